import 'server-only'
import { allFacts } from '@/lib/papers/facts'
import { finalVersionId, frozenVersionId, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { instant } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { WindowFacts } from '@/lib/windows/rules'
import type { Moment } from '@/prisma/generated/enums'
import { type Enqueue, sender, writeNotices } from './outbox'
import { momentSendings } from './windows'

/** 48 hours in milliseconds. */
const SOON_MS = 48 * 3_600_000

type Due = { paper: PaperFacts; window: WindowFacts; moment: Moment }

/** The moments of a window that have come by now: it opened, it closes within 48 hours, it closed. Pure. */
export function momentsBy(window: Pick<WindowFacts, 'opensAt' | 'closesAt'>, now: Date): Moment[] {
  if (window.opensAt >= window.closesAt || now < window.opensAt) return []
  if (now >= window.closesAt) return ['closed']
  // A window that was opened with less than two days to run says so once, when it opens.
  const long = window.closesAt.getTime() - window.opensAt.getTime() > SOON_MS
  const soon = long && window.closesAt.getTime() - now.getTime() <= SOON_MS
  return soon ? ['opened', 'closingSoon'] : ['opened']
}

/**
 * Notices, on the coalition's clock, what moments of windows have come, each once per setting of its times, and writes
 * what follows. Asked every minute; nothing waits for it. A moment that passed while nothing ran is noticed late, and
 * told only if it still matters (nobody is told that something opened which has closed). Returns how many were new.
 */
export async function noticeMoments(enqueue: Enqueue): Promise<number> {
  const now = await instant()
  const papers = await allFacts(db)
  const due = papers.flatMap((paper) =>
    paper.windows.flatMap((window) => momentsBy(window, now).map((moment) => ({ paper, window, moment }))),
  )
  const known = new Set(
    (await db.windowMoment.findMany()).map(({ windowId, seq, moment }) => `${windowId}:${seq}:${moment}`),
  )
  const fresh = due.filter(({ window, moment }) => !known.has(`${window.id}:${window.seq}:${moment}`))
  let noticed = 0
  for (const each of fresh)
    noticed += await db.$transaction((tx) => notice(tx, each, now, enqueue), { timeout: 60_000 })
  return noticed
}

async function notice(tx: Tx, { paper, window, moment }: Due, now: Date, enqueue: Enqueue): Promise<number> {
  const row = { windowId: window.id, seq: window.seq, moment, at: now }
  const { count } = await tx.windowMoment.createMany({ data: [row], skipDuplicates: true })
  const from = await sender(tx)
  if (count === 0 || !from || !matters(paper, window, now)) return count
  const sendings = await momentSendings(tx, paper, window, moment, now)
  const cause = `window:${window.id}:${window.seq}:${moment}`
  await writeNotices(tx, sendings, { cause, paperId: paper.id }, from, enqueue)
  return count
}

/** The final call is told when the paper is frozen; a paper that is over tells of late sign-on only. */
function matters(paper: PaperFacts, window: WindowFacts, now: Date): boolean {
  const stage = stageAt(paper, now)
  if (window.kind === 'finalCall' || stage === 'withdrawn') return false
  if (stage === 'final') return window.kind === 'signOn' && window.versionId === finalVersionId(paper)
  return window.kind === 'signOn' || frozenVersionId(paper) === null
}
