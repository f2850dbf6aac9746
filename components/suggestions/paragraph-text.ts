import type { PlainParagraph } from '@/lib/document/numbers'
import { touched } from '@/lib/document/proposal'
import { replaced, type Wording } from '@/lib/document/wording'

/** A paragraph that can be changed: what it is called, how it reads, and where somebody began already, what they want. */
export type ParagraphText = {
  id: string
  /** "3(a)"; empty for a heading. */
  label: string
  name: string
  text: string
  start?: { words: string; after: string; deleted: boolean }
}

/** The paragraphs of a text as a form offers them; blank ones are left out. `name`: how a place is called. */
export function paragraphTexts(
  paragraphs: Iterable<PlainParagraph>,
  name: (label: string) => string,
): ParagraphText[] {
  return [...paragraphs].flatMap(({ id, label, text }) =>
    text.trim() === '' ? [] : [{ id, label, name: name(label), text }],
  )
}

/** The same with what was proposed for some of them filled in. */
export function filledIn(paragraphs: readonly ParagraphText[], changes: readonly Wording[]): ParagraphText[] {
  const wanted = new Set(touched(changes))
  return paragraphs.map((paragraph) => {
    if (!wanted.has(paragraph.id)) return paragraph
    const own = changes.filter((change) => change.paragraph === paragraph.id)
    const after = own.flatMap((change) => (change.do === 'insertAfter' ? [change.words] : [])).join('\n\n')
    const words = replaced(
      paragraph.text,
      own.filter((change) => change.do === 'replace'),
    )
    return { ...paragraph, start: { words, after, deleted: own.some((change) => change.do === 'delete') } }
  })
}
