import 'server-only'
import { instant } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { counted } from '@/lib/platform/format'
import { type RoomKey, takeAsked, takeDigest, waitingIn, writtenBetween } from '@/lib/room/telling'
import { isOpenWindow, type WindowFacts } from '@/lib/windows/rules'
import { instantFor } from './instant-for'
import type { WindowNews } from './news'
import { paperOf, type Sending } from './occurrence'
import { type Enqueue, sender, writeNotices } from './outbox'
import { peopleById, peopleOf, type Recipient } from './people'
import { askedLetter, closingLetter, digestLetter, type RoomLine, type RoomNamed } from './room-letters'

// A room writes no events, so that what is told of it is asked for.

const speaking = ['representative', 'signatory'] as const
const everyRight = ['contributor', ...speaking] as const
/** The hour (UTC, on the coalition's clock) from which the digest of a day is written. */
const digestHour = 6

/**
 * Tells representatives what they are asked to send on, and once a day everyone in a room how much others said there.
 * Asked every minute; nothing waits for it.
 */
export async function noticeRooms(enqueue: Enqueue): Promise<void> {
  const now = await instant()
  await db.$transaction((tx) => tellAsked(tx, now, enqueue), { timeout: 60_000 })
  if (now.getUTCHours() >= digestHour)
    await db.$transaction((tx) => tellDigest(tx, now, enqueue), { timeout: 60_000 })
}

async function tellAsked(tx: Tx, now: Date, enqueue: Enqueue): Promise<void> {
  const from = await sender(tx)
  for (const group of from ? byRoom(await takeAsked(tx)) : []) {
    const [first] = group
    const [asker] = await peopleById(tx, [first.askedById])
    const room = await roomNamed(tx, first)
    const people = await peopleOf(tx, [first.memberId], speaking, now)
    const closesAt = await inputClosesAt(tx, first.paperId, now)
    const sendings = people.map((to) => {
      const until = closesAt && instantFor(to, closesAt)
      return sendingOf('roomAsked', to, askedLetter(room, asker?.name ?? 'A colleague', group.length, until))
    })
    const of = { cause: `room:${first.id}`, paperId: first.paperId }
    if (from) await writeNotices(tx, sendings, of, from, enqueue)
  }
}

/** When the last window closes in which something can be sent on; null where none is open. */
async function inputClosesAt(tx: Tx, paperId: string, now: Date): Promise<Date | null> {
  const { windows = [] } = (await paperOf(tx, paperId)) ?? {}
  const open = windows.filter((window) => takesInput(window) && isOpenWindow(window, now))
  return open.map(({ closesAt }) => closesAt).sort((a, b) => +b - +a)[0] ?? null
}

const takesInput = ({ kind }: Pick<WindowFacts, 'kind'>) => kind === 'comments' || kind === 'suggestions'

async function tellDigest(tx: Tx, now: Date, enqueue: Enqueue): Promise<void> {
  const from = await sender(tx)
  const digest = from && (await takeDigest(tx, now))
  if (!from || !digest) return
  const lines: Line[] = []
  for (const group of byRoom(await writtenBetween(tx, digest.since, now)))
    lines.push(...(await newIn(tx, group, now)))
  const sendings = gathered(lines).map((mine) => sendingOf('roomDigest', mine.to, digestLetter(mine.lines)))
  await writeNotices(tx, sendings, { cause: `rooms:${digest.day}`, paperId: null }, from, enqueue)
}

type Written = RoomKey & { personId: string; count: number }

/** What others said in one room, for each of its people. */
async function newIn(tx: Tx, group: Group<Written>, now: Date): Promise<Line[]> {
  const room = await roomNamed(tx, group[0])
  const people = await peopleOf(tx, [group[0].memberId], everyRight, now)
  return people.flatMap((to) => {
    const others = group.filter(({ personId }) => personId !== to.id)
    const count = others.reduce((sum, each) => sum + each.count, 0)
    return count > 0 ? [{ to, room, words: `In ${placeOf(room)}: ${count} new.` }] : []
  })
}

/** In the last 48 hours of windows for input: what waits in the rooms of their papers, to each member's representatives. */
export async function unsentSendings(tx: Tx, items: readonly WindowNews[], now: Date): Promise<Sending[]> {
  const taking = items.filter(({ window }) => takesInput(window))
  const closing = new Map(taking.map(({ paper, window }) => [paper.id, window.closesAt]))
  const lines: Line[] = []
  for (const waits of closing.size > 0 ? await waitingIn(tx, [...closing.keys()]) : [])
    lines.push(...(await unsentIn(tx, waits, closing.get(waits.paperId) ?? now, now)))
  return gathered(lines).map((mine) => sendingOf('roomClosing', mine.to, closingLetter(mine.lines)))
}

async function unsentIn(
  tx: Tx,
  { count, ...of }: RoomKey & { count: number },
  closesAt: Date,
  now: Date,
): Promise<Line[]> {
  const room = await roomNamed(tx, of)
  const unsent = `${counted(count, 'entry', 'entries')} in ${placeOf(room)} ${count === 1 ? 'is' : 'are'} not sent`
  return (await peopleOf(tx, [of.memberId], speaking, now)).map((to) => ({
    ...{ to, room, words: `${unsent}. Input closes on ${instantFor(to, closesAt)}.` },
  }))
}

const placeOf = ({ member, title }: RoomNamed) => `the room of ${member} on “${title}”`

const sendingOf = (kind: string, to: Recipient, letter: Sending['letter']): Sending => ({
  ...{ kind, to, letter, waits: false },
})

type Line = RoomLine & { to: Recipient }

/** The lines of each person together. */
function gathered(lines: readonly Line[]): { to: Recipient; lines: RoomLine[] }[] {
  const people = new Map<string, { to: Recipient; lines: RoomLine[] }>()
  for (const { to, ...line } of lines)
    people.set(to.id, { to, lines: [...(people.get(to.id)?.lines ?? []), line] })
  return [...people.values()]
}

type Group<Each> = [Each, ...Each[]]

function byRoom<Each extends RoomKey>(rows: readonly Each[]): Group<Each>[] {
  const rooms = new Map<string, Group<Each>>()
  for (const row of rows) {
    const key = `${row.memberId} ${row.paperId}`
    const known = rooms.get(key)
    if (known) known.push(row)
    else rooms.set(key, [row])
  }
  return [...rooms.values()]
}

async function roomNamed(tx: Tx, { memberId, paperId }: RoomKey): Promise<RoomNamed> {
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { displayName: true },
  })
  const { slug, title } = await tx.paper.findUniqueOrThrow({ where: { id: paperId } })
  return { member: member.displayName, title, href: `/papers/${slug}/room?member=${memberId}` }
}
