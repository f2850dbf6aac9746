import 'server-only'
import { record } from '@/lib/events/record'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { canTakeBackWindow, type LastTimes } from './changing'
import { windowOf } from './commands'
import { lockAll, naming } from './held'
import { addTimes, hasActed } from './rows'
import type { TakeBackWindows } from './schema'

const withLast = { times: { orderBy: { seq: 'desc' as const }, take: 2 } }
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = (tx: Tx, where: { id: string } | { paperId: string } | { roundId: string }) =>
  tx.window.findMany({ where, include: withLast })

/**
 * Takes back, within ten minutes, the last act on a window or on a round: windows that were set never open, and those
 * that were changed have again the times that they had before. Refuses what `canTakeBackWindow` refuses.
 */
export async function takeBackWindows(act: Act, input: TakeBackWindows): Promise<void> {
  await once(act, 'takeBackWindows', input, async (tx) => {
    const rows = await windowsOfLastAct(tx, input)
    const paperIds = rows.map((row) => row.paperId)
    const { papers, now } = await lockAll(tx, act.actor, paperIds)
    for (const paper of papers) {
      const mine = rows.filter((row) => row.paperId === paper.id)
      const run = () => takeBackOn(tx, act, paper, mine, input.reason, now)
      await (papers.length > 1 ? naming(paper, run) : run())
    }
  })
}

async function takeBackOn(
  tx: Tx,
  act: Act,
  paper: PaperFacts,
  rows: readonly Row[],
  reason: string,
  now: Date,
): Promise<void> {
  for (const row of rows) {
    const window = windowOf(paper, row.id)
    const last = lastOf(row)
    if (last.seq !== window.seq)
      throw new Refused('This window was changed meanwhile. Look again, and take that back.', 'conflict')
    const acted = await hasActed(tx, { ...window, paperId: paper.id }, last)
    ensure(canTakeBackWindow(act.actor, paper, window, last, acted, now))
    const to = last.before ?? { opensAt: window.opensAt, closesAt: window.opensAt }
    await addTimes(tx, { actor: act.actor, now }, window, to, `Taken back: ${reason}`, last.seq)
  }
  await record(tx, act, now, {
    chainId: paper.id,
    type: 'windows.takenBack',
    facts: { windowIds: rows.map(({ id }) => id).sort(), reasonDigest: digest(reason) },
  })
}

/** The windows whose last times came of one act: the same person at the same instant. */
async function windowsOfLastAct(tx: Tx, { windowId, roundId }: TakeBackWindows): Promise<Row[]> {
  if (roundId) {
    const rows = await rowsOf(tx, { roundId })
    const latest = rows.reduce<Row | null>((a, b) => (a && lastOf(a).setAt >= lastOf(b).setAt ? a : b), null)
    return latest ? rows.filter((row) => isOfOneAct(row, latest)) : absent()
  }
  const [row] = await rowsOf(tx, { id: windowId ?? '' })
  if (!row) return absent()
  const beside = await rowsOf(tx, row.roundId ? { roundId: row.roundId } : { paperId: row.paperId })
  const together = beside.filter((each) => isOfOneAct(each, row) && each.roundId === row.roundId)
  if (together.some(({ paperId }) => paperId !== row.paperId))
    throw new Refused('This was done to its round. Take it back there, as a whole.')
  return together
}

function absent(): never {
  throw new Absent()
}

function isOfOneAct(a: Row, b: Row): boolean {
  const [one, other] = [a.times[0], b.times[0]]
  return one?.at.getTime() === other?.at.getTime() && one?.personId === other?.personId
}

/** The last times of a window, and those before it; null where it was set by this act. */
function lastOf({ times: [last, before] }: Row): LastTimes {
  if (!last) throw new Error('A window has times from its first instant on.')
  return { seq: last.seq, setAt: last.at, takesBack: last.takesBack, before: before ?? null }
}
