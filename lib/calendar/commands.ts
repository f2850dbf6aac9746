import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { canRunCoalition } from '@/lib/coalition/rules'
import { record } from '@/lib/events/record'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { dayText } from './day'
import type { MilestoneGone, MilestoneInput, NonWorkingDayInput } from './schema'

/** Adds a date to the coalition's calendar, or changes one. */
export async function saveMilestone(act: Act, input: MilestoneInput): Promise<void> {
  await once(act, 'saveMilestone', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunCoalition(act.actor))
    const { milestoneId, title, place = null, startsOn, endsOn = startsOn } = input
    if (milestoneId && !(await tx.milestone.count({ where: { id: milestoneId } }))) throw new Absent()
    const id = milestoneId ?? newId()
    const facts = { title, place, startsOn, endsOn }
    await tx.milestone.upsert({ where: { id }, create: { id, ...facts }, update: facts })
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'milestone.saved',
      facts: {
        milestoneId: id,
        titleDigest: digest(title),
        startsOn: dayText(startsOn),
        endsOn: dayText(endsOn),
      },
    })
  })
}

export async function removeMilestone(act: Act, { milestoneId }: MilestoneGone): Promise<void> {
  await once(act, 'removeMilestone', { milestoneId }, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunCoalition(act.actor))
    const { count } = await tx.milestone.deleteMany({ where: { id: milestoneId } })
    if (count === 0) throw new Absent()
    await record(tx, act, now, { chainId: coalition.id, type: 'milestone.removed', facts: { milestoneId } })
  })
}

/** Says that a day is none to work on, or is one again. It changes how windows to come are counted, never one that is set. */
export async function saveNonWorkingDay(act: Act, input: NonWorkingDayInput): Promise<void> {
  await once(act, 'saveNonWorkingDay', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunCoalition(act.actor))
    const { day, name = '', working } = input
    if (working) {
      const { count } = await tx.nonWorkingDay.deleteMany({ where: { day } })
      if (count === 0) throw new Refused('This day is a working day already.', 'conflict')
    } else await tx.nonWorkingDay.upsert({ where: { day }, create: { day, name }, update: { name } })
    const facts = { day: dayText(day), working: working === 'on' }
    await record(tx, act, now, { chainId: coalition.id, type: 'nonWorkingDay.saved', facts })
  })
}
