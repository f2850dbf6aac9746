import { beforeAll, describe, expect, test } from 'vitest'
import { listBoardDates, removeBoardDate, saveBoardDate } from '@/lib/members/board-dates'
import { getSurroundings } from '@/lib/planning/queries'
import { visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'

let chainId = ''
beforeAll(async () => {
  chainId = (await foundCoalition()).id
  await clockAt('2025-06-02T10:00:00Z')
})

const day = new Date('2025-06-12T00:00:00Z')
const boardEvents = async () => (await eventsOf(chainId)).filter(({ type }) => type.startsWith('boardDate'))

describe('a day of a board', () => {
  test('is entered by a representative, with one event on the coalition’s chain; sent twice, once', async () => {
    const member = await memberCalled('Fjord Registry')
    const who = await personOf(member, 'representative')
    const before = (await boardEvents()).length
    const sent = act(who)
    await saveBoardDate(sent, { memberId: member.id, day, note: 'Papers a week before.' })
    await saveBoardDate(sent, { memberId: member.id, day, note: 'Papers a week before.' })
    expect(await listBoardDates(who, member.id, await instant())).toMatchObject([
      { day, note: 'Papers a week before.' },
    ])
    expect((await boardEvents()).slice(before)).toMatchObject([{ type: 'boardDate.saved' }])
  })

  test('entered again changes its note, and is removed by an admin, once', async () => {
    const member = await memberCalled('Lagoon Registry')
    const admin = await adminPerson()
    await saveBoardDate(act(admin), { memberId: member.id, day })
    await saveBoardDate(act(admin), { memberId: member.id, day, note: 'In Suva.' })
    const [held, ...more] = await db.boardDate.findMany({ where: { memberId: member.id } })
    expect([held?.note, more]).toEqual(['In Suva.', []])
    const gone = { memberId: member.id, boardDateId: held?.id ?? '' }
    const sent = act(admin)
    await removeBoardDate(sent, gone)
    await removeBoardDate(sent, gone)
    expect((await boardEvents()).at(-1)?.type).toBe('boardDate.removed')
    await expect(removeBoardDate(act(admin), gone)).rejects.toThrow(Absent)
  })

  test('is refused to a contributor and to another member, and leaves no trace', async () => {
    const [member, other] = [await memberCalled('Delta Registrar'), await memberCalled('Moorland Registry')]
    const before = (await boardEvents()).length
    for (const who of [await personOf(member, 'contributor'), await personOf(other, 'signatory')])
      await expect(saveBoardDate(act(who), { memberId: member.id, day })).rejects.toThrow(
        'Only a representative of the member, or an admin',
      )
    expect(await db.boardDate.count({ where: { memberId: member.id } })).toBe(0)
    expect(await boardEvents()).toHaveLength(before)
  })

  test('is seen by the member’s own people, the Taskforce and admins alone', async () => {
    const [member, other] = [await memberCalled('Alpine Registry'), await memberCalled('Steppe Domains')]
    const now = await instant()
    await saveBoardDate(act(await adminPerson()), { memberId: member.id, day })
    for (const who of [await personOf(member, 'contributor'), await taskforcePerson(), await adminPerson()])
      expect(await listBoardDates(who, member.id, now)).toHaveLength(1)
    for (const who of [await personOf(other, 'signatory'), visitor])
      expect(await listBoardDates(who, member.id, now)).toBeNull()
  })

  test('is among what a plan heeds, with the countries of members; for the Taskforce and admins alone', async () => {
    const member = await memberCalled('Harbour Names')
    const now = await instant()
    await saveBoardDate(act(await adminPerson()), { memberId: member.id, day, note: 'All day.' })
    const around = await getSurroundings(await taskforcePerson(), now)
    expect(around?.boards).toContainEqual({ member: 'Harbour Names', day, note: 'All day.' })
    expect(around?.countries).toContain('NO')
    for (const who of [await personOf(member, 'signatory'), visitor])
      expect(await getSurroundings(who, now)).toBeNull()
  })
})
