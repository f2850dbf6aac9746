import 'server-only'
import { knownPapers } from '@/lib/papers/known'
import { finalVersionId, frozenVersionId, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { instant } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { WindowFacts } from '@/lib/windows/rules'
import type { Moment } from '@/prisma/generated/enums'
import { newsOf, type WindowNews } from './news'
import { type Enqueue, sender, writeNotices } from './outbox'
import { unsentSendings } from './rooms'
import { type Settled, settledWindows } from './settled'
import { newsSendings, soonSendings } from './windows'

const HOUR_MS = 3_600_000
/** 48 hours in milliseconds. */
const SOON_MS = 48 * HOUR_MS
/** Who was told so long ahead that a window opens is told again when it does. Milliseconds. */
const AHEAD_MS = 24 * HOUR_MS

type Held = { paper: PaperFacts; window: WindowFacts }

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
 * Tells, on the coalition's clock, what is new in the times of windows, ten minutes after they were set, and what
 * moments of windows have come, each once per setting of its times: one letter to a person for all windows of a round,
 * or of a paper. Asked every minute; nothing waits for it. A moment that passed while nothing ran is noticed late, and
 * told only if it still matters (nobody is told that something opened which has closed). Returns how many were new.
 */
export async function noticeMoments(enqueue: Enqueue): Promise<number> {
  const now = await instant()
  const papers = (await knownPapers()).map(({ facts }) => facts)
  let noticed = 0
  for (const group of grouped(await settledWindows(db, papers, now)))
    noticed += await db.$transaction((tx) => tell(tx, group, now, enqueue), { timeout: 60_000 })
  for (const moment of ['opened', 'closingSoon', 'closed'] as const)
    for (const group of grouped(await due(papers, moment, now)))
      noticed += await db.$transaction((tx) => notice(tx, group, moment, now, enqueue), { timeout: 60_000 })
  return noticed
}

/** The windows of one round together, and those of one paper that belong to none. */
function grouped<Each extends Held>(all: readonly Each[]): Each[][] {
  const groups = new Map<string, Each[]>()
  for (const each of all) {
    const key = each.window.roundId ?? each.paper.id
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
}

/** Marks what others did not mark before: of two workers one tells. */
async function mark<Each extends Held>(
  tx: Tx,
  group: readonly Each[],
  moment: Moment,
  at: Date,
): Promise<Each[]> {
  const rows = await tx.windowMoment.createManyAndReturn({
    data: group.map(({ window }) => ({ windowId: window.id, seq: window.seq, moment, at })),
    skipDuplicates: true,
    select: { windowId: true },
  })
  const mine = new Set(rows.map(({ windowId }) => windowId))
  return group.filter(({ window }) => mine.has(window.id))
}

async function tell(tx: Tx, group: readonly Settled[], now: Date, enqueue: Enqueue): Promise<number> {
  const fresh = await mark(tx, group, 'told', now)
  // What the letter says need not be said again: that it is open, or opens within the day, and until when.
  const said = fresh.flatMap(({ window }) => {
    const soon = now < window.opensAt && window.opensAt.getTime() - now.getTime() <= AHEAD_MS
    const moments: Moment[] = soon ? ['opened'] : momentsBy(window, now)
    return moments.map((moment) => ({ windowId: window.id, seq: window.seq, moment, at: now }))
  })
  await tx.windowMoment.createMany({ data: said, skipDuplicates: true })
  const items = fresh.flatMap((each) => newsIn(each, now))
  await write(tx, items, 'told', await newsSendings(tx, items, now), enqueue)
  return fresh.length
}

function newsIn({ paper, window, setAt, reason, told }: Settled, now: Date): WindowNews[] {
  const news = newsOf(told, { ...window, setAt }, now)
  if (!news || !matters(paper, window, now)) return []
  // Whoever freezes a version opens its final call: the freeze itself is told.
  const frozen = paper.acts.some(({ kind, at }) => kind === 'frozen' && at.getTime() === setAt.getTime())
  if (window.kind === 'finalCall' && told === null && frozen) return []
  return [{ paper, window, news, reason }]
}

/** Windows of which this moment has come, and was not noticed, for times of which people were told. */
async function due(papers: readonly PaperFacts[], moment: Moment, now: Date): Promise<Held[]> {
  const come = papers.flatMap((paper) =>
    paper.windows
      .filter((window) => momentsBy(window, now).includes(moment))
      .map((window) => ({ paper, window })),
  )
  if (come.length === 0) return []
  const rows = await db.windowMoment.findMany({ where: { moment: { in: ['told', moment] } } })
  const known = new Set(rows.map((row) => `${row.windowId}:${row.seq}:${row.moment}`))
  return come.filter(
    ({ window: { id, seq } }) => known.has(`${id}:${seq}:told`) && !known.has(`${id}:${seq}:${moment}`),
  )
}

async function notice(
  tx: Tx,
  group: readonly Held[],
  moment: Moment,
  now: Date,
  enqueue: Enqueue,
): Promise<number> {
  const fresh = await mark(tx, group, moment, now)
  const items = fresh
    .filter(({ paper, window }) => window.kind !== 'finalCall' && matters(paper, window, now))
    .map((each) => ({ ...each, news: 'opened' as const, reason: null }))
  if (moment === 'opened') await write(tx, items, moment, await newsSendings(tx, items, now), enqueue)
  if (moment === 'closingSoon') {
    const sendings = [...(await soonSendings(tx, items, now)), ...(await unsentSendings(tx, items, now))]
    await write(tx, items, moment, sendings, enqueue)
  }
  return fresh.length
}

async function write(
  tx: Tx,
  items: readonly WindowNews[],
  moment: Moment,
  sendings: Awaited<ReturnType<typeof newsSendings>>,
  enqueue: Enqueue,
): Promise<void> {
  const from = await sender(tx)
  const [first, ...more] = items
  if (!first || !from) return
  const cause = `window:${first.window.id}:${first.window.seq}:${moment}`
  const one = more.every(({ paper }) => paper.id === first.paper.id)
  await writeNotices(tx, sendings, { cause, paperId: one ? first.paper.id : null }, from, enqueue)
}

/** Of a final call its changes are told; a paper that is over tells of late sign-on only. */
function matters(paper: PaperFacts, window: WindowFacts, now: Date): boolean {
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return false
  if (window.kind === 'finalCall') return window.versionId === frozenVersionId(paper)
  if (stage === 'final') return window.kind === 'signOn' && window.versionId === finalVersionId(paper)
  return window.kind === 'signOn' || frozenVersionId(paper) === null
}
