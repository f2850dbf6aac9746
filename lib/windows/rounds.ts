import 'server-only'
import { record } from '@/lib/events/record'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { changeEach, setOn } from './commands'
import { lockAll, naming } from './held'
import { nonWorkingDays } from './rows'
import type { AddToRound, ChangeRound, SetRound } from './schema'
import type { NonWorkingDays } from './working-days'

/** Opens the same windows on several papers, which are then consulted together. Refused as a whole, naming the paper. */
export async function setRound(act: Act, input: SetRound): Promise<{ roundId: string }> {
  return once(act, 'setRound', input, async (tx) => {
    const { papers, now } = await lockAll(tx, act.actor, input.paperIds)
    const roundId = newId()
    const createdById = personIdOf(act.actor)
    await tx.round.create({ data: { id: roundId, name: input.name, createdAt: now, createdById } })
    for (const paper of papers)
      await naming(paper, async () => {
        const baseVersionId = input.recirculation ? consultedLast(paper) : undefined
        await setOn(tx, { act, now, roundId }, paper, { windows: input.windows, baseVersionId })
      })
    return { roundId }
  })
}

/** The version that was consulted on last, which a recirculation compares with. Refused where none came after it. */
function consultedLast(paper: PaperFacts): string {
  const consulted = paper.windows.findLast(
    ({ kind, opensAt, closesAt }) => (kind === 'comments' || kind === 'suggestions') && opensAt < closesAt,
  )
  if (consulted && consulted.versionId !== currentVersion(paper)?.id) return consulted.versionId
  throw new Refused('No version was published since it was consulted on: there is nothing to recirculate.')
}

/**
 * Opens windows on more papers, which are consulted with the others of a round from then on. Refused as a whole, naming
 * the paper, where one is in the round already or `canSetWindow` refuses.
 */
export async function addToRound(act: Act, input: AddToRound): Promise<void> {
  const { roundId, paperIds, windows } = input
  await once(act, 'addToRound', input, async (tx) => {
    if ((await tx.round.count({ where: { id: roundId } })) === 0) throw new Absent()
    const { papers, now } = await lockAll(tx, act.actor, paperIds)
    for (const paper of papers) {
      await naming(paper, async () => {
        if (paper.windows.some((window) => window.roundId === roundId && now < window.closesAt))
          throw new Refused('This paper is in the round already. Change its windows instead.', 'conflict')
        await setOn(tx, { act, now, roundId }, paper, { windows })
      })
    }
  })
}

/**
 * Gives the chosen windows of a round other times, on the chosen papers, in one act with one event on the chain of each
 * paper. Refused as a whole, naming the paper, where `canChangeWindow` refuses, or where a paper has none of them.
 */
export async function changeRound(act: Act, input: ChangeRound): Promise<void> {
  await once(act, 'changeRound', input, async (tx) => {
    if ((await tx.round.count({ where: { id: input.roundId } })) === 0) throw new Absent()
    const { papers, now } = await lockAll(tx, act.actor, input.paperIds)
    const nonWorking = await nonWorkingDays(tx)
    for (const paper of papers)
      await naming(paper, () => changeOn(tx, { act, now, nonWorking }, paper, input))
  })
}

async function changeOn(
  tx: Tx,
  { act, now, nonWorking }: { act: Act; now: Date; nonWorking: NonWorkingDays },
  paper: PaperFacts,
  { roundId, change, kinds, opensAt, closesAt, reason }: ChangeRound,
): Promise<void> {
  const chosen = paper.windows.filter((each) => each.roundId === roundId && kinds.includes(each.kind))
  // Windows of a round that were cancelled are past changing, and nobody chose them.
  const windows = chosen.filter((each) => each.opensAt < each.closesAt)
  if (windows.length === 0)
    throw new Refused('It has no such window in this round. Leave this paper out.', 'conflict')
  const on = { act, now, nonWorking }
  const changed = await changeEach(tx, on, paper, windows, { change, opensAt, closesAt, reason })
  await record(tx, act, now, {
    chainId: paper.id,
    type: 'windows.changed',
    facts: { roundId, change, windows: changed, reasonDigest: digest(reason) },
  })
}
