import { beforeEach, describe, expect, test } from 'vitest'
import { changeSettings, foundCoalition, moveClock, newSetupToken } from '@/lib/coalition/commands'
import { getClocks, getPicture, isSetupToken } from '@/lib/coalition/queries'
import { visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  foundCoalition as demo,
  eventsOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { pngOf } from '@/tests/support/pictures'
import { leavesNoTrace } from '@/tests/support/refused'

const facts = { name: 'A Coalition', shortName: 'TCCM', about: 'Speaks with one voice.' }
const first = { ...facts, adminName: 'Noor Haddad', adminEmail: 'noor@secretariat.example' }
const logo = { mediaType: 'image/png' as const, bytes: pngOf(8, 8) }

async function token() {
  const made = await newSetupToken()
  if (!made) throw new Error('no token')
  return made
}

beforeEach(async () => {
  await db.coalition.deleteMany()
  await db.setupLink.deleteMany()
  await db.session.deleteMany()
})

describe('founding a coalition', () => {
  test('names it and its first admin, with one event on its own chain', async () => {
    await foundCoalition(act(visitor), { ...first, token: await token(), logo })
    const coalition = await db.coalition.findFirstOrThrow()
    expect(coalition).toMatchObject({ ...facts, demo: false, minimumEndorsing: 0 })
    expect(await getPicture(coalition.logoDigest ?? '')).toMatchObject({ mediaType: 'image/png' })
    expect(await db.person.findUnique({ where: { email: first.adminEmail } })).toMatchObject({ admin: true })
    expect(await eventsOf(coalition.id)).toMatchObject([{ type: 'coalition.founded', seq: 1 }])
    await db.$executeRaw`update "Person" set email = id || '@was.example' where email = ${first.adminEmail}`
  })

  test('sent twice it founds once', async () => {
    const sent = { ...first, token: await token(), adminEmail: 'twice@secretariat.example' }
    const same = act(visitor)
    await foundCoalition(same, sent)
    await foundCoalition(same, sent)
    expect(await db.coalition.count()).toBe(1)
    expect(await db.person.count({ where: { email: sent.adminEmail } })).toBe(1)
  })

  test('by two at once with one link founds once', async () => {
    const link = await token()
    const tries = ['a', 'b', 'c'].map((name) =>
      foundCoalition(act(visitor), { ...first, token: link, adminEmail: `${name}@race.example` }),
    )
    const done = await Promise.allSettled(tries)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.coalition.count()).toBe(1)
    expect(await db.person.count({ where: { email: { endsWith: '@race.example' } } })).toBe(1)
  })

  test('is refused without the link, with an older one, and when there is a coalition', async () => {
    await leavesNoTrace(() => foundCoalition(act(visitor), { ...first, token: 'guessed' }), Absent)
    const old = await token()
    const fresh = await token()
    expect([await isSetupToken(old), await isSetupToken(fresh)]).toEqual([false, true])
    await leavesNoTrace(() => foundCoalition(act(visitor), { ...first, token: old }), Absent)
    await demo()
    expect(await isSetupToken(fresh)).toBe(false)
    await leavesNoTrace(() => foundCoalition(act(visitor), { ...first, token: fresh }), Absent)
    expect(await newSetupToken()).toBeNull()
  })

  test('the database holds only a hash of the link', async () => {
    const link = await token()
    expect(JSON.stringify(await db.setupLink.findMany())).not.toContain(link)
  })
})

describe('settings', () => {
  test('are changed with one event, once for one form', async () => {
    const coalition = await demo()
    const same = act(await adminPerson())
    const input = { ...facts, name: 'Another name', minimumEndorsing: 12, logo }
    await changeSettings(same, input)
    await changeSettings(same, input)
    expect(await db.coalition.findFirst()).toMatchObject({ name: 'Another name', minimumEndorsing: 12 })
    expect(await eventsOf(coalition.id)).toMatchObject([{ type: 'coalition.settingsChanged' }])
  })

  test('keep the logo unless another is sent or it is taken away', async () => {
    await demo()
    const admin = await adminPerson()
    await changeSettings(act(admin), { ...facts, minimumEndorsing: 0, logo })
    await changeSettings(act(admin), { ...facts, minimumEndorsing: 1 })
    expect((await db.coalition.findFirst())?.logoDigest).toMatch(/^[0-9a-f]{64}$/)
    await changeSettings(act(admin), { ...facts, minimumEndorsing: 1, removeLogo: 'on' })
    expect((await db.coalition.findFirst())?.logoDigest).toBeNull()
  })

  test('are the admins’ only', async () => {
    await demo()
    const taskforce = await taskforcePerson()
    await leavesNoTrace(
      () => changeSettings(act(taskforce), { ...facts, minimumEndorsing: 0, logo }),
      'Only an admin',
    )
  })
})

describe('the demo’s clock', () => {
  const day = 86_400_000

  test('moves forward with one event, once for one form; both clocks are told to admins', async () => {
    const coalition = await demo()
    const admin = await adminPerson()
    const until = new Date((await instant()).getTime() + 3 * day)
    const same = act(admin)
    await moveClock(same, { until })
    await moveClock(same, { until })
    const clocks = await getClocks(admin)
    expect((clocks?.coalition.getTime() ?? 0) - until.getTime()).toBeLessThan(60_000)
    expect(Math.round(((clocks?.coalition.getTime() ?? 0) - (clocks?.wall.getTime() ?? 0)) / day)).toBe(3)
    const events = await eventsOf(coalition.id)
    expect(events).toMatchObject([{ type: 'clock.moved' }])
    expect(events[0]?.at.getTime()).toBeGreaterThanOrEqual(until.getTime())
    expect(await getClocks(await taskforcePerson())).toBeNull()
  })

  test('never moves back, and not for others than admins', async () => {
    await demo()
    const admin = await adminPerson()
    const now = await instant()
    await leavesNoTrace(
      () => moveClock(act(admin), { until: new Date(now.getTime() - 1) }),
      'only moves forward',
    )
    const taskforce = await taskforcePerson()
    const until = new Date(now.getTime() + day)
    await leavesNoTrace(() => moveClock(act(taskforce), { until }), 'Only an admin')
  })

  test('stands still in a real coalition, also for whoever writes to the database', async () => {
    await foundCoalition(act(visitor), { ...first, token: await token(), adminEmail: 'real@c.example' })
    const admin = await adminPerson()
    const until = new Date((await instant()).getTime() + day)
    await leavesNoTrace(() => moveClock(act(admin), { until }), Refused)
    await expect(db.$executeRaw`update "Clock" set "offsetSeconds" = 5`).rejects.toThrow(
      'Only the clock of a demo',
    )
    expect(await getClocks(admin)).toBeNull()
  })
})
