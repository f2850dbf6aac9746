import { joined } from './joined'
import { sameMarks } from './schema-inline'
import { inlineText } from './text'
import type { Footnote, Inline, Mark } from './tree'
import { type Edit, inPlace } from './wording'

/**
 * The words of a paragraph with others put in their place (`edits`: in its plain text, disjoint). What stays keeps its
 * marks. New words are bold or italic where all that they replace is, and linked only within a link. A footnote stays with
 * the word before it; one among replaced words stands behind the new ones.
 */
export function putWords(content: readonly Inline[], edits: readonly Edit[]): Inline[] {
  const looks = looksOf(content)
  const reader = new Reader(content)
  for (const edit of inPlace(edits)) {
    reader.copy(edit.start)
    if (edit.start < edit.end || /^\s/.test(edit.words)) reader.copyNotes()
    const notes = reader.skip(edit.end)
    reader.out.push(...inlinesOf(edit.words, marksFor(edit, looks)), ...notes)
  }
  reader.copy(Number.POSITIVE_INFINITY)
  return joined(reader.out)
}

/** Goes through the words of a paragraph, by characters of its plain text, and writes what stays. */
class Reader {
  readonly out: Inline[] = []
  private readonly rest: Inline[]
  private at = 0

  constructor(content: readonly Inline[]) {
    this.rest = [...content].reverse()
  }

  /** Writes all up to a place, save footnotes that stand there. */
  copy(until: number): void {
    for (let next = this.take(until); next; next = this.take(until)) this.out.push(next)
  }

  copyNotes(): void {
    for (let next = this.rest.at(-1); next?.type === 'footnote'; next = this.rest.at(-1)) {
      this.out.push(next)
      this.rest.pop()
    }
  }

  /** Leaves out all up to a place, and answers the footnotes among it. */
  skip(until: number): Footnote[] {
    const notes: Footnote[] = []
    for (let next = this.take(until); next; next = this.take(until))
      if (next.type === 'footnote') notes.push(next)
    return notes
  }

  private take(until: number): Inline | undefined {
    const next = this.at < until ? this.rest.pop() : undefined
    if (next?.type !== 'text' || this.at + next.text.length <= until) {
      this.at += next ? inlineText(next).length : 0
      return next
    }
    const length = until - this.at
    this.rest.push({ ...next, text: next.text.slice(length) })
    this.at = until
    return { ...next, text: next.text.slice(0, length) }
  }
}

/** The marks of the characters up to `end`; none of them are those of a line break. */
type Look = { end: number; marks: readonly Mark[] }

function looksOf(content: readonly Inline[]): Look[] {
  let end = 0
  return content.map((inline) => {
    end += inlineText(inline).length
    return { end, marks: (inline.type === 'text' && inline.marks) || [] }
  })
}

function marksFor({ start, end }: Edit, looks: readonly Look[]): Mark[] {
  const length = looks.at(-1)?.end ?? 0
  const at = (place: number) => looks.find((look) => place < look.end)?.marks ?? []
  const [before, after] = [at(start > 0 ? start - 1 : length - 1), at(end < length ? end : 0)]
  const [first, last] = start < end ? [at(start), at(end - 1)] : [before, after]
  const within = start > 0 && end < length ? shared(before, after) : []
  const style = shared(first, last).filter(({ type }) => type !== 'link')
  return [...style, ...within.filter(({ type }) => type === 'link')]
}

const shared = (one: readonly Mark[], other: readonly Mark[]) =>
  one.filter((mark) => other.some((each) => sameMarks([mark], [each])))

function inlinesOf(words: string, marks: Mark[]): Inline[] {
  return words.split('\n').flatMap((text, line): Inline[] => {
    const written: Inline[] = text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }]
    return line > 0 ? [{ type: 'hardBreak' }, ...written] : written
  })
}
