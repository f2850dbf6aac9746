import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { movedRows } from '@/lib/endorsements/rows'
import { record } from '@/lib/events/record'
import { personIdOf } from '@/lib/platform/actor'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { type MergedOnPapers, mergeOnPapers } from './merge-papers'
import { movePeople, moveTheRest } from './merge-people'
import { choicesMade } from './merge-plan'
import { mergeDigest, readMerge } from './merge-state'
import { canMerge } from './rules'
import type { MergeInput } from './schema'

const overtaken = 'What would move has changed since the report. Read the new report first.'

/**
 * Two members are one from now on: `goneId` goes, `keptId` stays. What is live moves, what was said keeps the name under
 * which it was said. One event on the coalition's chain, and one on the chain of each paper that this changes. Refuses
 * what `canMerge` refuses, another state than the report's, and a stance on one paper of both without a choice.
 */
export async function mergeMembers(act: Act, input: MergeInput): Promise<{ slug: string }> {
  const { keptId, goneId } = input
  return once(act, 'mergeMembers', input, async (tx) => {
    // All papers, in the order of their ids: until this ends no one can sign for either on a paper looked at before.
    await tx.$queryRaw`select 1 from "Paper" order by id for update`
    const { coalition, now } = await lockCoalition(tx)
    const read = await readMerge(tx, keptId, goneId)
    if (!read?.times.kept || !read.times.gone) throw new Absent()
    const { times, ...state } = read
    ensure(canMerge(act.actor, read.times.kept, read.times.gone, now))
    if (mergeDigest(read) !== input.digest) throw new Refused(overtaken, 'conflict')
    ensure(choicesMade(state, input.keeps))

    const done = await mergeOnPapers(tx, { personId: personIdOf(act.actor), now }, state, input.keeps)
    const membershipIds = await movePeople(tx, state, now)
    await moveTheRest(tx, state)
    const leftAt = state.gone.leftAt ?? now
    await tx.member.update({ where: { id: goneId }, data: { leftAt, mergedIntoId: keptId } })
    await tx.member.updateMany({ where: { mergedIntoId: goneId }, data: { mergedIntoId: keptId } })

    const of = { memberId: keptId, mergedId: goneId }
    const facts = { ...of, ...factsOf(done, null), membershipIds }
    await record(tx, act, now, { chainId: coalition.id, type: 'members.merged', facts })
    for (const chainId of changedPapers(done)) {
      const there = { ...of, ...factsOf(done, chainId), membershipIds: [] }
      await record(tx, act, now, { chainId, type: 'members.merged', facts: there })
    }
    return { slug: state.kept.slug }
  })
}

const changedPapers = (done: MergedOnPapers) =>
  [...new Set(Object.values(done).flatMap((rows) => rows.map(({ paperId }) => paperId)))].sort()

/** The ids of what changed on a paper; null: on all of them. */
function factsOf(done: MergedOnPapers, paperId: string | null) {
  const restored = done.restored.filter((row) => row.paperId === paperId)
  const of = (rows: MergedOnPapers['ended']) =>
    rows
      .filter((row) => paperId === null || row.paperId === paperId)
      .map(({ id }) => id)
      .sort()
  return {
    endedIds: of(done.ended),
    restoredIds: of(done.restored),
    announcedIds: of(done.announced),
    supportedIds: of(done.supported),
    moved: movedRows(restored.map(({ row }) => row)),
  }
}
