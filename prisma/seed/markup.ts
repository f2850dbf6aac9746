import type { Inline, Mark, Text } from '@/lib/document/tree'

/** `**bold**`, `_italic_` where it stands free of letters, `[link](https://…)`, `^[footnote]`. */
const pattern =
  /\*\*(?<bold>.+?)\*\*|(?<!\w)_(?<italic>[^_]+)_(?!\w)|\^\[(?<footnote>[^\]]*)\]|\[(?<link>[^\]]*)\]\((?<href>[^)]*)\)/

/**
 * The words of one paragraph as the demo's content writes them, as nodes of a text. `footnoteId` gives the nth footnote
 * of the paragraph, counted from 1, its identity.
 */
export function inlinesOf(written: string, footnoteId: (n: number) => string): Inline[] {
  let footnotes = 0
  const nextFootnote = () => {
    footnotes += 1
    return footnoteId(footnotes)
  }
  return read(written, [], nextFootnote)
}

function read(written: string, marks: readonly Mark[], nextFootnote: () => string): Inline[] {
  const found = pattern.exec(written)
  if (!found?.groups) return plain(written, marks)
  const { bold, italic, footnote, link, href = '' } = found.groups
  const rest = written.slice(found.index + found[0].length)
  const marked = (text: string, mark: Mark) => read(text, [...marks, mark], nextFootnote)
  const here: Inline[] = [
    ...(bold === undefined ? [] : marked(bold, { type: 'bold' })),
    ...(italic === undefined ? [] : marked(italic, { type: 'italic' })),
    ...(link === undefined ? [] : marked(link, { type: 'link', attrs: { href } })),
  ]
  if (footnote !== undefined)
    here.push({ type: 'footnote', attrs: { id: nextFootnote() }, content: plain(footnote, []) as Text[] })
  return [...plain(written.slice(0, found.index), marks), ...here, ...read(rest, marks, nextFootnote)]
}

function plain(text: string, marks: readonly Mark[]): Inline[] {
  if (text === '') return []
  return [marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }]
}
