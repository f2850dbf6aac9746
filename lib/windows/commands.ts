import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { currentVersion, finalVersionId, frozenVersionId, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canChangeWindow, canTakeBackWindow, changedTimes } from './changing'
import { addTimes, addWindows, hasActed, nonWorkingDays } from './rows'
import type { WindowFacts } from './rules'
import type { ChangeWindow, SetRound, SetWindows, TakeBackWindows } from './schema'
import { canSetWindow } from './setting'

/** Opens windows on one paper, at once or later, in one act. Refuses what `canSetWindow` refuses. */
export async function setWindows(act: Act, input: SetWindows): Promise<void> {
  await once(act, 'setWindows', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    await setOn(tx, { act, now, roundId: null }, paper, input)
  })
}

/** Opens the same windows on several papers, which are then consulted together. Refused as a whole, naming the paper. */
export async function setRound(act: Act, input: SetRound): Promise<{ roundId: string }> {
  return once(act, 'setRound', input, async (tx) => {
    const { papers, now } = await lockAll(tx, act.actor, input.paperIds)
    const roundId = newId()
    const createdById = personIdOf(act.actor)
    await tx.round.create({ data: { id: roundId, name: input.name, createdAt: now, createdById } })
    for (const paper of papers)
      await naming(paper, () => setOn(tx, { act, now, roundId }, paper, { windows: input.windows }))
    return { roundId }
  })
}

/** Holds the papers in the order of their ids. One instant counts for the whole act: that after the last lock. */
async function lockAll(tx: Tx, actor: Actor, paperIds: readonly string[]) {
  const held = []
  for (const paperId of [...new Set(paperIds)].sort()) held.push(await lockPaper(tx, actor, paperId))
  const now = held.at(-1)?.now
  if (!now) throw new Absent()
  return { papers: held.map(({ paper }) => paper), now }
}

/** In a round, the sentence of a refusal begins with the paper that it is about. */
async function naming(paper: PaperFacts, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Refused) throw new Refused(`“${paper.title}”: ${error.message}`, error.kind)
    throw error
  }
}

async function setOn(
  tx: Tx,
  { act, now, roundId }: { act: Act; now: Date; roundId: string | null },
  paper: PaperFacts,
  { windows, baseVersionId: base }: Pick<SetWindows, 'windows' | 'baseVersionId'>,
): Promise<void> {
  const baseVersionId = base ?? null
  const nonWorking = await nonWorkingDays(tx)
  const wanted = windows.map(({ kind, opensAt = now, closesAt }) => ({ kind, opensAt, closesAt }))
  const versionId = frozenVersionId(paper) ?? finalVersionId(paper) ?? currentVersion(paper)?.id ?? ''
  // Each is judged as if those before it in this act stood already, so that no two of them overlap.
  const standing = [...paper.windows]
  for (const window of wanted) {
    ensure(canSetWindow(act.actor, { ...paper, windows: standing }, window, baseVersionId, now, nonWorking))
    standing.push({ ...window, id: newId(), versionId, baseVersionId, roundId, seq: 1 })
  }
  const on = { actor: act.actor, now, paperId: paper.id, versionId, baseVersionId, roundId }
  const set = await addWindows(tx, on, wanted)
  await record(tx, act, now, {
    chainId: paper.id,
    type: 'windows.set',
    facts: { windows: set, versionId, baseVersionId, roundId },
  })
}

/** Gives a window other times, as a row of their own with its reason. Refuses what `canChangeWindow` refuses. */
export async function changeWindow(act: Act, input: ChangeWindow): Promise<void> {
  const { windowId, change, reason } = input
  await once(act, 'changeWindow', input, async (tx) => {
    const row = await tx.window.findUnique({ where: { id: windowId }, select: { paperId: true } })
    if (!row) throw new Absent()
    const { paper, now } = await lockPaper(tx, act.actor, row.paperId)
    const window = windowOf(paper, windowId)
    const to = changedTimes(window, change, input, now)
    ensure(canChangeWindow(act.actor, paper, window, change, to, now, await nonWorkingDays(tx)))
    await addTimes(tx, { actor: act.actor, now }, window, to, reason)
    const times = { opensAt: to.opensAt.toISOString(), closesAt: to.closesAt.toISOString() }
    await record(tx, act, now, {
      chainId: paper.id,
      type: 'window.changed',
      facts: { windowId, change, ...times, reasonDigest: digest(reason) },
    })
  })
}

function windowOf(paper: PaperFacts, windowId: string): WindowFacts {
  const window = paper.windows.find((held) => held.id === windowId)
  if (!window) throw new Absent()
  return window
}

/**
 * Takes back, within ten minutes, all windows of one act: those that were set together with this one, or a round's.
 * Their times become empty, so that they never open. Refuses what `canTakeBackWindow` refuses.
 */
export async function takeBackWindows(act: Act, input: TakeBackWindows): Promise<void> {
  await once(act, 'takeBackWindows', input, async (tx) => {
    const rows = await windowsOfOneAct(tx, input)
    const { papers, now } = await lockAll(
      tx,
      act.actor,
      rows.map((row) => row.paperId),
    )
    for (const paper of papers) {
      const mine = rows.filter((row) => row.paperId === paper.id)
      await takeBackOn(tx, act, paper, mine, input.reason, now)
    }
  })
}

async function takeBackOn(
  tx: Tx,
  act: Act,
  paper: PaperFacts,
  rows: readonly { id: string; createdAt: Date }[],
  reason: string,
  now: Date,
): Promise<void> {
  const windows = rows.map((row) => ({ ...windowOf(paper, row.id), setAt: row.createdAt }))
  for (const window of windows) {
    const acted = await hasActed(tx, { ...window, paperId: paper.id })
    ensure(canTakeBackWindow(act.actor, window, acted, now))
    const times = { opensAt: window.opensAt, closesAt: window.opensAt }
    await addTimes(tx, { actor: act.actor, now }, window, times, `Taken back: ${reason}`)
  }
  await record(tx, act, now, {
    chainId: paper.id,
    type: 'windows.takenBack',
    facts: { windowIds: windows.map(({ id }) => id).sort(), reasonDigest: digest(reason) },
  })
}

async function windowsOfOneAct(tx: Tx, { windowId, roundId }: TakeBackWindows) {
  if (roundId) return tx.window.findMany({ where: { roundId } })
  const row = windowId ? await tx.window.findUnique({ where: { id: windowId } }) : null
  if (!row) throw new Absent()
  if (row.roundId) throw new Refused('This window was set with its round. Take the round back as a whole.')
  const { paperId, createdAt, createdById } = row
  return tx.window.findMany({ where: { paperId, createdAt, createdById, roundId: null } })
}
