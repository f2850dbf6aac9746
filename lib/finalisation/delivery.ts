import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { noticesInCall } from './in-call'
import { canNoteDelivery } from './rules'
import type { NoteDeliveryInput } from './schema'

/**
 * An admin enters what became of a notice of the final call, which our mail server cannot know: it came back, or the person
 * says that it arrived. What is entered last counts. Refuses what `canNoteDelivery` refuses.
 */
export async function noteDelivery(act: Act, input: NoteDeliveryInput): Promise<void> {
  await once(act, 'noteDelivery', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canNoteDelivery(act.actor, paper, now))
    const { noticeId, became } = input
    const notice = (await noticesInCall(tx, paper)).find(({ id }) => id === noticeId)
    if (!notice) throw new Absent()
    // Wall clock, like all that is known of a letter.
    const at = new Date()
    const data =
      became === 'cameBack' ? { bouncedAt: at, deliveredAt: null } : { bouncedAt: null, deliveredAt: at }
    await tx.notice.update({ where: { id: noticeId }, data })
    await record(tx, act, now, { type: 'notice.noted', chainId: paper.id, facts: { noticeId, became } })
  })
}
