import type { PlainParagraph } from '@/lib/document/numbers'
import type { PlaceLabel } from '@/lib/document/placement'
import type { Identity } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { type WordingRun, wordingRuns } from '@/lib/document/wording-runs'
import { passageOf } from './grouping'
import type { Piece, Remarked } from './item'

/** An item as the input that it becomes. */
export type Composed = {
  /** Null: the whole paper, or the beginning of the text. */
  paragraph: Identity | null
  quote: string | null
  start: number | null
  label: PlaceLabel
  /** What a comment says, or the reason of a suggestion. */
  body: string
  /** What was remarked alone, without the wording: the reason of a change. */
  said: string
  /** What a suggestion proposes, to the character; a comment proposes nothing. */
  changes: Wording[]
  /** The passage, marked; empty for what is said to it only. */
  runs: WordingRun[]
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
  const { said: reason } = spoken(said)
  const shown = shownEdits(edits, paragraphs)
  return {
    ...shown,
    said: reason,
    body: reason || noReason,
    changes: edits.map(wording),
    tracked: trackedOf(edits),
    authors,
    date,
  }
}

/** What stands in place of the reason that a suggestion needs, where a file gives none. */
const noReason = 'The file gives no reason.'

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

type Shown = Pick<Composed, 'paragraph' | 'quote' | 'start' | 'label' | 'runs'>

function shownEdits(edits: readonly Edits[], paragraphs: ReadonlyMap<Identity, PlainParagraph>): Shown {
  const replacements = edits.filter((edit) => edit.do === 'replace')
  const removed = edits.flatMap((edit): WordingRun[] =>
    edit.do === 'delete' ? [{ op: 'delete', text: edit.was }] : [],
  )
  const added = edits.flatMap((edit): WordingRun[] =>
    edit.do === 'insertAfter' ? [{ op: 'insert', text: edit.words }] : [],
  )
  const paragraph = edits[0]?.paragraph ?? null
  const inText = paragraph === null ? undefined : paragraphs.get(paragraph)
  if (replacements.length > 0 && inText) {
    const shown = changedPassage(inText, replacements)
    return { ...shown, runs: [...shown.runs, ...added] }
  }
  const label = inText || !paragraph ? 'exact' : 'gone'
  return { paragraph, quote: null, start: null, label, runs: [...removed, ...added] }
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
  const label = changes.every((change) => change.exact) ? 'exact' : 'changed'
  return { paragraph: paragraph.id, quote: passage, start, label, runs: wordingRuns(passage, shifted) }
}
