import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { currentVersion, finalVersionId, frozenVersionId, type PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canChangeWindow, changedTimes } from './changing'
import { addTimes, addWindows, nonWorkingDays } from './rows'
import type { WindowFacts } from './rules'
import type { ChangeWindow, SetWindows } from './schema'
import { canSetWindow } from './setting'
import type { NonWorkingDays } from './working-days'

/** Opens windows on one paper, at once or later, in one act. Refuses what `canSetWindow` refuses. */
export async function setWindows(act: Act, input: SetWindows): Promise<void> {
  await once(act, 'setWindows', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    await setOn(tx, { act, now, roundId: null }, paper, input)
  })
}

/** Sets windows on a paper that the caller holds, and records it; in a round where there is one. Refuses what `canSetWindow` refuses. */
export async function setOn(
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

/**
 * Gives a window other times, as a row of their own with its reason, and with it others of its paper (`also`), in one act
 * with one event. Refuses what `canChangeWindow` refuses of any of them, and then changes none.
 */
export async function changeWindow(act: Act, input: ChangeWindow): Promise<void> {
  const { windowId, also = [], change, reason } = input
  await once(act, 'changeWindow', input, async (tx) => {
    const row = await tx.window.findUnique({ where: { id: windowId }, select: { paperId: true } })
    if (!row) throw new Absent()
    const { paper, now } = await lockPaper(tx, act.actor, row.paperId)
    const windows = [...new Set([windowId, ...also])].map((id) => windowOf(paper, id))
    const on = { act, now, nonWorking: await nonWorkingDays(tx) }
    const changed = await changeEach(tx, on, paper, windows, input)
    const [only, ...more] = changed
    const reasonDigest = digest(reason)
    const facts =
      more.length > 0 || !only
        ? {
            type: 'windows.changed' as const,
            facts: { roundId: null, change, windows: changed, reasonDigest },
          }
        : { type: 'window.changed' as const, facts: { change, ...only, reasonDigest } }
    await record(tx, act, now, { chainId: paper.id, ...facts })
  })
}

type Changing = { act: Act; now: Date; nonWorking: NonWorkingDays }

/**
 * Gives windows of a paper that the caller holds their next times, and answers what the event lists. Each is judged as the
 * others stand by then. Refuses what `canChangeWindow` refuses.
 */
export async function changeEach(
  tx: Tx,
  { act, now, nonWorking }: Changing,
  paper: PaperFacts,
  windows: readonly WindowFacts[],
  { change, reason, ...times }: Pick<ChangeWindow, 'change' | 'reason' | 'opensAt' | 'closesAt'>,
) {
  const changed = []
  let standing: PaperFacts = paper
  for (const window of windows) {
    const to = changedTimes(window, change, times, now)
    ensure(canChangeWindow(act.actor, standing, window, change, to, now, nonWorking))
    const others = standing.windows.map((held) => (held.id === window.id ? { ...held, ...to } : held))
    standing = { ...standing, windows: others }
    await addTimes(tx, { actor: act.actor, now }, window, to, reason)
    const said = { opensAt: to.opensAt.toISOString(), closesAt: to.closesAt.toISOString() }
    changed.push({ windowId: window.id, ...said })
  }
  return changed.sort((a, b) => (a.windowId < b.windowId ? -1 : 1))
}

/** The window of this paper with its last times. Absent where it has none such. */
export function windowOf(paper: PaperFacts, windowId: string): WindowFacts {
  const window = paper.windows.find((held) => held.id === windowId)
  if (!window) throw new Absent()
  return window
}
