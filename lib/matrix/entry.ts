import { type Sight, sightOf } from '@/lib/comments/sight'
import { needsAnswer } from '@/lib/dispositions/rules'
import type { Identity } from '@/lib/document/tree'
import { canSayLastWord } from '@/lib/last-words/rules'
import { canSeeVersion, finalVersionId, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import type {
  BlockEndHow,
  Capacity,
  DispositionKind,
  Heard,
  InputKind,
  InputType,
} from '@/prisma/generated/enums'
import type { ProposedChange } from './proposed'
import type { MatrixRow, WordsRow } from './statement'

/** What decides how much of an input this reader gets, and what its places are called. */
export type MatrixContext = {
  actor: Actor
  paper: PaperFacts
  now: Date
  /** Where paragraphs stand in the version shown, from 0. */
  order: ReadonlyMap<Identity, number>
  /** The visible number of a paragraph in a version; undefined where it has none there. */
  labelIn: (versionId: string, paragraph: Identity) => string | undefined
  shown: { id: string }
}

/** One input of the matrix as this reader sees it, without its words. What the reader may not see is not in it. */
export type Entry = {
  id: string
  number: number
  sight: Exclude<Sight, 'none'>
  /** The version it was said on. */
  version: number
  language: string
  taskforceOnly: boolean
  withdrawn: boolean
  lateBySeconds: number | null
  admitted: boolean | null
  /** It counts as input: not withdrawn, in time or admitted. */
  owed: boolean
  kind: InputKind | null
  type: InputType | null
  blocking: boolean
  blockEnd: BlockEndHow | null
  capacity: Capacity | null
  member: string | null
  memberId: string | null
  at: Date | null
  /** Where it stands in the text: -1 the whole paper, then by paragraph; last what has no place. */
  order: number
  current: Identity | null
  label: string | null
  /** The same in words. */
  place: string | null
  answer: EntryAnswer | null
  heard: Heard | null
  /** The reader can say whether the answer heard it. */
  maySay: boolean
  /** And has not yet. */
  asked: boolean
}

/** The published answer, without its words. */
export type EntryAnswer = {
  id: string
  kind: DispositionKind
  at: Date
  ownMember: boolean
  duplicateOf: number | null
  landed: { version: number; paragraph: Identity; label: string | null } | null
  heard: Heard | null
}

/** Null where the reader may not know that it exists. */
export function entryOf(row: MatrixRow, context: MatrixContext): Entry | null {
  const sight = sightOf(context.actor, row, finalVersionId(context.paper) !== null)
  return sight === 'none' ? null : seen(row, sight, context)
}

function seen(row: MatrixRow, sight: Entry['sight'], context: MatrixContext): Entry {
  const named = sight === 'text' || sight === 'named' || sight === 'withdrawn'
  const { id, number, version, language, taskforceOnly, withdrawn, lateBySeconds, admitted } = row
  const maySay = sight === 'text' && canSay(row, context)
  const answer = sight === 'counted' ? null : answerOf(row, context)
  return {
    ...{ id, number, sight, version, language, taskforceOnly, withdrawn, lateBySeconds, admitted },
    owed: needsAnswer(row),
    ...(named ? whoSaid(row) : nobody),
    ...(sight === 'text' ? placeOf(row, context) : nowhere),
    answer,
    heard: answer?.heard ?? null,
    maySay,
    asked: maySay && answer !== null && answer.heard === null,
  }
}

function canSay(row: MatrixRow, { actor, paper, now }: MatrixContext): boolean {
  const facts = { answered: row.answer !== null, blockEnded: row.blockEnd !== null, memberName: row.member }
  return canSayLastWord(actor, paper, { ...row, ...facts }, now).ok
}

const whoSaid = (row: MatrixRow) => ({
  kind: row.kind,
  type: row.type,
  blocking: row.blocking,
  blockEnd: row.blockEnd,
  capacity: row.capacity,
  member: row.member ?? 'Taskforce',
  memberId: row.memberId,
  at: new Date(row.at),
})
const nobody = {
  kind: null,
  type: null,
  blocking: false,
  blockEnd: null,
  capacity: null,
  member: null,
  memberId: null,
  at: null,
}

/** After all that has a place. */
const last = Number.MAX_SAFE_INTEGER
const nowhere = { order: last, current: null, label: null, place: null }

function placeOf({ origin, current, versionId, version }: MatrixRow, context: MatrixContext) {
  const { shown, order, labelIn } = context
  if (origin === null) return { order: -1, current: null, label: null, place: 'Whole paper' }
  const label = current === null ? null : labelIn(shown.id, current) || null
  if (current !== null && order.has(current))
    return { order: order.get(current) ?? last, current, label, place: label ?? 'Heading' }
  const was = labelIn(versionId, origin)
  const place = was ? `was ${was} in version ${version}` : `on words that are gone since version ${version}`
  return { order: last - 1, current: null, label: null, place }
}

/** The answer goes to all who know that the input was given; its version only to who may see that. */
function answerOf({ answer }: MatrixRow, { actor, paper, labelIn }: MatrixContext): EntryAnswer | null {
  if (!answer) return null
  const { id, kind, ownMember, duplicateOf, heard, landedVersionId, landedVersion, landedParagraph } = answer
  const version = paper.versions.find((each) => each.id === landedVersionId)
  const landed =
    landedVersion !== null && landedParagraph !== null && version && canSeeVersion(actor, paper, version)
      ? {
          version: landedVersion,
          paragraph: landedParagraph,
          label: labelIn(version.id, landedParagraph) || null,
        }
      : null
  return { id, kind, at: new Date(answer.at), ownMember, duplicateOf, heard, landed }
}

/** What an input and its answer say, as far as this reader may read it. */
export type EntryWords = ReturnType<typeof wordsFor>

/** An input with its words, and what it proposes. */
export type FullEntry = Entry & { words: EntryWords; proposed: readonly ProposedChange[] }

/**
 * The words for an entry: the author's own only where the reader sees the text; the answer's reason, which may repeat
 * them, where the member is named; people and meetings for insiders. The handlers' note is never asked for.
 */
export function wordsFor(actor: Actor, { sight }: Entry, row: WordsRow | undefined) {
  const inside = isInside(actor)
  return {
    ...(row && sight === 'text' ? whatWasSaid(row, inside) : nothing),
    ...(row && (sight === 'text' || sight === 'named') ? whyAnswered(row, inside) : unanswered),
    said: row?.word && sight !== 'counted' ? lastWordOf(row.word, sight === 'text', inside) : null,
  }
}

const whatWasSaid = ({ person, text, tree, quote }: WordsRow, inside: boolean) => ({
  person: inside ? person : null,
  text,
  tree,
  quote,
})
const nothing = { person: null, text: null, tree: null, quote: null }

const whyAnswered = ({ reason, meeting, handler }: WordsRow, inside: boolean) => ({
  reason,
  meeting: inside ? meeting : null,
  handler: inside ? handler : null,
})
const unanswered = { reason: null, meeting: null, handler: null }

const lastWordOf = ({ why, by, at }: NonNullable<WordsRow['word']>, words: boolean, inside: boolean) => ({
  why: words ? why : null,
  by: words && inside ? by : null,
  at: new Date(at),
})
