import 'server-only'
import { personIdOf } from '@/lib/platform/actor'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { lockEntry } from './facts'
import { canReplyInRoom, canWithdrawRoomReply } from './rules'
import type { RoomReplyInput, WithdrawRoomReplyInput } from './schema'

/** Adds a reply to an entry. Refuses what `canReplyInRoom` refuses. */
export async function replyInRoom(act: Act, input: RoomReplyInput): Promise<{ replyId: string; at: string }> {
  return once(act, 'replyInRoom', input, async (tx) => {
    const { paper, entry, now } = await lockEntry(tx, act.actor, input)
    ensure(canReplyInRoom(act.actor, paper, entry, now))
    const replyId = newId()
    const of = { entryId: entry.id, personId: personIdOf(act.actor), at: now }
    await tx.roomReply.create({ data: { id: replyId, body: input.text, ...of } })
    return { replyId, at: now.toISOString() }
  })
}

/** Takes a reply back; a line stays. Refuses what `canWithdrawRoomReply` refuses. */
export async function withdrawRoomReply(act: Act, input: WithdrawRoomReplyInput): Promise<void> {
  await once(act, 'withdrawRoomReply', input, async (tx) => {
    const { paper, entry, now } = await lockEntry(tx, act.actor, input)
    const row = await tx.roomReply.findFirst({ where: { id: input.replyId, entryId: entry.id } })
    if (!row) throw new Absent()
    const reply = { personId: row.personId, withdrawn: row.withdrawnAt !== null }
    ensure(canWithdrawRoomReply(act.actor, paper, entry, reply, now))
    await tx.roomReply.update({ where: { id: row.id }, data: { withdrawnAt: now } })
  })
}
