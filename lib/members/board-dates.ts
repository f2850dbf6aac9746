import 'server-only'
import { dayText } from '@/lib/calendar/day'
import { lockCoalition } from '@/lib/coalition/lock'
import { record } from '@/lib/events/record'
import { type Actor, personIdOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canKeepBoardDates, canSeeBoardDates } from './rules'
import type { BoardDateGone, BoardDateInput } from './schema'

/** Enters a day on which the board of a member meets, or changes what is noted of it. Refuses what `canKeepBoardDates` refuses. */
export async function saveBoardDate(act: Act, input: BoardDateInput): Promise<void> {
  const { memberId, day, note = '' } = input
  await once(act, 'saveBoardDate', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    if ((await tx.member.count({ where: { id: memberId } })) === 0) throw new Absent()
    ensure(canKeepBoardDates(act.actor, memberId))
    const said = { note, personId: personIdOf(act.actor), at: now }
    const { id } = await tx.boardDate.upsert({
      where: { memberId_day: { memberId, day } },
      create: { id: newId(), memberId, day, ...said },
      update: said,
      select: { id: true },
    })
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'boardDate.saved',
      facts: { boardDateId: id, memberId, day: dayText(day), noteDigest: digest(note) },
    })
  })
}

/** Takes a day out on which a board does not meet after all. Refuses what `canKeepBoardDates` refuses. */
export async function removeBoardDate(act: Act, input: BoardDateGone): Promise<void> {
  await once(act, 'removeBoardDate', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    const { boardDateId, memberId } = input
    ensure(canKeepBoardDates(act.actor, memberId))
    const { count } = await tx.boardDate.deleteMany({ where: { id: boardDateId, memberId } })
    if (count === 0) throw new Absent()
    const facts = { boardDateId, memberId }
    await record(tx, act, now, { chainId: coalition.id, type: 'boardDate.removed', facts })
  })
}

/** When the board of a member meets from this day on, the earliest first. Null for who may not see it. */
export async function listBoardDates(actor: Actor, memberId: string, now: Date) {
  if (!canSeeBoardDates(actor, memberId)) return null
  return db.boardDate.findMany({
    where: { memberId, day: { gte: new Date(dayText(now)) } },
    orderBy: { day: 'asc' },
    select: { id: true, day: true, note: true },
  })
}
