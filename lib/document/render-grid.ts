import { escapeHtml } from './escape'
import type { RedlineBlock } from './redline-block'
import { type GridRow, gridOf } from './redline-grid'
import { renderParagraphs } from './render-runs'

export type GridOptions = {
  lang?: string
  /** What the table is called. */
  name: string
  /** Rows in which nothing changed are told as a number, but for the first. */
  folded: boolean
  after?: (block: RedlineBlock) => string
}

/** The cells of a table that changed, in a table that scrolls by itself: rows and columns that went stand where they were. */
export function renderGrid(blocks: readonly RedlineBlock[], options: GridOptions): string {
  const shown = blocks.filter(({ kind }) => kind !== 'left')
  const { rows, columns } = gridOf(shown)
  const folded = options.folded && rows.length > 6
  let html = ''
  let same = 0
  for (const [index, row] of rows.entries()) {
    if (folded && index > 0 && !row.changed) {
      same += 1
      continue
    }
    html += skipped(same, columns) + renderRow(row, options)
    same = 0
  }
  return (
    `<div class="grid" role="region" tabindex="0" aria-label="${escapeHtml(options.name)}">` +
    `<table><tbody>${html}${skipped(same, columns)}</tbody></table></div>`
  )
}

function skipped(rows: number, columns: number): string {
  if (rows === 0) return ''
  return `<tr><td class="skipped" colspan="${columns}">${rows === 1 ? '1 row' : `${rows} rows`} unchanged</td></tr>`
}

function renderRow({ cells }: GridRow, { lang, after }: GridOptions): string {
  return `<tr>${cells
    .map(({ header, blocks }) => {
      const inside = blocks.map((block) => {
        const parts = block.after.length > 0 ? block.after : block.before
        const words = renderParagraphs(block.runs, parts, 'both', lang)
        return `<div class="cell ${block.kind}" id="c-${block.id}">${words}${after ? after(block) : ''}</div>`
      })
      return header ? `<th>${inside.join('')}</th>` : `<td>${inside.join('')}</td>`
    })
    .join('')}</tr>`
}
