import { type NotePairs, noNotes } from './note-pairs'
import {
  type EndRun,
  joinedRuns,
  keptWords,
  type NoteRun,
  type RedlineRun,
  type WordsRun,
} from './redline-run'
import { lookOf, noteSegments, type Segment, slice, textOf } from './segments'
import { readable } from './sentences'
import { type KeyOf, type Pair, pairTokens } from './token-pairs'
import type { Footnote } from './tree'
import { wholeWords } from './whole-words'

/**
 * Two versions of a paragraph, word by word, without cutting a word. What was there before is the text (or `was`) of all
 * that stayed or went, what is there now the text of all that stayed or came, to the last character; footnotes and the
 * ends of paragraphs stand where they stood.
 */
export function diffWords(old: readonly Segment[], now: readonly Segment[], notes: NotePairs): RedlineRun[] {
  if (old.length === 0 || now.length === 0)
    return joinedRuns([...wholly('delete', old, notes), ...wholly('insert', now, notes)])
  const { from, to, pairs } = pairTokens(old, now, keysOf(notes))
  const kept = readable(wholeWords(pairs, from, to), from, to)
  return joinedRuns(new Writer(old, now, notes).write(kept))
}

/** Segments of which all stayed, came or went. */
export function wholly(
  op: 'insert' | 'delete' | 'same',
  segments: readonly Segment[],
  notes: NotePairs,
): RedlineRun[] {
  return segments.map((segment) => {
    if (segment.end) return { op, end: true } satisfies EndRun
    return segment.note ? noteRun(op, segment.note, notes) : { op, ...lookOf(segment) }
  })
}

function noteRun(
  op: 'insert' | 'delete' | 'same',
  { attrs: { id }, content = [] }: Footnote,
  notes: NotePairs,
): NoteRun {
  const words = content.map((text): WordsRun => ({ op, ...lookOf(text) }))
  const moved = op === 'insert' ? notes.back.has(id) : op === 'delete' && notes.forth.has(id)
  const before = op === 'insert' ? null : { id, number: notes.old.get(id) ?? 0 }
  const after = op === 'delete' ? null : { id, number: notes.now.get(id) ?? 0 }
  return { op, note: { before, after, words }, ...(moved ? { moved } : {}) }
}

/** Negative numbers: one for ends of paragraphs, and each footnote that both texts have its own. */
function keysOf({ back }: NotePairs): KeyOf {
  const numbers = new Map<string, number>()
  return ({ note }, side) => {
    if (!note) return -1
    const id = note.attrs.id
    const name = side === 'old' ? `was ${id}` : back.has(id) ? `was ${back.get(id)}` : `is ${id}`
    const number = numbers.get(name) ?? -2 - numbers.size
    numbers.set(name, number)
    return number
  }
}

class Writer {
  private readonly old: readonly Segment[]
  private readonly now: readonly Segment[]
  private readonly notes: NotePairs
  private readonly runs: RedlineRun[] = []

  constructor(old: readonly Segment[], now: readonly Segment[], notes: NotePairs) {
    this.old = old
    this.now = now
    this.notes = notes
  }

  write(pairs: readonly Pair[]): RedlineRun[] {
    let [o, n] = [0, 0]
    for (const { old, now } of pairs) {
      this.edit({ start: o, end: old.start }, { start: n, end: now.start })
      this.keep(slice(this.old, old.start, old.end), slice(this.now, now.start, now.end))
      o = old.end
      n = now.end
    }
    this.edit({ start: o, end: textOf(this.old).length }, { start: n, end: textOf(this.now).length })
    return this.runs
  }

  /** One token that stayed. */
  private keep(old: Segment[], now: Segment[]): void {
    const [one, other] = [old[0], now[0]]
    if (one?.note && other?.note) this.runs.push(this.keptNote(one.note, other.note))
    else if (one?.end) this.runs.push({ op: 'same', end: true })
    else this.runs.push(...keptWords(old, now))
  }

  private keptNote(old: Footnote, now: Footnote): NoteRun {
    const words = diffWords(noteSegments(old), noteSegments(now), noNotes) as WordsRun[]
    const [one, other] = [old.attrs.id, now.attrs.id]
    const before = { id: one, number: this.notes.old.get(one) ?? 0 }
    const after = { id: other, number: this.notes.now.get(other) ?? 0 }
    return { op: 'same', note: { before, after, words } }
  }

  /** What lies between two tokens that stayed: white space that both share, and else a deletion and an insertion. */
  private edit(old: Range, now: Range): void {
    if (old.start === old.end && now.start === now.end) return
    const gone = slice(this.old, old.start, old.end)
    const came = slice(this.now, now.start, now.end)
    const [was, is] = [textOf(gone), textOf(came)]
    if (was.trim() === '' && is.trim() === '') {
      this.runs.push(...keptWords(gone, came))
      return
    }
    const head = sharedSpace(was, is)
    const tail = sharedSpace(reversed(was.slice(head)), reversed(is.slice(head)))
    this.runs.push(...keptWords(slice(gone, 0, head), slice(came, 0, head)))
    this.replaced(slice(gone, head, was.length - tail), slice(came, head, is.length - tail))
    this.runs.push(
      ...keptWords(slice(gone, was.length - tail, was.length), slice(came, is.length - tail, is.length)),
    )
  }

  /** A deletion and an insertion. Where a new paragraph begins, it does so before what was replaced in it. */
  private replaced(gone: Segment[], came: Segment[]): void {
    const words = came.findIndex(({ end }) => !end)
    const ends = words < 0 ? came.length : words
    const signs = ends === 0 ? 0 : leadingSigns(textOf(gone))
    this.runs.push(...wholly('delete', slice(gone, 0, signs), this.notes))
    this.runs.push(...wholly('insert', came.slice(0, ends), this.notes))
    this.runs.push(...wholly('delete', slice(gone, signs, textOf(gone).length), this.notes))
    this.runs.push(...wholly('insert', came.slice(ends), this.notes))
  }
}

type Range = { start: number; end: number }

/** How many blanks two texts begin with alike. */
function sharedSpace(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length] && /\s/.test(one[length] ?? '')) length += 1
  return length
}

/** How many blanks and signs a text begins with: they belong to what stands before them. */
function leadingSigns(text: string): number {
  return /^[\s\p{P}]*/u.exec(text)?.[0].length ?? 0
}

function reversed(text: string): string {
  return text.split('').reverse().join('')
}
