import type { Element } from './html-tree'
import { newIdentity } from './identity'
import { spanned } from './table'
import type { Inline, TableCell, TableRow } from './tree'

/** Whether a table of HTML only lays out a page: it says so, or no row of it has two cells. */
export function isLayout(table: Element): boolean {
  if (/^(presentation|none)$/i.test(table.attrs.role ?? '')) return true
  return rowElements(table).every(({ row }) => cellElements(row).length < 2)
}

/** The rows of a table of HTML; `words` reads a cell. Cells in its head are header cells, as those that say so. */
export function rowsOf(table: Element, words: (cell: Element) => Inline[]): TableRow[] {
  return rowElements(table).map(({ row, isHead }) => ({
    type: 'tableRow',
    content: cellElements(row).map((cell): TableCell => {
      const { colspan, rowspan } = cell.attrs
      const type = isHead || cell.tag === 'th' ? 'tableHeader' : 'tableCell'
      return {
        type,
        ...spanned(colspan, rowspan),
        content: [{ type: 'paragraph', attrs: { id: newIdentity() }, content: words(cell) }],
      }
    }),
  }))
}

/** Its own rows, not those of tables in its cells. */
function rowElements(element: Element, isHead = false): { row: Element; isHead: boolean }[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.tag === 'tr') return [{ row: child, isHead }]
    return /^t(head|body|foot)$/.test(child.tag) ? rowElements(child, child.tag === 'thead') : []
  })
}

function cellElements(row: Element): Element[] {
  return row.children.filter((child) => typeof child !== 'string').filter(({ tag }) => /^t[dh]$/.test(tag))
}
