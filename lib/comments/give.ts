import 'server-only'
import { type Proposal, touched } from '@/lib/document/proposal'
import { record } from '@/lib/events/record'
import type { Held } from '@/lib/papers/lock'
import { type Actor, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { insertOf } from '@/lib/platform/insert'
import { type Act, keeping } from '@/lib/platform/once'
import type { Prisma } from '@/prisma/generated/client'
import type { InputKind } from '@/prisma/generated/enums'
import { speakerOf } from './facts'
import { type Passage, placeInput } from './place'
import { belongsInRecirculation } from './recirculation'
import { canGive } from './rules'
import type { AddCommentInput } from './schema'
import { inputTime, recirculationBase } from './time'

/** What the author is told: which input it became, when, whether it was late, and where its words were found. */
export type GivenInput = {
  inputId: string
  number: number
  at: string
  lateBySeconds: number | null
  /** Whether its words were found in the text; false where it is on a whole paragraph, or on the paper. */
  quoteFound: boolean
}

/** A comment, or a suggestion with what it proposes; `passage` is what it lies on. */
export type InputToWrite = Pick<
  AddCommentInput,
  'versionId' | 'speaker' | 'type' | 'blocking' | 'taskforceOnly' | 'publicAs' | 'language' | 'text'
> & { kind: InputKind; passage: Passage; proposal: Proposal | null }

/** Gives a comment in the transaction that holds the paper. Refuses what `giveInput` refuses. */
export async function giveComment(tx: Tx, act: Act, held: Held, input: AddCommentInput): Promise<GivenInput> {
  const { paragraph, quote, start } = input
  const passage = { paragraph, quote, start }
  return giveInput(tx, act, held, { ...input, kind: 'comment', passage, proposal: null })
}

/**
 * Keeps an input on the version that was read, as the next of a paper that the caller holds, and records it. Where a newer
 * version is current by then, it gets its place there, too. Up to 24 hours late it goes to the late tray. Refuses what
 * `canGive` and `inputTime` refuse, a paragraph that is not in that version, and, in a recirculation, what did not change.
 */
export async function giveInput(tx: Tx, act: Act, held: Held, input: InputToWrite): Promise<GivenInput> {
  const { paper, now, nextInput: number } = held
  const { kind, versionId, type, blocking, taskforceOnly, publicAs, language, text, proposal } = input
  const speaker = await speakerOf(tx, input.speaker, held.member)
  ensure(canGive(act.actor, paper, { kind, speaker, versionId, blocking, taskforceOnly }))
  const time = inputTime(paper, kind, now)
  if (!time.ok) throw new Refused(time.why)
  const base = recirculationBase(paper.windows, kind, now)
  const paragraphs = proposal ? touched(proposal.changes) : [input.passage.paragraph ?? null]
  if (base !== null) ensure(await belongsInRecirculation(tx, paper, versionId, paragraphs, base))
  const { anchor, place } = await placeInput(tx, paper, versionId, input.passage)

  const inputId = newId()
  const memberId = speaker.member?.id ?? null
  const { capacity } = speaker
  const shown = { kind, type, blocking, capacity, memberId, taskforceOnly, publicAs, source: 'page' as const }
  const { lateBySeconds } = time
  const by = authored(act.actor, now)
  const of = { id: inputId, paperId: paper.id, number, versionId, language, lateBySeconds }
  const facts = { inputId, number, versionId, ...shown, lateBySeconds, ...digestsOf(text, proposal) }
  const quoteFound = typeof anchor.start === 'number'
  const answer = { inputId, number, at: now.toISOString(), lateBySeconds, quoteFound }
  await record(tx, act, now, { type: 'input.given', chainId: paper.id, facts }, [
    insertOf('Input', { ...of, ...shown, ...anchor, ...by } satisfies Prisma.InputUncheckedCreateInput),
    insertOf('InputText', { inputId, seq: 1, body: text, ...(proposal && { tree: proposal }), ...by }),
    ...(place ? [insertOf('Place', { inputId, seq: 1, at: now, ...place })] : []),
    keeping(tx, act, answer),
  ])
  return answer
}

const authored = (actor: Actor, at: Date) => ({ personId: personIdOf(actor), at })

/** The digests of what is said and of what is proposed, as an event holds them. */
export function digestsOf(text: string, proposal: Proposal | null) {
  return { textDigest: digest(text), wordingDigest: proposal && digest(proposal.changes) }
}
