import { type Speaker, speakersOf, whySilent } from '@/lib/comments/rules'
import type { InputRow } from '@/lib/comments/statement'
import { type Counted, type Thread, threadsFor } from '@/lib/comments/threads'
import { inputTime, recirculationBase } from '@/lib/comments/time'
import type { Actor } from '@/lib/platform/actor'
import { type ParagraphsOf, paragraphsFor } from './earlier'
import { headFor, type PaperHead, type ShownVersion } from './head'
import { currentVersion } from './rules'
import { type SinceRead, sinceRead } from './since-read'
import type { HeadRow } from './statement'

export type ReadingRow = HeadRow & { inputs: readonly InputRow[] }

/** The reading page: the text with what was said to it, as this reader may see it. */
export type Reading = PaperHead & {
  shown: ShownVersion
  threads: readonly Thread[]
  counted: readonly Counted[]
  /** The words of this and earlier versions, to say where a thread was. */
  paragraphsOf: ParagraphsOf
  taking: TakingPart
  /** What changed since this reader read an earlier version; null where there is none, or it is read. */
  sinceRead: SinceRead | null
}

/** In whose names the reader can comment now; or why not. Replies go on when comments are closed. */
export type TakingPart = {
  speakers: readonly Speaker[]
  comment: { ok: true; lateBySeconds: number | null } | { ok: false; why: string }
  /** In a recirculation: the number of the version against which a comment must concern a change. */
  limitedTo: number | null
}

/** Null where the actor may not see the paper, it has no such version, or none yet. */
export function readingFor(actor: Actor, row: ReadingRow, number: number | null, now: Date): Reading | null {
  const head = headFor(actor, row, number)
  const shown = head?.shown
  if (!head || !shown) return null
  const members = head.standings.map(({ memberId, memberName, releaseByRepresentative }) => ({
    id: memberId,
    name: memberName,
    releaseByRepresentative,
  }))
  const speakers = speakersOf(actor, members)
  const context = { actor, facts: head.facts, version: shown, speakers, now }
  const { threads, counted } = threadsFor(row.inputs, context)
  const base = recirculationBase(head.facts.windows, 'comment', now)
  const limitedTo = head.facts.versions.find((version) => version.id === base)?.number ?? null
  const comment = takesComments(head, shown, speakers.length > 0 ? null : whySilent(actor, members), now)
  return {
    ...head,
    shown,
    threads,
    counted,
    paragraphsOf: paragraphsFor(actor, head.facts, row.fixed ?? null),
    taking: { speakers, comment, limitedTo },
    sinceRead: sinceRead(head),
  }
}

function takesComments(
  { facts }: PaperHead,
  shown: ShownVersion,
  silent: string | null,
  now: Date,
): TakingPart['comment'] {
  const time = inputTime(facts, 'comment', now)
  if (!time.ok) return time
  if (silent !== null) return { ok: false, why: silent }
  const current = currentVersion(facts)
  if (shown.id !== current?.id)
    return { ok: false, why: `This is version ${shown.number}. Comments are on version ${current?.number}.` }
  return shown.suppressed ? { ok: false, why: 'The text of this version was removed.' } : time
}
