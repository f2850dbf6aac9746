import { CsvError, parse } from 'csv-parse/sync'
import { type Column, columnNames } from './columns'

/** One line of a file, trimmed; a column that is not there is empty. `line` counts from 1, the header included. */
export type Row = { file: number; line: number; cells: Record<Column, string> }
export type Read = { ok: true; rows: Row[] } | { ok: false; why: string }

const limits = { bytes: 1_000_000, rows: 5000 }

/** Line ends as forms send them are not those of the file: all are made one kind, so that both have one digest. */
export const withPlainLineEnds = (text: string) => text.replace(/\r\n?/g, '\n')

/** The text of a file, or why it cannot be read: only UTF-8, of one megabyte at most. */
export function decode(bytes: Uint8Array): { ok: true; text: string } | { ok: false; why: string } {
  if (bytes.length > limits.bytes) return { ok: false, why: 'The file is larger than one megabyte.' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return { ok: true, text: withPlainLineEnds(text) }
  } catch {
    // Falls through to the sentence below: the decoder has no more to say than that.
  }
  const why = 'The file is not UTF-8. In a spreadsheet choose "CSV UTF-8" when saving.'
  return { ok: false, why }
}

/** Reads the lines of one file, with commas or semicolons between cells. Raises nothing: a sentence says what is wrong. */
export function readRows(text: string, file: number): Read {
  const header = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ','
  try {
    const options = { bom: true, delimiter, trim: true, skip_empty_lines: true, info: true } as const
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return rowsOf(parsed, file)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ok: false, why: `${at(error)}${error.message.split(':')[0]}.` }
  }
}

const at = (error: CsvError) => ('lines' in error ? `Line ${error.lines}: ` : '')

function rowsOf(parsed: { record: string[]; info: { lines: number } }[], file: number): Read {
  const [head, ...rest] = parsed
  if (!head || rest.length === 0) return { ok: false, why: 'The file has no lines below its header.' }
  const names = head.record.map((name) => name.toLowerCase().replace(/[\s-]+/g, '_'))
  const unknown = names.find((name) => !columnNames.includes(name as Column))
  if (unknown !== undefined) return { ok: false, why: `There is no column "${unknown}".` }
  if (new Set(names).size < names.length) return { ok: false, why: 'A column is there twice.' }
  if (!names.includes('member') && !names.includes('email'))
    return { ok: false, why: 'The file needs a column "member" or a column "email".' }
  if (rest.length > limits.rows) return { ok: false, why: 'The file has more than 5000 lines.' }
  const rows = rest.map(({ record, info }) => {
    const cell = (name: Column) => plain(record[names.indexOf(name)] ?? '')
    const cells = Object.fromEntries(columnNames.map((name) => [name, cell(name)])) as Record<Column, string>
    return { file, line: info.lines, cells }
  })
  return { ok: true, rows }
}

/** Without the apostrophe that keeps a spreadsheet from running a cell. */
const plain = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '').normalize('NFC')
