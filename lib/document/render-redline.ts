import { escapeHtml } from './escape'
import type { RedlineBlock } from './redline'
import { marked } from './render-inline'
import type { RedlineRun } from './word-diff'

export type RedlineOptions = {
  /** The language marked around the redline; blocks in another one are marked. */
  lang?: string
  /** Safe HTML that follows a block, such as links to the input that caused the change. */
  after?: (block: RedlineBlock) => string
}

/**
 * A redline as HTML, readable without colour and aloud: `<ins>` and `<del>` say what they are in hidden words, paragraphs
 * that did not change are folded in `<details>`, save the heading right above a change.
 */
export function renderRedline(blocks: readonly RedlineBlock[], options: RedlineOptions = {}): string {
  let html = ''
  let same: RedlineBlock[] = []
  for (const block of blocks) {
    if (block.kind === 'same') {
      same.push(block)
      continue
    }
    const headings = trailingHeadings(same)
    html += fold(same.slice(0, same.length - headings), options)
    html += same
      .slice(same.length - headings)
      .map((heading) => renderBlock(heading, options))
      .join('')
    html += renderBlock(block, options)
    same = []
  }
  return html + fold(same, options)
}

function trailingHeadings(same: readonly RedlineBlock[]): number {
  const last = same.findLastIndex(({ is }) => is !== 'heading')
  return same.length - 1 - last
}

function fold(same: readonly RedlineBlock[], options: RedlineOptions): string {
  if (same.length === 0) return ''
  const paragraphs = same.length === 1 ? '1 paragraph' : `${same.length} paragraphs`
  const inside = same.map((block) => renderBlock(block, options)).join('')
  return `<details class="unchanged"><summary>${paragraphs} unchanged</summary>${inside}</details>`
}

function renderBlock(block: RedlineBlock, { lang, after }: RedlineOptions): string {
  const other = block.lang === null || block.lang === lang ? '' : ` lang="${escapeHtml(block.lang)}"`
  const what = whatHappened(block)
  return (
    `<div class="change ${block.kind}" id="c-${block.id}" data-p="${block.id}">` +
    `${what ? `<p class="what">${escapeHtml(what)}</p>` : ''}` +
    `<p class="words${block.is === 'heading' ? ' heading' : ''}"${other} dir="auto">${block.runs.map(renderRun).join('')}</p>` +
    `${after ? after(block) : ''}</div>`
  )
}

/** "Paragraph 14 (was 12) changed", "Paragraph 7 (was 3) moved and changed: a link", "Heading added". */
function whatHappened(block: RedlineBlock): string {
  const { kind, is, labelBefore, labelAfter, format } = block
  if (kind === 'same' && is === 'heading') return ''
  const name = is === 'heading' ? 'Heading' : `Paragraph ${labelAfter ?? labelBefore}`
  const was = labelBefore && labelAfter && labelBefore !== labelAfter ? ` (was ${labelBefore})` : ''
  return `${name}${was} ${verb(block)}${format.length > 0 ? `: ${format.join(', ')}` : ''}`.trimEnd()
}

function verb({ kind, runs }: RedlineBlock): string {
  if (kind === 'moved') return runs.some(({ op }) => op !== 'same') ? 'moved and changed' : 'moved'
  return { same: '', changed: 'changed', inserted: 'added', deleted: 'removed', format: 'changed in format' }[
    kind
  ]
}

function renderRun({ op, text, marks }: RedlineRun): string {
  const html = marked(marks, escapeHtml(text).replaceAll('\n', '<br>'))
  if (op === 'same') return html
  const [tag, word] = op === 'insert' ? ['ins', 'inserted: '] : ['del', 'deleted: ']
  return `<${tag}><span class="unseen">${word}</span>${html}</${tag}>`
}
