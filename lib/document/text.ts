import type { Addressable, Footnote, Inline } from './tree'

/**
 * The words of one paragraph or heading, in which anchors count (UTF-16 units): line breaks are '\n', footnotes are
 * nothing.
 */
export function plainText(node: Addressable): string {
  let text = ''
  for (const inline of node.content ?? []) text += inlineText(inline)
  return text
}

/** What one inline node adds to its paragraph's words. */
export function inlineText(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  return inline.type === 'hardBreak' ? '\n' : ''
}

export function footnoteText(footnote: Footnote): string {
  return (footnote.content ?? []).map((text) => text.text).join('')
}

/** The footnotes of a paragraph, in order. */
export function footnotesOf(node: Addressable): Footnote[] {
  return (node.content ?? []).filter((inline) => inline.type === 'footnote')
}

/** Nothing in it that a reader would see. */
export function isBlank(node: Addressable): boolean {
  return !node.content?.some(
    (inline) => inline.type === 'footnote' || (inline.type === 'text' && inline.text.trim() !== ''),
  )
}
