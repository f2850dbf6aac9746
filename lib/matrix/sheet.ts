import 'server-only'
import { formatInstant } from '@/lib/platform/format'
import { addressOf, everything, type MatrixFilter } from './filter'
import type { Matrix } from './matrix'
import { summaryWords } from './summary-words'
import { cellsOf, columns, legend, type Row, type Sheet } from './table'

/** So many inputs are read, and packed, at a time. */
const batch = 250

/** A matrix as a file is made of it: the rows that its filter names, read while the file is written. */
export function sheetOf(matrix: Matrix, filter: MatrixFilter, now: Date, origin: string): Sheet {
  const { paper, shown, found, summary, seq } = matrix
  const page = `${origin}/papers/${paper.facts.slug}/answers`
  const all = addressOf('', filter) === addressOf('', everything)
  return {
    title: [paper.number, paper.title].filter(Boolean).join(' · '),
    lines: [
      `What became of the input: response matrix on version ${shown.number}`,
      `As of ${formatInstant(now, { seconds: true })} (event ${seq})`,
      summaryWords(summary),
      all
        ? `All ${found.length} rows.`
        : `${found.length} of ${matrix.all.length} rows, as chosen on the page.`,
      addressOf(page, filter),
      legend,
    ],
    columns,
    count: found.length,
    rows: rowsOf(matrix, page),
  }
}

async function* rowsOf({ found, withWords }: Matrix, page: string): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < found.length; at += batch) {
    const entries = await withWords(found.slice(at, at + batch))
    yield entries.map((entry) => ({ cells: cellsOf(entry), address: `${page}?input=${entry.number}` }))
  }
}
