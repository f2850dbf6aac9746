import { applyWording } from '@/lib/document/apply-wording'
import { newIdentity } from '@/lib/document/identity'
import { numberBlocks } from '@/lib/document/numbers'
import type { Block, Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { wordingOfEdit } from '@/lib/document/wording-of-edit'
import { doc, item, list, note, para, text } from './build'
import { plain } from './proposals'
import type { Next } from './random'

/** Words that stand once in all texts have a number; between them stand the little ones of any text. */
export class Words {
  private count = 0
  private readonly next: Next
  constructor(next: Next) {
    this.next = next
  }
  own(): string {
    this.count += 1
    return `word${this.count}`
  }
  some(length: number): string[] {
    const little = ['the', 'of', 'and', 'a', 'to', 'in']
    return Array.from({ length }, () => (this.next(3) > 0 ? this.own() : (little[this.next(6)] ?? 'the')))
  }
  sentence(): string {
    return `${this.some(5 + this.next(9)).join(' ')}.`
  }
}

/** The words that stand once. */
export const ownWords = (texts: readonly string[]) =>
  texts.flatMap((words) => words.match(/\bword\d+\b/g) ?? [])

export function paperOf(words: Words, next: Next): Body {
  const paragraph = () =>
    para(Array.from({ length: 1 + next(4) }, () => words.sentence()).join(' '), newIdentity())
  const blocks = Array.from({ length: 6 }, (): Block => paragraph())
  const rich = para(
    [text(words.sentence(), { type: 'bold' }), note(''), text(` ${words.sentence()}`)],
    newIdentity(),
  )
  return doc([...blocks, rich, list([item(words.sentence()), item(words.sentence())])])
}

/** A text with some words replaced, put in and taken out. */
function written(was: string, words: Words, next: Next): string {
  const list = was.split(' ')
  for (let edits = 1 + next(2); edits > 0; edits -= 1) {
    const place = next(list.length)
    const came = next(4) > 0 ? words.some(1 + next(3)) : []
    list.splice(place, next(3), ...came)
  }
  return list.join(' ').trim()
}

/** One or two paragraphs changed, together. */
export function proposal(body: Body, words: Words, next: Next): Wording[] {
  const { paragraphs } = numberBlocks(body)
  const one = next(paragraphs.length)
  const other = next(2) === 0 ? [(one + 1 + next(paragraphs.length - 1)) % paragraphs.length] : []
  return [one, ...other].flatMap((place): Wording[] => {
    const { id, text: was } = paragraphs[place] ?? { id: '', text: '' }
    if (next(9) === 0) return [{ do: 'insertAfter', paragraph: id, words: words.sentence() }]
    if (next(12) === 0) return [{ do: 'delete', paragraph: id, was }]
    return wordingOfEdit(id, was, written(was, words, next))
  })
}

/** What the Taskforce does meanwhile; answers also the words that it took out. */
export function rewritten(body: Body, words: Words, next: Next): { body: Body; removed: string[] } {
  const content = [...body.content]
  const place = next(content.length - 1)
  const [one, other] = [content[place], content[place + 1]]
  const moves = [
    () => content.splice(place, 2, ...[other, one].flatMap((each) => each ?? [])),
    () => {
      if (one?.type !== 'paragraph' || other?.type !== 'paragraph') return
      content.splice(place, 2, {
        ...one,
        content: [...(one.content ?? []), text(' '), ...(other.content ?? [])],
      })
    },
    () => {
      if (one?.type !== 'paragraph' || one.content?.length !== 1 || one.content[0]?.type !== 'text') return
      const parts = one.content[0].text.split(' ')
      const cut = next(parts.length)
      if (cut === 0) return
      content.splice(
        place,
        1,
        para(parts.slice(0, cut).join(' '), one.attrs.id),
        para(parts.slice(cut).join(' '), newIdentity()),
      )
    },
    () => content.splice(place, 1),
    () => {
      if (one?.type !== 'paragraph') return
      const [paragraph] = numberBlocks(doc([one])).paragraphs
      const was = paragraph?.text ?? ''
      const made = applyWording(doc([one]), wordingOfEdit(one.attrs.id, was, written(was, words, next)))
      content.splice(place, 1, ...made.body.content)
    },
  ]
  moves[next(moves.length)]?.()
  const now = { ...body, content }
  const left = new Set(ownWords(plain(now)))
  return { body: now, removed: ownWords(plain(body)).filter((word) => !left.has(word)) }
}
