import { stringify } from 'csv-stringify/sync'
import { clean } from '@/lib/platform/xml-text'
import { plainCell, type Sheet } from './table'

/**
 * The table alone as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets know), its first line the names of the columns.
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export async function* csvOf({ columns, rows }: Sheet): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder()
  const lines = (cells: readonly string[][]) =>
    stringify([...cells], { record_delimiter: '\r\n', escape_formulas: true })
  yield bytes.encode(`\uFEFF${lines([columns.map(({ name }) => name)])}`)
  for await (const batch of rows)
    yield bytes.encode(lines(batch.map(({ cells }) => cells.map((cell) => clean(plainCell(cell))))))
}
