import 'server-only'
import { factsById } from '@/lib/papers/facts'
import { canSeePaper, currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import type { Reader, Tx } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { type EntryFacts, entersRoom, type RoomMember } from './rules'

/** The paper and the member of a room, with the instant. Raises Absent where there is no such room for this actor. */
export async function roomOf(
  tx: Tx,
  actor: Actor,
  { paperId, memberId }: { paperId: string; memberId: string },
): Promise<{ paper: PaperFacts; member: RoomMember; now: Date }> {
  const paper = entersRoom(actor, memberId) ? await factsById(tx, paperId) : null
  if (!paper || !canSeePaper(actor, paper) || !currentVersion(paper)) throw new Absent()
  return { paper, member: await roomMember(tx, memberId), now: await instant(tx) }
}

export async function roomMember(reader: Pick<Reader, 'member'>, id: string): Promise<RoomMember> {
  const { displayName } = await reader.member.findUniqueOrThrow({
    where: { id },
    select: { displayName: true },
  })
  return { id, name: displayName }
}

/**
 * Holds an entry until the transaction ends, then reads it, its room and the instant. Raises Absent where it is not on
 * this paper, or the actor is not in its room.
 */
export async function lockEntry(
  tx: Tx,
  actor: Actor,
  { paperId, entryId }: { paperId: string; entryId: string },
) {
  const [row] = await tx.$queryRaw<{ memberId: string }[]>`
    select "memberId" from "RoomEntry" where id = ${entryId}::uuid and "paperId" = ${paperId}::uuid for update`
  if (!row) throw new Absent()
  const room = await roomOf(tx, actor, { paperId, memberId: row.memberId })
  const [entry] = await entriesOf(tx, room.member, paperId, [entryId])
  if (!entry) throw new Absent()
  return { ...room, entry }
}

/** Entries of one room as the rules see them, with where they were said, the oldest first. */
export async function entriesOf(
  reader: Pick<Reader, 'roomEntry' | 'input'>,
  member: RoomMember,
  paperId: string,
  ids: readonly string[],
) {
  const rows = await reader.roomEntry.findMany({
    where: { id: { in: [...ids] }, memberId: member.id, paperId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { texts: { orderBy: { seq: 'desc' }, take: 1 } },
  })
  const standing = await standingInputs(
    reader,
    rows.flatMap(({ sentAs }) => sentAs ?? []),
  )
  return rows.map(({ texts, ...row }) => {
    const facts: EntryFacts = {
      personId: row.personId,
      member,
      withdrawn: row.withdrawnAt !== null,
      declined: row.declinedAt !== null,
      asked: row.askedAt !== null,
      sentAs: (row.sentAs && standing.get(row.sentAs)) || null,
    }
    return { ...row, ...facts, text: texts[0] ?? null }
  })
}

export type Entry = Awaited<ReturnType<typeof entriesOf>>[number]

/** The numbers of those of these inputs that were not withdrawn, by id. */
async function standingInputs(
  reader: Pick<Reader, 'input'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.input.findMany({
    where: { id: { in: [...ids] }, withdrawnAt: null },
    select: { id: true, number: true },
  })
  return new Map(rows.map(({ id, number }) => [id, number]))
}
