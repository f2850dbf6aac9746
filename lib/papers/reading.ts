import { type Speaker, speakersOf, whySilent } from '@/lib/comments/rules'
import { type Leaf, type PassageRow, type PlaceSaid, placesFor } from '@/lib/comments/said'
import type { SaidRow } from '@/lib/comments/said-statement'
import type { InputRow } from '@/lib/comments/statement'
import { type Thread, threadsFor } from '@/lib/comments/threads'
import { type InputTime, inputTime, recirculationBase } from '@/lib/comments/time'
import type { StoredLabels } from '@/lib/numbers/labels'
import type { Actor } from '@/lib/platform/actor'
import type { InputKind } from '@/prisma/generated/enums'
import { type ParagraphsOf, paragraphsFor } from './earlier'
import type { PaperHead, ShownVersion } from './head'
import { currentVersion, finalVersionId } from './rules'
import { type SinceRead, sinceRead } from './since-read'

/** The reading page: the text with what was said to it, as this reader may see it. */
export type Reading = PaperHead & {
  shown: ShownVersion
  /** The number of the paper's last event when what was said was read. */
  seq: number
  /** Under which events of the paper and of the coalition it was read. */
  mark: string
  /** What was said, by place: counted in the database, the same for all but for what only this reader may know of. */
  places: ReadonlyMap<string, PlaceSaid>
  /** Every thread, oldest first; null on a paper with many, where they come by place. */
  threads: readonly Thread[] | null
  /** The words that were spoken to; on a paper with many inputs the first of them in each paragraph. */
  passages: readonly PassageRow[]
  /** The words of this and earlier versions, to say where a thread was. */
  paragraphsOf: ParagraphsOf
  taking: TakingPart
  /** What changed since this reader read an earlier version; null where there is none, or it is read. */
  sinceRead: SinceRead | null
}

/** Some threads of one place, oldest first, and how many there are before and after them. */
export type Opened = Pick<Leaf, 'older' | 'newer'> & { place: string; threads: readonly Thread[] }

/** In whose names the reader can comment and suggest now; or why not. Replies go on when comments are closed. */
export type TakingPart = {
  speakers: readonly Speaker[]
  comment: InputTime
  suggestion: InputTime
  /** The reader's members in whose room it can be said first, while input is taken on what is shown. */
  rooms: readonly { id: string; name: string }[]
  /** The same for other words, while suggestions are taken. */
  suggestionRooms: readonly { id: string; name: string }[]
  /** In a recirculation: the number of the version against which a comment must concern a change. */
  limitedTo: number | null
}

type Said = { said: SaidRow; fixed: Record<string, StoredLabels> | null }

export function readingFor(
  actor: Actor,
  head: PaperHead & { shown: ShownVersion },
  { said, fixed }: Said,
  now: Date,
): Reading {
  const { facts, shown } = head
  const members = head.standings.map(({ memberId, memberName, releaseByRepresentative }) => ({
    id: memberId,
    name: memberName,
    releaseByRepresentative,
  }))
  const speakers = speakersOf(actor, members)
  const threads = said.inputs && threadsFor(said.inputs, { actor, facts, version: shown, speakers, now })
  const base = recirculationBase(facts.windows, 'comment', now)
  const limitedTo = facts.versions.find((version) => version.id === base)?.number ?? null
  const silent = speakers.length > 0 ? '' : whySilent(actor, members)
  const taken = takesInput(head, 'comment', now)
  const spoken = (time: InputTime): InputTime =>
    time.ok && silent !== '' ? { ok: false, why: silent } : time
  const suggested = takesInput(head, 'suggestion', now)
  const own = members.map(({ id, name }) => ({ id, name }))
  const rooms = taken.ok ? own : []
  const suggestionRooms = suggested.ok ? own : []
  return {
    ...head,
    seq: seqOf(said.mark),
    mark: said.mark,
    places: placesFor(actor, said, finalVersionId(facts) !== null),
    threads,
    passages: threads ? passagesOf(threads) : said.passages,
    paragraphsOf: paragraphsFor(actor, facts, fixed),
    taking: {
      speakers,
      comment: spoken(taken),
      suggestion: spoken(suggested),
      ...{ rooms, suggestionRooms, limitedTo },
    },
    sinceRead: sinceRead(head),
  }
}

/** A mark is the paper's id, the number of its last event, and that of the coalition's, parted by spaces. */
const seqOf = (mark: string) => Number(mark.split(' ')[1])

/** What this reader may see of the inputs of one place. */
export function openedFor(
  actor: Actor,
  { facts, shown, taking: { speakers } }: Reading,
  { place, leaf, rows }: { place: string; leaf: Leaf; rows: readonly InputRow[] },
  now: Date,
): Opened {
  const threads = threadsFor(rows, { actor, facts, version: shown, speakers, now })
  return { place, threads, older: leaf.older, newer: leaf.newer }
}

function passagesOf(threads: readonly Thread[]): PassageRow[] {
  return threads.flatMap(({ number, place: { paragraph, start, end } }) =>
    paragraph !== null && start !== null && end !== null ? [{ number, paragraph, start, end }] : [],
  )
}

function takesInput(
  { facts, shown }: PaperHead & { shown: ShownVersion },
  kind: InputKind,
  now: Date,
): InputTime {
  const time = inputTime(facts, kind, now)
  if (!time.ok) return time
  const current = currentVersion(facts)
  if (shown.id !== current?.id)
    return {
      ok: false,
      why: `This is version ${shown.number}. ${kind === 'comment' ? 'Comments' : 'Suggestions'} are on version ${current?.number}.`,
    }
  return shown.suppressed ? { ok: false, why: 'The text of this version was removed.' } : time
}
