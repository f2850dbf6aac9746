import 'server-only'
import { answerInputs } from '@/lib/dispositions/commands'
import type { Body } from '@/lib/document/tree'
import { replaceDraft } from '@/lib/drafts/commands'
import { storedBody } from '@/lib/drafts/desk'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Act } from '@/lib/platform/once'
import type { Prisma } from '@/prisma/generated/client'
import type { Proposing } from './facts'
import { landedIn, type Merged } from './merged'
import type { AcceptInput } from './schema'

export type Held = { paper: PaperFacts; now: Date }

/** What was accepted of an input, and the answer that was prepared with it. */
export type Accepted = { input: Proposing; merged: Merged; dispositionId: string | null }

/** The draft of a paper that is held. */
export async function draftOf(tx: Tx, paperId: string): Promise<{ revision: number; body: Body }> {
  const { revision, body } = await tx.draft.findUniqueOrThrow({
    where: { paperId },
    select: { revision: true, body: true },
  })
  return { revision, body: storedBody(body) }
}

/** Replaces the draft by a text made of it, as any other save; the same text leaves it as it is. */
export const writeDraft = (tx: Tx, act: Act, paperId: string, revision: number, body: Body) =>
  replaceDraft(tx, act.actor, { paperId, revision }, ({ title, language }) => ({ title, language, body }))

/** Prepares the answer that goes with what was accepted; one that says so and is published already stands. */
export async function answerAccepted(
  tx: Tx,
  act: Act,
  held: Held,
  input: Proposing,
  merged: Merged,
  said: Omit<AcceptInput, 'paperId' | 'inputId' | 'chosen'>,
): Promise<string | null> {
  if (input.answered === 'accepted') return null
  const kind = merged.whole ? 'accepted' : 'acceptedInPart'
  const landedParagraph = landedIn(merged) ?? undefined
  const { reason, sentenceId, note, meeting, meetingOn, present, answersSeen, publish } = said
  const { dispositionId } = await answerInputs(tx, act, held, {
    ...{ paperId: held.paper.id, inputIds: [input.inputId], kind, landedParagraph },
    ...{ reason, sentenceId, note, meeting, meetingOn, present, seen: answersSeen, publish },
  })
  return dispositionId
}

/** Keeps what was put into the draft, between which revisions of it. */
export async function keepMerge(
  tx: Tx,
  act: Act,
  { paper, now }: Held,
  { input, merged, dispositionId }: Accepted,
  revisions: { revisionBefore: number; revisionAfter: number },
): Promise<string> {
  const { inputId, textSeq } = input
  const json = (value: unknown) => value as Prisma.InputJsonValue
  const row = await tx.merge.create({
    data: {
      id: newId(),
      paperId: paper.id,
      inputId,
      textSeq,
      dispositionId,
      personId: personIdOf(act.actor),
      at: now,
      changes: json(merged.changes),
      touched: json(merged.touched),
      paragraphs: merged.touched.map(({ id }) => id),
      ...revisions,
    },
  })
  return row.id
}
