import 'server-only'
import { isMemberAt } from '@/lib/members/rules'
import { personIdOf } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canDropCall, canNoteCall, seesSilent } from './rules'
import type { DropCallInput, NoteCallInput } from './schema'

/**
 * Notes that a member was called: private to the Taskforce and admins, so it writes no event. Refuses a day to come, one
 * of more than a year ago, and a member that has left; raises Absent for an unknown one.
 */
export async function noteCall(act: Act, input: NoteCallInput): Promise<void> {
  await once(act, 'noteCall', input, async (tx) => {
    const now = await instant(tx)
    ensure(canNoteCall(act.actor, input.calledOn, now))
    const member = await tx.member.findUnique({ where: { id: input.memberId } })
    if (!member) throw new Absent()
    if (!isMemberAt(member, now)) throw new Refused(`${member.displayName} is not a member now.`, 'conflict')
    const { memberId, calledOn, note = null } = input
    const by = { personId: personIdOf(act.actor), at: now }
    await tx.callNote.create({ data: { id: newId(), memberId, calledOn, note, ...by } })
  })
}

/** Takes a note of a call away: whoever wrote it. Raises Absent where it is gone, and for who may not see it. */
export async function dropCall(act: Act, input: DropCallInput): Promise<void> {
  await once(act, 'dropCall', input, async (tx) => {
    const call = await tx.callNote.findUnique({ where: { id: input.callId } })
    if (!call || !seesSilent(act.actor)) throw new Absent()
    ensure(canDropCall(act.actor, call.personId))
    await tx.callNote.delete({ where: { id: call.id } })
  })
}
