import 'server-only'
import { record } from '@/lib/events/record'
import type { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { Act } from '@/lib/platform/once'
import { speakerOf } from './facts'
import { placeComment } from './place'
import { belongsInRecirculation } from './recirculation'
import { canComment } from './rules'
import type { AddCommentInput } from './schema'
import { commentTime, recirculationBase } from './time'

/** What the author is told: which comment it became, when, whether it was late, and where its words were found. */
export type GivenComment = {
  inputId: string
  number: number
  at: string
  lateBySeconds: number | null
  /** Whether its words were found in the text; false where it is on a whole paragraph, or on the paper. */
  quoteFound: boolean
}

/** A paper that is held, with the instant that was read after. */
export type Held = Awaited<ReturnType<typeof lockPaper>>

/**
 * Keeps a comment on the version that was read, as the next input of its paper, in the transaction that holds the paper.
 * Where a newer version is current by then, the comment gets its place there, too. Up to 24 hours late it goes to the
 * late tray. Refuses what `canComment` and `commentTime` refuse, a paragraph that is not in that version, and, in a
 * recirculation, what did not change.
 */
export async function giveComment(
  tx: Tx,
  act: Act,
  { paper, now, nextInput: number }: Held,
  input: AddCommentInput,
): Promise<GivenComment> {
  const { versionId, type, blocking, taskforceOnly, publicAs, language, text } = input
  const speaker = await speakerOf(tx, input.speaker)
  ensure(canComment(act.actor, paper, { speaker, versionId, blocking, taskforceOnly }))
  const time = commentTime(paper, now)
  if (!time.ok) throw new Refused(time.why)
  const base = recirculationBase(paper.windows, now)
  if (base !== null) ensure(await belongsInRecirculation(tx, paper, input, base))
  const { anchor, place } = await placeComment(tx, paper, input)

  const inputId = newId()
  const { capacity } = speaker
  const memberId = speaker.member?.id ?? null
  const shown = { type, blocking, capacity, memberId, taskforceOnly, publicAs, source: 'page' as const }
  const { lateBySeconds } = time
  const personId = personIdOf(act.actor)
  await tx.input.create({
    data: {
      id: inputId,
      paperId: paper.id,
      number,
      versionId,
      kind: 'comment',
      ...shown,
      ...anchor,
      personId,
      language,
      at: now,
      lateBySeconds,
    },
  })
  await tx.inputText.create({ data: { inputId, seq: 1, body: text, personId, at: now } })
  if (place) await tx.place.create({ data: { inputId, seq: 1, at: now, ...place } })
  const facts = { inputId, number, versionId, ...shown, lateBySeconds, textDigest: digest(text) }
  await record(tx, act, now, { type: 'input.given', chainId: paper.id, facts })
  const quoteFound = typeof anchor.start === 'number'
  return { inputId, number, at: now.toISOString(), lateBySeconds, quoteFound }
}
