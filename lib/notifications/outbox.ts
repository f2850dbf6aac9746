import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import { appUrl } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { type Sender, write } from './letter'
import { type Occurrence, occurrence, paperOf, type Sending } from './occurrence'
import { paperIdOf, sendingsFor, takesBack } from './reactions'
import { removeQuotes } from './removed-words'

/** Puts a notice on the way, in the transaction that writes it. */
export type Enqueue = (tx: Tx, noticeId: string, dueAt: Date) => Promise<void>

/** Ten minutes in milliseconds: letters of an act that can be taken back wait so long. */
const WAIT_MS = 10 * 60_000
const DAY_MS = 24 * 3_600_000
const BATCH = 50

/**
 * Works out what follows from events that wait in the outbox: notices, each put on its way in the same transaction.
 * Several workers share the work without waiting for each other. Returns how many events were taken; call until 0.
 */
export async function drainOutbox(enqueue: Enqueue): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const waiting = await tx.$queryRaw<{ chainId: string; seq: number }[]>`
        delete from "Outbox" where ("chainId", seq) in
          (select "chainId", seq from "Outbox" order by "chainId", seq limit ${BATCH} for update skip locked)
        returning "chainId", seq`
      const from = await sender(tx)
      for (const { chainId, seq } of from ? waiting : [])
        await follow(tx, chainId, seq, from as Sender, enqueue)
      return waiting.length
    },
    { timeout: 60_000 },
  )
}

async function follow(tx: Tx, chainId: string, seq: number, from: Sender, enqueue: Enqueue): Promise<void> {
  const event = await occurrence(tx, chainId, seq)
  if (!event) return
  await cancelUnsent(tx, event)
  if (event.type === 'version.suppressed')
    await removeAgain(tx, chainId, (event as Occurrence<'version.suppressed'>).facts.versionId)
  await writeNotices(
    tx,
    await sendingsFor(tx, event),
    { cause: `${chainId}:${seq}`, paperId: paperIdOf(event) },
    from,
    enqueue,
  )
}

/** Letters that were being written while the words were taken away. */
async function removeAgain(tx: Tx, chainId: string, versionId: string): Promise<void> {
  const paper = await paperOf(tx, chainId)
  if (paper) await removeQuotes(tx, paper, versionId)
}

/** Writes notices that are not there yet, all at once, and puts each on its way. The paper is the chain's, where it is one; null where they are about several. */
export async function writeNotices(
  tx: Tx,
  sendings: readonly Sending[],
  { cause, paperId }: { cause: string; paperId: string | null },
  from: Sender,
  enqueue: Enqueue,
): Promise<void> {
  if (sendings.length === 0) return
  const createdAt = new Date()
  const data = sendings.map(({ kind, to, letter, waits, ...own }) => ({
    id: newId(),
    personId: to.id,
    channel: 'mail' as const,
    address: to.email,
    kind,
    cause: own.cause ?? cause,
    paperId,
    createdAt,
    dueAt: new Date(createdAt.getTime() + (waits === 'day' ? DAY_MS : waits ? WAIT_MS : 0)),
    ...write(letter, to.name, from),
  }))
  const select = { id: true, dueAt: true }
  const written = await tx.notice.createManyAndReturn({ data, skipDuplicates: true, select })
  for (const { id, dueAt } of written) await enqueue(tx, id, dueAt)
}

/**
 * What was taken back is told to nobody: notices of the last act of its kind that have not left. On the coalition's own
 * chain the annexes of many papers follow each other; there it is the act on the same one.
 */
async function cancelUnsent(tx: Tx, { chainId, seq, type, facts }: Occurrence): Promise<void> {
  const types = takesBack[type]
  if (!types) return
  const same = 'annexId' in facts && {
    facts: { is: { facts: { path: ['annexId'], equals: facts.annexId } } },
  }
  const [act] = await tx.event.findMany({
    where: { chainId, seq: { lt: seq }, type: { in: [...types] }, ...same },
    orderBy: { seq: 'desc' },
    take: 1,
  })
  if (!act) return
  // With a version goes what was said since of the places in it.
  const reviews =
    act.type === 'version.published'
      ? await tx.event.findMany({
          where: { chainId, type: 'place.reviewed', seq: { gt: act.seq, lt: seq } },
          select: { seq: true },
        })
      : []
  const places = { kind: 'placeMoved', cause: { in: reviews.map((review) => `${chainId}:${review.seq}`) } }
  await tx.notice.updateMany({
    where: { OR: [{ cause: `${chainId}:${act.seq}` }, places], sentAt: null, cancelledAt: null },
    data: { cancelledAt: new Date() },
  })
}

/** With what letters are signed; null before a coalition was founded. */
export async function sender(tx: Pick<Tx, 'coalition'>): Promise<Sender | null> {
  const coalition = await tx.coalition.findFirst({ select: { name: true } })
  return coalition && { coalition: coalition.name, origin: appUrl() }
}
