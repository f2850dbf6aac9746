import { isIdentity } from '@/lib/document/identity'
import type { Identity } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { wordingOfEdit } from '@/lib/document/wording-of-edit'
import { writtenText } from '@/lib/document/written'

/** What somebody does to a paragraph: how it read, how it should read, what follows it, or that it goes. */
export type ParagraphEdit = {
  paragraph: Identity
  was: string
  words: string
  /** New paragraphs behind it, parted by blank lines; empty for none. */
  after: string
  deleted: boolean
}

/** So many paragraphs belong to one suggestion at most. */
const mostParagraphs = 50

/**
 * The edits of a form: for each paragraph that it names (`paragraph`, repeated) the fields `was-<identity>`,
 * `words-<identity>`, `after-<identity>` and `delete-<identity>`.
 */
export function editsIn(values: Readonly<Record<string, unknown>>): ParagraphEdit[] {
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
  }
  const named = new Set([values.paragraph].flat().filter(isIdentity))
  return [...named].slice(0, mostParagraphs).map((paragraph) => ({
    paragraph,
    was: text(`was-${paragraph}`),
    words: text(`words-${paragraph}`),
    after: text(`after-${paragraph}`),
    deleted: values[`delete-${paragraph}`] !== undefined,
  }))
}

/** What edits propose, word by word. A paragraph of which nothing is left is one that goes; blanks around are no change. */
export function changesOf(edits: readonly ParagraphEdit[]): Wording[] {
  return edits.flatMap(({ paragraph, was, words, after, deleted }) => [
    ...changedWords({ paragraph, was, deleted }, writtenText(words)),
    ...paragraphsIn(after).map((words): Wording => ({ do: 'insertAfter', paragraph, words })),
  ])
}

function changedWords(
  { paragraph, was, deleted }: Pick<ParagraphEdit, 'paragraph' | 'was' | 'deleted'>,
  words: string,
): Wording[] {
  if (deleted || (words === '' && was.trim() !== '')) return [{ do: 'delete', paragraph, was }]
  if (words === writtenText(was)) return []
  const [before, behind] = [/^\s*/.exec(was)?.[0] ?? '', /\s*$/.exec(was)?.[0] ?? '']
  return wordingOfEdit(paragraph, was, was.trim() === '' ? words : `${before}${words}${behind}`)
}

/** What stands between blank lines. */
function paragraphsIn(text: string): string[] {
  return writtenText(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
