import type { PlainParagraph } from '@/lib/document/numbers'
import type { Placed } from '@/lib/versions/home'
import type { Capacity, InputType, PlaceDecision, PlaceLabel } from '@/prisma/generated/enums'

/** A paragraph with the words in it that are meant; `start` and `end` null: all of it. */
export type Stretch = {
  id: string
  /** "3(a)"; empty for a heading. */
  label: string
  text: string
  start: number | null
  end: number | null
  lang: string | null
}

/** An input as who reviews its place reads it. */
export type PlacedInput = {
  id: string
  number: number
  type: InputType
  blocking: boolean
  blockEnded: boolean
  capacity: Capacity
  taskforceOnly: boolean
  language: string
  at: Date
  /** Whose it is, the member first, and who wrote it. */
  who: string
  of: string
  text: string
  quote: string | null
  answered: boolean
}

/** What became of the place of one input. */
export type Survivor = {
  input: PlacedInput
  /** Where it was, in which version; null where the words of that version are gone, or it was on the whole paper. */
  before: (Stretch & { version: number }) | null
  label: PlaceLabel
  score: number
  /** Where it lies by what was found; null: nowhere. */
  found: Stretch | null
  /** Where it lies by what counts; null: on the whole paper, or nowhere. */
  now: Stretch | null
  /** What was looked at, for confirming. */
  seen: string
  decision: { how: PlaceDecision; by: string; at: Date } | null
  /** Why what was decided before does not stand any more. */
  lapsed: string | null
  /** A person has to look. */
  review: boolean
}

/** Parts of the list. */
export type Show = 'review' | 'changed' | 'decided' | 'all'

/** The part that an address asks for; by itself what a person has to look at, then what changed, then all. */
export function showAsked(asked: string, { review, changed }: SurvivalSummary): Show {
  if (asked === 'review' || asked === 'changed' || asked === 'decided' || asked === 'all') return asked
  return review > 0 ? 'review' : changed > 0 ? 'changed' : 'all'
}

export type SurvivalSummary = Record<PlaceLabel, number> & {
  threads: number
  decided: number
  review: number
}

/** The paragraph of a place in these paragraphs, or null where it has none there. */
export function stretchAt(
  { paragraph, start, end }: Pick<Placed, 'paragraph' | 'start' | 'end'>,
  paragraphs: ReadonlyMap<string, PlainParagraph>,
): Stretch | null {
  const found = paragraph === null ? undefined : paragraphs.get(paragraph)
  if (!found) return null
  const { id, label, text, lang } = found
  return { id, label, text, start, end, lang }
}

/** The words that are meant: the passage, or the whole paragraph. */
export const wordsOf = ({ text, start, end }: Pick<Stretch, 'text' | 'start' | 'end'>) =>
  start === null || end === null ? text : text.slice(start, end)

/** What happened in this step: words that changed long ago, and not again since, stand as they stood. */
export function stepLabel(label: PlaceLabel, before: Stretch | null, now: Stretch | null): PlaceLabel {
  if (label !== 'changed' || !before || !now || wordsOf(before) !== wordsOf(now)) return label
  return before.id === now.id ? 'exact' : 'moved'
}

const worst: readonly PlaceLabel[] = ['gone', 'doubtful', 'changed', 'moved', 'exact']

type Row = Pick<Survivor, 'label' | 'score' | 'review' | 'decision'> & {
  input: Pick<PlacedInput, 'number'>
}

/** Worst first: what a person has to look at, then by label, the least sure before the surer, then by number. */
export function worstFirst<R extends Row>(rows: readonly R[]): R[] {
  return rows.toSorted(
    (one, other) =>
      Number(other.review) - Number(one.review) ||
      worst.indexOf(one.label) - worst.indexOf(other.label) ||
      one.score - other.score ||
      one.input.number - other.input.number,
  )
}

/** How many of each label, how many were decided, and how many a person still has to look at. */
export function summarise(rows: readonly Row[]): SurvivalSummary {
  const summary: SurvivalSummary = {
    ...{ exact: 0, moved: 0, changed: 0, doubtful: 0, gone: 0 },
    ...{ threads: rows.length, decided: 0, review: 0 },
  }
  for (const { label, review, decision } of rows) {
    summary[label] += 1
    if (review) summary.review += 1
    if (decision) summary.decided += 1
  }
  return summary
}

/** The part of a list that a filter shows. */
export function shownBy<R extends Row>(show: Show, rows: readonly R[]): R[] {
  if (show === 'review') return rows.filter(({ review }) => review)
  if (show === 'changed') return rows.filter(({ label }) => label !== 'exact' && label !== 'moved')
  return show === 'decided' ? rows.filter(({ decision }) => decision !== null) : [...rows]
}

/** "38 threads: 30 exact, 3 moved, 2 changed, 2 doubtful, 1 gone; 3 to review" */
export function inWords({ threads, review, decided, ...labels }: SurvivalSummary): string {
  const counts = (['exact', 'moved', 'changed', 'doubtful', 'gone'] as const).flatMap((label) =>
    labels[label] === 0 ? [] : [`${labels[label]} ${label}`],
  )
  const all = `${threads} ${threads === 1 ? 'thread' : 'threads'}`
  const done = decided > 0 ? [`${decided} decided by hand`] : []
  const left = review > 0 ? [`${review} to review`] : ['none to review']
  return `${[all, counts.join(', ')].filter(Boolean).join(': ')}; ${[...done, ...left].join(', ')}`
}

/** How sure it is that a changed or doubtful passage is meant, in words; null where there is nothing to doubt. */
export function sureWords({ label, score }: { label: PlaceLabel; score: number }): string | null {
  if (label === 'doubtful') return 'a guess'
  if (label !== 'changed') return null
  if (score >= 0.75) return 'very likely'
  return score >= 0.5 ? 'likely' : 'perhaps'
}

/** What was decided on a place that has this label and these rows: the last that a person wrote against the first. */
export function decisionOf(first: Place, last: Place): PlaceDecision | null {
  if (last.reviewedById === null) return null
  if (last.paragraph === null) return 'released'
  const same = first.paragraph === last.paragraph && first.start === last.start && first.end === last.end
  return same ? 'confirmed' : 'moved'
}

type Place = Pick<Placed, 'paragraph' | 'start' | 'end' | 'reviewedById'>
