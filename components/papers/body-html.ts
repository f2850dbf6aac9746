import type { Preview } from '@/lib/document/preview-wording'
import { renderBody } from '@/lib/document/render'
import type { Passage } from '@/lib/document/render-inline'
import type { Body } from '@/lib/document/tree'
import type { ShownVersion } from '@/lib/papers/head'
import { Newest } from '@/lib/platform/newest'

/** A text as HTML in pieces, with the places between them that are filled for each reader: a paragraph's margin, or what follows it. */
export type Piece = string | { slot: 'margin' | 'after'; id: string; label: string; heading: boolean }

const kept = new Newest<Piece[]>(60)

/** No text has control characters, so one can mark the places. */
const edge = '\u0001'
const mark = (slot: string, id: string, label: string, kind: string) =>
  `${edge}${slot} ${id} ${kind} ${label}${edge}`

/** A version with the numbers that its paragraphs keep, and those that they had before. */
type NumberedText = { id: string; language: string; body: Body } & Pick<ShownVersion, 'fixed' | 'was'>

/**
 * The pieces of a version's text with these passages highlighted. Rendered once per version and set of passages in a
 * process; with a preview each time. The caller has checked that the text, and what is previewed, may be seen.
 */
export function bodyPieces(
  version: NumberedText,
  passages: readonly Passage[],
  preview?: Preview,
): readonly Piece[] {
  if (preview) return makePieces(version, passages, preview)
  const { id, fixed, was } = version
  const numbers = `${[...(fixed?.values() ?? [])].join()} ${[...(was?.values() ?? [])].join()}`
  const name = `${id} ${numbers} ${passages.map(({ id, start, end, key }) => `${id},${start},${end},${key}`).join(' ')}`
  const pieces = kept.get(name) ?? makePieces(version, passages)
  kept.put(name, pieces)
  return pieces
}

function makePieces(
  { language, body, fixed, was }: NumberedText,
  passages: readonly Passage[],
  preview?: Preview,
): Piece[] {
  const html = renderBody(body, {
    lang: language,
    ...{ passages, preview },
    ...(fixed && { fixed }),
    ...(was && { was }),
    margin: ({ id, label, kind }) => mark('margin', id, label, kind),
    after: ({ id, label, kind }) => mark('after', id, label, kind),
  })
  return html.split(edge).map((part, index) => (index % 2 === 0 ? part : slotOf(part)))
}

function slotOf(part: string): Piece {
  const [slot, id = '', kind, ...label] = part.split(' ')
  return {
    slot: slot === 'margin' ? 'margin' : 'after',
    id,
    label: label.join(' '),
    heading: kind === 'heading',
  }
}

/**
 * Closes, at the end of some HTML of ours, the lists and quotes that it leaves open, and gives what opens them again:
 * so that something else can stand between two halves of a text. Only containers without text of their own are open.
 */
export function seam(html: string): { close: string; reopen: string } {
  const open: string[] = []
  for (const [tag, slash] of html.matchAll(/<(\/?)(?:ol|ul|li|blockquote)\b[^>]*>/g)) {
    if (slash) open.pop()
    else open.push(tag)
  }
  const close = open.map((tag) => `</${/^<(\w+)/.exec(tag)?.[1]}>`).reverse()
  return { close: close.join(''), reopen: open.join('') }
}
