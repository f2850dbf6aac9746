import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { removeMilestone, saveMilestone, saveNonWorkingDay } from '@/lib/calendar/commands'
import { listMilestones, listNonWorkingDays } from '@/lib/calendar/queries'
import { MilestoneInput, NonWorkingDayInput } from '@/lib/calendar/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { act, adminPerson, eventsOf, foundCoalition, taskforcePerson } from '@/tests/support/coalition'
import { leavesNoTrace } from '@/tests/support/refused'

let chainId = ''
let admin: PersonActor
beforeAll(async () => {
  chainId = (await foundCoalition()).id
  admin = await adminPerson()
})

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const newTypes = async (run: () => Promise<unknown>) => {
  const before = (await eventsOf(chainId)).length
  await run()
  return (await eventsOf(chainId)).slice(before).map(({ type }) => type)
}
const prague = { title: 'ICANN83', place: 'Prague', startsOn: day('2025-06-09'), endsOn: day('2025-06-12') }

describe('a milestone', () => {
  test('is added, changed and removed, with one event each, once for one form', async () => {
    const same = act(admin)
    expect(
      await newTypes(async () => {
        await saveMilestone(same, prague)
        await saveMilestone(same, prague)
      }),
    ).toEqual(['milestone.saved'])
    const [milestone] = await listMilestones()
    expect(milestone).toMatchObject(prague)
    const milestoneId = milestone?.id ?? ''
    expect(
      await newTypes(() =>
        saveMilestone(act(admin), { milestoneId, title: 'ICANN 83', startsOn: prague.startsOn }),
      ),
    ).toEqual(['milestone.saved'])
    expect(await listMilestones()).toMatchObject([
      { title: 'ICANN 83', place: null, endsOn: prague.startsOn },
    ])
    const gone = act(admin)
    expect(
      await newTypes(async () => {
        await removeMilestone(gone, { milestoneId })
        await removeMilestone(gone, { milestoneId })
      }),
    ).toEqual(['milestone.removed'])
    expect(await listMilestones()).toEqual([])
  })

  test('is the admins’ to keep, and absent where it is not there', async () => {
    const taskforce = await taskforcePerson()
    const milestoneId = randomUUID()
    await leavesNoTrace(() => saveMilestone(act(taskforce), prague), 'Only an admin')
    await leavesNoTrace(() => removeMilestone(act(taskforce), { milestoneId }), 'Only an admin')
    await leavesNoTrace(() => saveMilestone(act(admin), { ...prague, milestoneId }), Absent)
    await leavesNoTrace(() => removeMilestone(act(admin), { milestoneId }), Absent)
  })

  test('is listed from a day on', async () => {
    await saveMilestone(act(admin), prague)
    expect(await listMilestones(day('2025-06-12'))).toHaveLength(1)
    expect(await listMilestones(day('2025-06-13'))).toHaveLength(0)
    await db.milestone.deleteMany()
  })
})

describe('a day nobody works', () => {
  test('is said and unsaid, with one event each, once for one form', async () => {
    const same = act(admin)
    const may = { day: day('2025-05-01'), name: 'May Day' }
    expect(
      await newTypes(async () => {
        await saveNonWorkingDay(same, may)
        await saveNonWorkingDay(same, may)
      }),
    ).toEqual(['nonWorkingDay.saved'])
    expect(await listNonWorkingDays()).toEqual([may])
    await saveNonWorkingDay(act(admin), { day: may.day, working: 'on' })
    expect(await listNonWorkingDays()).toEqual([])
    const again = { day: may.day, working: 'on' as const }
    await leavesNoTrace(() => saveNonWorkingDay(act(admin), again), 'a working day already')
  })

  test('is the admins’ to say', async () => {
    const taskforce = await taskforcePerson()
    await leavesNoTrace(
      () => saveNonWorkingDay(act(taskforce), { day: day('2025-05-01'), name: 'X' }),
      'Only an admin',
    )
  })
})

test('what is typed is read as days that exist, in order', () => {
  const typed = { title: 'ICANN83', startsOn: '2025-06-09', endsOn: '2025-06-12' }
  expect(MilestoneInput.parse(typed)).toMatchObject({ startsOn: prague.startsOn, endsOn: prague.endsOn })
  for (const change of [
    { title: ' ' },
    { startsOn: '9 June' },
    { endsOn: '2025-06-08' },
    { startsOn: undefined },
  ])
    expect(MilestoneInput.safeParse({ ...typed, ...change }).success).toBe(false)
  expect(NonWorkingDayInput.safeParse({ day: '2025-05-01' }).success).toBe(false)
  expect(NonWorkingDayInput.safeParse({ day: '2025-05-01', working: 'on' }).success).toBe(true)
})
