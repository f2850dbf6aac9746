import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Reader } from '@/lib/platform/db'
import { takeBackMs } from '@/lib/windows/changing'
import type { WindowFacts } from '@/lib/windows/rules'
import type { Times } from './news'

/** A window whose last times can no longer be taken back and were told to nobody yet. */
export type Settled = {
  paper: PaperFacts
  window: WindowFacts
  setAt: Date
  reason: string | null
  /** The times that were told last; null: none. */
  told: Times | null
}

/**
 * An act that took something back in its last millisecond is committed a moment later: so long, in milliseconds, nothing
 * is told beyond the ten minutes. Nobody is told what was taken back, and no paper has to be held for it.
 */
const graceMs = 10_000

type Row = {
  windowId: string
  seq: number
  at: Date
  reason: string | null
  toldOpens: Date | null
  toldCloses: Date | null
}

/**
 * The windows whose last times stand for ten minutes on the coalition's clock and were not told: whatever was changed
 * and changed again within them, or taken back, comes down to those.
 */
export async function settledWindows(
  reader: Pick<Reader, '$queryRaw'>,
  papers: readonly PaperFacts[],
  now: Date,
): Promise<Settled[]> {
  const until = new Date(now.getTime() - takeBackMs - graceMs)
  const rows = await reader.$queryRaw<Row[]>`
    with told as (select "windowId", max(seq) as seq from "WindowMoment" where moment = 'told' group by 1),
      last as (select distinct on ("windowId") * from "WindowTimes" order by "windowId", seq desc)
    select l."windowId", l.seq, l.at, l.reason, t."opensAt" as "toldOpens", t."closesAt" as "toldCloses"
      from last l left join told on told."windowId" = l."windowId"
      left join "WindowTimes" t on t."windowId" = l."windowId" and t.seq = told.seq
     where coalesce(told.seq, 0) < l.seq and l.at <= ${until}`
  const held = new Map(
    papers.flatMap((paper) => paper.windows.map((window) => [window.id, { paper, window }])),
  )
  return rows.flatMap(({ windowId, seq, at, reason, toldOpens, toldCloses }) => {
    const found = held.get(windowId)
    // One that was changed since the papers were read waits again.
    if (found?.window.seq !== seq) return []
    const told = toldOpens && toldCloses ? { opensAt: toldOpens, closesAt: toldCloses } : null
    return [{ ...found, setAt: at, reason, told }]
  })
}
