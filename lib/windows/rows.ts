import 'server-only'
import { type Actor, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { LastTimes } from './changing'
import type { WindowFacts } from './rules'
import type { WindowToSet } from './setting'
import type { NonWorkingDays } from './working-days'

/** The days that admins took out of Monday to Friday. */
export async function nonWorkingDays(reader: Pick<Tx, 'nonWorkingDay'>): Promise<NonWorkingDays> {
  const rows = await reader.nonWorkingDay.findMany({ select: { day: true } })
  return new Set(rows.map(({ day }) => day.toISOString().slice(0, 10)))
}

type On = {
  actor: Actor
  now: Date
  paperId: string
  versionId: string
  baseVersionId: string | null
  roundId: string | null
}

/**
 * Writes windows with their first times, in the transaction of a caller who holds the paper, has asked the rules and
 * records the event. Answers what that event lists.
 */
export async function addWindows(
  tx: Tx,
  { actor, now, paperId, versionId, baseVersionId, roundId }: On,
  windows: readonly WindowToSet[],
) {
  const set = windows.map((window) => ({ windowId: newId(), ...window }))
  const on = { paperId, versionId, baseVersionId, roundId, createdAt: now, createdById: personIdOf(actor) }
  const by = { personId: personIdOf(actor), at: now }
  await tx.window.createMany({ data: set.map(({ windowId, kind }) => ({ id: windowId, kind, ...on })) })
  await tx.windowTimes.createMany({
    data: set.map(({ windowId, opensAt, closesAt }) => ({ windowId, seq: 1, opensAt, closesAt, ...by })),
  })
  return set.map(({ windowId, kind, opensAt, closesAt }) => ({
    windowId,
    kind,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }))
}

/** Gives a window its next times, in the transaction of a caller who holds its paper; `takesBack`: the number of those that they take back. */
export async function addTimes(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  window: Pick<WindowFacts, 'id' | 'seq'>,
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  reason: string,
  takesBack: number | null = null,
): Promise<void> {
  const by = { personId: personIdOf(actor), at: now }
  await tx.windowTimes.create({
    data: { windowId: window.id, seq: window.seq + 1, opensAt, closesAt, reason, takesBack, ...by },
  })
}

/** Whether anybody did, since the window was given its last times, what it is for, where those before gave no time for it. */
export async function hasActed(
  tx: Tx,
  { id, kind, paperId }: Pick<WindowFacts, 'id' | 'kind'> & { paperId: string },
  { setAt, before }: Pick<LastTimes, 'setAt' | 'before'>,
): Promise<boolean> {
  const since = { gte: setAt }
  const outside = before && [{ at: { lt: before.opensAt } }, { at: { gte: before.closesAt } }]
  if (kind === 'signOn') {
    const rows = await tx.endorsement.findMany({
      where: { paperId, givenAt: since },
      select: { givenAt: true },
    })
    return rows.some(({ givenAt: at }) => !before || at < before.opensAt || at >= before.closesAt)
  }
  const also = outside ? { OR: outside } : {}
  if (kind === 'finalCall')
    return (await tx.objection.count({ where: { windowId: id, at: since, ...also } })) > 0
  const input = kind === 'comments' ? 'comment' : 'suggestion'
  return (await tx.input.count({ where: { paperId, kind: input, at: since, ...also } })) > 0
}
