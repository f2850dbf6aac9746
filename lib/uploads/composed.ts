import type { PlainParagraph } from '@/lib/document/numbers'
import type { PlaceLabel } from '@/lib/document/placement'
import type { Identity } from '@/lib/document/tree'
import { replaced, type Wording } from '@/lib/document/wording'
import { passageOf } from './grouping'
import type { Piece, Remarked } from './item'

/** Some words of the passage that an item is about, as they stay, go or come. */
export type Run = { op: 'same' | 'delete' | 'insert'; text: string }

/** An item as the input that it becomes. */
export type Composed = {
  /** Null: the whole paper, or the beginning of the text. */
  paragraph: Identity | null
  quote: string | null
  start: number | null
  label: PlaceLabel
  /** What the input says. */
  body: string
  /** What was remarked alone, without the wording: the reason of a change. */
  said: string
  /** The same for programs: what is proposed, to the character. */
  changes: Wording[]
  /** The passage, marked; empty for what is said to it only. */
  runs: Run[]
  tracked: 'tracked' | 'untracked' | 'partly' | null
  authors: string[]
  date: string | null
}

type Edits = Exclude<Piece, Remarked>
type Replacement = Extract<Edits, { do: 'replace' }>

/** The most characters that an input can hold. */
export const longestInput = 20_000

/** How the pieces of an item become one input on the version whose paragraphs these are. */
export function composed(
  pieces: readonly Piece[],
  paragraphs: ReadonlyMap<Identity, PlainParagraph>,
): Composed {
  const edits = pieces.flatMap((piece) => (piece.do === 'say' ? [] : [piece]))
  const said = pieces.flatMap((piece) => (piece.do === 'say' ? [piece] : []))
  const authors = [...new Set(pieces.flatMap((piece) => piece.authors))]
  const date =
    pieces
      .flatMap((piece) => piece.date ?? [])
      .sort()
      .at(-1) ?? null
  const [remark] = said
  if (edits.length === 0)
    return { ...onRemark(remark), ...spoken(said), changes: [], runs: [], tracked: null, authors, date }
  const shown = shownEdits(edits, paragraphs)
  const body = [shown.body, said.length > 0 ? `Reason: ${talk(said)}` : ''].filter(Boolean).join('\n\n')
  return {
    ...shown,
    body,
    said: talk(said),
    changes: edits.map(wording),
    tracked: trackedOf(edits),
    authors,
    date,
  }
}

function onRemark(remark: Remarked | undefined): Pick<Composed, 'paragraph' | 'quote' | 'start' | 'label'> {
  const { paragraph = null, quote = null, start = null, label = 'gone' } = remark ?? {}
  return { paragraph, quote, start, label }
}

const spoken = (said: readonly Remarked[]) => ({ body: talk(said), said: talk(said) })

function talk(said: readonly Remarked[]): string {
  return said.map(({ words, reply }, place) => (reply && place > 0 ? `Reply: ${words}` : words)).join('\n\n')
}

function trackedOf(edits: readonly Edits[]): Composed['tracked'] {
  if (edits.every((edit) => edit.tracked)) return 'tracked'
  return edits.some((edit) => edit.tracked) ? 'partly' : 'untracked'
}

/** Only what is proposed: who did it in the file, and how, is no part of it. */
function wording(edit: Edits): Wording {
  if (edit.do === 'replace') {
    const { paragraph, start, end, was, words } = edit
    return { do: 'replace', paragraph, start, end, was, words }
  }
  const { paragraph } = edit
  return edit.do === 'delete'
    ? { do: 'delete', paragraph: edit.paragraph, was: edit.was }
    : { do: 'insertAfter', paragraph, words: edit.words }
}

type Shown = Pick<Composed, 'paragraph' | 'quote' | 'start' | 'label' | 'body' | 'runs'>

function shownEdits(edits: readonly Edits[], paragraphs: ReadonlyMap<Identity, PlainParagraph>): Shown {
  const replacements = edits.filter((edit) => edit.do === 'replace')
  const added = edits.flatMap((edit) => (edit.do === 'insertAfter' ? [edit.words] : []))
  const removed = edits.find((edit) => edit.do === 'delete')
  const paragraph = edits[0]?.paragraph ?? null
  const inText = paragraph === null ? undefined : paragraphs.get(paragraph)
  const whole = {
    paragraph,
    quote: null,
    start: null,
    label: inText || !paragraph ? 'exact' : 'gone',
  } as const
  const addedRuns = added.map((text): Run => ({ op: 'insert', text: text }))
  if (removed?.do === 'delete') {
    const runs: Run[] = [{ op: 'delete', text: removed.was }, ...addedRuns]
    if (added.length === 0) return { ...whole, body: 'Proposed: delete this paragraph.', runs }
    return { ...whole, body: `Proposed wording instead of this paragraph:\n\n${quoted(added)}`, runs }
  }
  if (replacements.length === 0 || !inText)
    return { ...whole, body: `${newWords(added.length, paragraph)}\n\n${quoted(added)}`, runs: addedRuns }
  const shown = changedPassage(inText, replacements)
  if (added.length === 0) return shown
  const body = `${shown.body}\n\n${newWords(added.length, paragraph)}\n\n${quoted(added)}`
  return { ...shown, body, runs: [...shown.runs, ...addedRuns] }
}

const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join('\n\n')

function newWords(count: number, after: Identity | null): string {
  const what = count === 1 ? 'a new paragraph' : 'new paragraphs'
  return after === null ? `Proposed: ${what} at the beginning:` : `Proposed: ${what} after this one:`
}

function changedPassage(paragraph: PlainParagraph, changes: readonly Replacement[]): Shown {
  const { start, end } = passageOf(paragraph, changes)
  const within = (offset: number) => Math.min(end, Math.max(start, offset)) - start
  const shifted = changes.map((change) => ({
    ...change,
    start: within(change.start),
    end: within(change.end),
  }))
  const passage = paragraph.text.slice(start, end)
  const words = replaced(passage, shifted)
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim()
  const body = words === '' ? 'Proposed: delete these words.' : `Proposed wording: “${words}”`
  const label = changes.every((change) => change.exact) ? 'exact' : 'changed'
  return { paragraph: paragraph.id, quote: passage, start, label, body, runs: runsOf(passage, shifted) }
}

function runsOf(text: string, changes: readonly Replacement[]): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const { start, end, words } of [...changes].sort((a, b) => a.start - b.start)) {
    runs.push({ op: 'same', text: text.slice(done, start) })
    runs.push({ op: 'delete', text: text.slice(start, end) }, { op: 'insert', text: words })
    done = end
  }
  runs.push({ op: 'same', text: text.slice(done) })
  return runs.filter((run) => run.text !== '')
}
