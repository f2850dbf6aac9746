import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { currentVersion, stageAt } from '@/lib/papers/rules'
import { isTaskforce, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { answerable, otherHandlers } from './answerable'
import { publishPrepared } from './publish'
import { type AnswerableInput, canAnswer, isOwn } from './rules'
import type { AnswerInput, PreparedInput } from './schema'

/**
 * Answers one or many inputs with one disposition. It stays private until published: at once, by itself later, or with
 * the next version. Preparing again replaces what was prepared. Refuses what `canAnswer` refuses, and a duplicate of
 * itself, of a duplicate, or of what was withdrawn. Only publishing is an event.
 */
export async function recordDisposition(act: Act, input: AnswerInput) {
  return once(act, 'recordDisposition', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = currentVersion(paper)
    if (!version) throw new Absent()
    const inputs = await answerable(tx, paper.id, input.inputIds)
    const others = await otherHandlers(
      tx,
      inputs.map((each) => each.memberId),
      now,
    )
    ensure(canAnswer(act.actor, stageAt(paper, now), inputs, input.kind, input.reason ?? null, others))
    const duplicateOfId = input.duplicateOf
      ? await original(tx, paper.id, input.duplicateOf, input.inputIds)
      : null
    await dropPreparedOn(
      tx,
      inputs.map((each) => each.id),
      now,
    )
    const dispositionId = await prepare(tx, act, input, inputs, duplicateOfId, now)
    if (input.publish === 'now') {
      const place = { paperId: paper.id, versionId: version.id, now }
      const facts = await publishPrepared(tx, { ...place, dispositionIds: [dispositionId] })
      await record(tx, act, now, { type: 'disposition.published', chainId: paper.id, facts })
    }
    return { dispositionId }
  })
}

/** Preparing again replaces what was prepared on the same inputs. */
async function dropPreparedOn(tx: Tx, inputIds: readonly string[], now: Date): Promise<void> {
  await tx.dispositionInput.updateMany({
    where: { inputId: { in: [...inputIds] }, publishedAt: null, endedAt: null },
    data: { endedAt: now },
  })
}

async function prepare(
  tx: Tx,
  { actor }: Act,
  { paperId, kind, ...input }: AnswerInput,
  inputs: readonly AnswerableInput[],
  duplicateOfId: string | null,
  now: Date,
): Promise<string> {
  const of = inputs.map((each) => ({ inputId: each.id, ownMember: isOwn(actor, each.memberId) }))
  const said = {
    kind,
    reason: input.reason ?? null,
    note: input.note ?? null,
    meeting: input.meeting ?? null,
    source: input.meeting ? ('meeting' as const) : ('desk' as const),
    landedParagraph: input.landedParagraph ?? null,
    duplicateOfId,
  }
  const row = { id: newId(), paperId, handlerId: personIdOf(actor), preparedAt: now, ...said }
  return (await tx.disposition.create({ data: { ...row, inputs: { create: of } } })).id
}

/** Publishes prepared answers by themselves. Refuses where none of them is still waiting. */
export async function publishDispositions(act: Act, input: PreparedInput) {
  return once(act, 'publishDispositions', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = currentVersion(paper)
    if (!version || !isTaskforce(act.actor)) throw new Absent()
    const place = { paperId: paper.id, versionId: version.id, now }
    const facts = await publishPrepared(tx, { ...place, dispositionIds: input.dispositionIds })
    if (facts.dispositionIds.length === 0)
      throw new Refused('These answers were published or taken back meanwhile.', 'conflict')
    await record(tx, act, now, { type: 'disposition.published', chainId: paper.id, facts })
    return { published: facts.inputIds.length }
  })
}

/** Drops prepared answers; what is published stays. Private work: no event. */
export async function dropPrepared(act: Act, input: PreparedInput) {
  return once(act, 'dropPrepared', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    if (!isTaskforce(act.actor)) throw new Absent()
    const dropped = await tx.dispositionInput.updateMany({
      where: {
        dispositionId: { in: input.dispositionIds },
        disposition: { paperId: paper.id },
        publishedAt: null,
        endedAt: null,
      },
      data: { endedAt: now },
    })
    if (dropped.count === 0)
      throw new Refused('These answers were published or taken back meanwhile.', 'conflict')
    return { dropped: dropped.count }
  })
}

async function original(
  tx: Tx,
  paperId: string,
  number: number,
  inputIds: readonly string[],
): Promise<string> {
  const found = await tx.input.findUnique({
    where: { paperId_number: { paperId, number } },
    select: {
      id: true,
      withdrawnAt: true,
      taskforceOnly: true,
      answers: {
        where: { endedAt: null, disposition: { kind: 'duplicate' } },
        select: { dispositionId: true },
      },
    },
  })
  if (!found) throw new Refused(`There is no input ${number} on this paper.`)
  if (inputIds.includes(found.id)) throw new Refused('An input cannot be a duplicate of itself.')
  if (found.withdrawnAt) throw new Refused(`Input ${number} was withdrawn: choose one that stands.`)
  if (found.taskforceOnly)
    throw new Refused(`Input ${number} is for the Taskforce only: others cannot be sent there.`)
  if (found.answers.length > 0)
    throw new Refused(`Input ${number} is itself a duplicate: choose the one it points to.`)
  return found.id
}
