import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { currentVersion, type PaperFacts, type Stage, stageAt } from '@/lib/papers/rules'
import { isTaskforce, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { counted } from '@/lib/platform/format'
import { type Act, once } from '@/lib/platform/once'
import { type Answerable, answerable, lookUp, otherHandlers } from './answerable'
import { prepare, reasonOf, type Said } from './prepare'
import { publishPrepared, replacedBy } from './publish'
import { canAnswer, canHandle, canPublish, canUndo, leftOut, leftWords } from './rules'
import type {
  AnswerInput,
  AnswerTogetherInput,
  PreparedInput,
  PublishAllInput,
  UndoAnswerInput,
} from './schema'
import { isAsSeen } from './seen'

/**
 * Answers one or many inputs with one disposition. It stays private until published: at once, by itself later, or with
 * the next version. Preparing again replaces what was prepared. Refuses what `canAnswer`, `isAsSeen` and `prepare` refuse.
 * Only publishing is an event.
 */
export async function recordDisposition(act: Act, input: AnswerInput) {
  return once(act, 'recordDisposition', input, async (tx) =>
    answerInputs(tx, act, await lockPaper(tx, act.actor, input.paperId), input),
  )
}

/** The same, in the transaction of who holds the paper. */
export async function answerInputs(
  tx: Tx,
  act: Act,
  held: { paper: PaperFacts; now: Date },
  { inputIds, paperId: _, ...said }: AnswerInput,
) {
  const inputs = await answerable(tx, held.paper.id, inputIds)
  return answer(tx, act, standing(held), inputs, await othersFor(tx, inputs, held.now), said)
}

/**
 * Answers many inputs at once with one disposition, as `recordDisposition` does. What cannot be answered with the others
 * is left out (`leftOut`), and named with why in the answer; where nothing is left to answer, it refuses with that.
 */
export async function answerTogether(act: Act, { paperId, numbers, ...said }: AnswerTogetherInput) {
  return once(act, 'answerTogether', { paperId, numbers, ...said }, async (tx) => {
    const held = await hold(tx, act, paperId)
    // Before anything is looked up: what is left out, and who prepared what, is told in the refusals below.
    ensure(canHandle(act.actor))
    const all = await lookUp(tx, paperId, numbers)
    if (all.length !== numbers.length) throw new Absent()
    const others = await othersFor(tx, all, held.now)
    const sorted = all.map((input) => ({
      ...{ input, number: input.number },
      why: all.length === 1 ? null : leftOut(act.actor, held.stage, input, others),
    }))
    const left = sorted.flatMap(({ number, why }) => (why === null ? [] : [{ number, why }]))
    const taken = sorted.filter(({ why }) => why === null).map(({ input }) => input)
    if (taken.length === 0) throw new Refused(leftWords(left))
    ensure(isAsSeen(personIdOf(act.actor), all, said.seen))
    const { dispositionId } = await answer(tx, act, held, taken, others, { ...said, seen: undefined })
    return { dispositionId, answered: taken.length, left: leftWords(left) }
  })
}

type Held = { paper: PaperFacts; versionId: string; stage: Stage; now: Date }

const hold = async (tx: Tx, act: Act, paperId: string) => standing(await lockPaper(tx, act.actor, paperId))

/** A paper of which a version is published. */
function standing({ paper, now }: { paper: PaperFacts; now: Date }): Held {
  const version = currentVersion(paper)
  if (!version) throw new Absent()
  return { paper, versionId: version.id, stage: stageAt(paper, now), now }
}

const othersFor = (tx: Tx, inputs: readonly { memberId: string | null }[], now: Date) =>
  otherHandlers(
    tx,
    inputs.map(({ memberId }) => memberId),
    now,
  )

async function answer(
  tx: Tx,
  act: Act,
  { paper, versionId, stage, now }: Held,
  inputs: readonly Answerable[],
  others: ReadonlyMap<string, readonly string[]>,
  said: Said,
) {
  const reason = await reasonOf(tx, said)
  ensure(canAnswer(act.actor, stage, inputs, said.kind, reason, others))
  ensure(isAsSeen(personIdOf(act.actor), inputs, said.seen))
  const dispositionId = await prepare(tx, act, paper.id, inputs, { ...said, reason }, now)
  if (said.publish === 'now') {
    const place = { paperId: paper.id, versionId, now }
    const facts = await publishPrepared(tx, { ...place, dispositionIds: [dispositionId] })
    await record(tx, act, now, { type: 'disposition.published', chainId: paper.id, facts })
  }
  return { dispositionId }
}

/** Makes prepared answers visible by themselves. Refuses what `canPublish` refuses. */
async function publishStanding(
  tx: Tx,
  { paper, versionId, stage, now }: Held,
  dispositionIds: readonly string[] | 'all',
) {
  ensure(canPublish(stage, await replacedBy(tx, paper.id, dispositionIds)))
  return publishPrepared(tx, { paperId: paper.id, versionId, now, dispositionIds })
}

/** Publishes prepared answers by themselves. Refuses what `canPublish` refuses, and where none of them is still waiting. */
export async function publishDispositions(act: Act, input: PreparedInput) {
  return once(act, 'publishDispositions', input, async (tx) => {
    const held = await hold(tx, act, input.paperId)
    if (!isTaskforce(act.actor)) throw new Absent()
    const { paper, now } = held
    const facts = await publishStanding(tx, held, input.dispositionIds)
    if (facts.dispositionIds.length === 0)
      throw new Refused('These answers were published or taken back meanwhile.', 'conflict')
    await record(tx, act, now, { type: 'disposition.published', chainId: paper.id, facts })
    return { published: facts.inputIds.length }
  })
}

/** Publishes every prepared answer of a paper. Refuses what `canPublish` refuses, and where there are not as many as somebody saw (`count` inputs). */
export async function publishAllPrepared(act: Act, { paperId, count }: PublishAllInput) {
  return once(act, 'publishAllPrepared', { paperId, count }, async (tx) => {
    const held = await hold(tx, act, paperId)
    if (!isTaskforce(act.actor)) throw new Absent()
    const { now } = held
    const facts = await publishStanding(tx, held, 'all')
    const published = facts.inputIds.length
    if (published !== count)
      throw new Refused(
        `${published === 0 ? 'No answer is' : counted(published, 'answer is', 'answers are')} prepared now, not ${count}. Look at them, then publish.`,
        'conflict',
      )
    await record(tx, act, now, { type: 'disposition.published', chainId: paperId, facts })
    return { published }
  })
}

/** Takes back an answer that the actor prepared, for one input or for all of its inputs. Refuses what `canUndo` refuses. */
export async function undoAnswer(act: Act, input: UndoAnswerInput) {
  return once(act, 'undoAnswer', input, async (tx) => {
    const { now } = await hold(tx, act, input.paperId)
    const { paperId, dispositionId, inputId } = input
    const found = await tx.disposition.findFirst({ where: { id: dispositionId, paperId } })
    if (!found || !isTaskforce(act.actor)) throw new Absent()
    ensure(canUndo(act.actor, { handlerId: found.handlerId, published: found.publishedAt !== null }))
    const undone = await tx.dispositionInput.updateMany({
      where: { dispositionId, publishedAt: null, endedAt: null, ...(inputId && { inputId }) },
      data: { endedAt: now },
    })
    if (undone.count === 0) throw new Refused('This answer was replaced or taken back meanwhile.', 'conflict')
    return { undone: undone.count }
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
