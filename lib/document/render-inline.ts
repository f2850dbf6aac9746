import { escapeHtml } from './escape'
import { inlineText } from './text'
import type { Addressable, Footnote, Identity, Mark, Text } from './tree'

/** A passage to be highlighted: characters start to end (UTF-16, end excluded) of a paragraph's plain text. */
export type Passage = { id: Identity; start: number; end: number; key: string }

export type InlineOptions = {
  passages?: readonly Passage[]
  /** The number printed for a footnote. Without it footnotes are left out. */
  noteNumber?: (footnote: Footnote) => number
}

/**
 * The words of a paragraph or heading as HTML inside its own element: marks, line breaks, highlighted passages (a
 * `<mark data-keys>` in each run of text, so that links and emphasis stay whole), numbers of footnotes.
 */
export function renderInline(node: Addressable, { passages = [], noteNumber }: InlineOptions = {}): string {
  let html = ''
  let at = 0
  for (const inline of node.content ?? []) {
    if (inline.type === 'text') html += marked(inline.marks, highlighted(inline, at, passages))
    else if (inline.type === 'hardBreak') html += '<br>'
    else if (noteNumber) html += renderReference(inline, noteNumber(inline))
    at += inlineText(inline).length
  }
  return html
}

/** Text with its marks alone, as it stands in footnotes and redlines. */
export function renderText(text: Text): string {
  return marked(text.marks, escapeHtml(text.text))
}

/** HTML inside the elements of its marks. */
export function marked(marks: readonly Mark[] | undefined, html: string): string {
  if (!marks) return html
  let out = html
  for (const mark of marks) {
    if (mark.type === 'bold') out = `<strong>${out}</strong>`
    else if (mark.type === 'italic') out = `<em>${out}</em>`
    else out = `<a href="${escapeHtml(mark.attrs.href)}" rel="noopener">${out}</a>`
  }
  return out
}

function renderReference(footnote: Footnote, number: number): string {
  const { id } = footnote.attrs
  return `<sup class="fn"><a id="fn-${id}-ref" href="#fn-${id}" role="doc-noteref" aria-label="Footnote ${number}">${number}</a></sup>`
}

function highlighted({ text }: Text, at: number, passages: readonly Passage[]): string {
  const touching = passages.filter(({ start, end }) => start < at + text.length && at < end)
  if (touching.length === 0) return escapeHtml(text)
  let html = ''
  const cuts = cutsOf(touching, at, text.length)
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    if (to === undefined) break
    const words = escapeHtml(text.slice(from, to))
    const keys = touching
      .filter(({ start, end }) => start <= at + from && at + to <= end)
      .map(({ key }) => key)
    html += keys.length > 0 ? `<mark data-keys="${escapeHtml(keys.join(' '))}">${words}</mark>` : words
  }
  return html
}

/** Where highlighting changes within a text, from 0 to its length, each place once. */
function cutsOf(passages: readonly Passage[], at: number, length: number): number[] {
  const cuts = new Set([0, length])
  for (const { start, end } of passages) {
    cuts.add(Math.max(0, start - at))
    cuts.add(Math.min(length, end - at))
  }
  return [...cuts].sort((one, other) => one - other)
}
