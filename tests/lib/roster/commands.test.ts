import { beforeAll, describe, expect, test } from 'vitest'
import { invitePerson } from '@/lib/people/commands'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { importRoster, reportRoster } from '@/lib/roster/commands'
import { rosterCsv } from '@/lib/roster/queries'
import {
  act,
  adminPerson,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { leavesNoTrace } from '@/tests/support/refused'

let chainId = ''
let admin: PersonActor
beforeAll(async () => {
  chainId = (await foundCoalition()).id
  admin = await adminPerson()
})

let n = 0
const fresh = () => {
  n += 1
  return `member,categories,country,region,joined,person,email,right
Savanna ${n},registrar,KE,Africa,2025-01-01,Amina Otieno,amina@s${n}.example,signatory
Savanna ${n},registrar,KE,Africa,2025-01-01,Ben Otieno,ben@s${n}.example,contributor`
}

async function reported(...texts: string[]) {
  const compared = await reportRoster(admin, texts)
  if (!compared?.ok) throw new Error('no report')
  const [first = '', second] = texts
  return { first, ...(second && { second }), digest: compared.digest }
}

describe('importing the roster', () => {
  test('reporting writes nothing', async () => {
    await leavesNoTrace(async () => {
      await reportRoster(admin, [fresh()])
      throw new Error('only reported')
    }, 'only reported')
  })

  test('confirming writes all of it with one event; sent twice, once', async () => {
    const input = await reported(fresh())
    const before = (await eventsOf(chainId)).length
    const same = act(admin)
    await importRoster(same, input)
    await importRoster(same, input)
    const member = await db.member.findUniqueOrThrow({
      where: { slug: `savanna-${n}` },
      include: { memberships: { include: { person: true }, orderBy: { right: 'asc' } } },
    })
    expect(member).toMatchObject({ country: 'KE', joinedAt: new Date('2025-01-01T00:00:00Z') })
    expect(member.memberships.map(({ right, person }) => [right, person.email])).toEqual([
      ['contributor', `ben@s${n}.example`],
      ['signatory', `amina@s${n}.example`],
    ])
    const events = (await eventsOf(chainId)).slice(before)
    expect(events).toMatchObject([{ type: 'roster.imported' }])
    const facts = await db.eventFacts.findFirstOrThrow({ where: { chainId, seq: before + 1 } })
    expect(facts.facts).toMatchObject({ memberIds: [member.id] })
    expect((facts.facts as { personIds: string[] }).personIds).toHaveLength(2)
  })

  test('changes rights, names and roles, and brings back who had left', async () => {
    await importRoster(act(admin), await reported(fresh()))
    const email = `ben@s${n}.example`
    const ben = await db.person.findUniqueOrThrow({ where: { email } })
    await db.membership.updateMany({ where: { personId: ben.id }, data: { until: await instant() } })
    await db.person.update({ where: { id: ben.id }, data: { leftAt: await instant() } })
    const file = `person,email,member,right,taskforce\nBenjamin Otieno,${email},Savanna ${n},representative,yes
Amina Otieno,amina@s${n}.example,Savanna ${n},representative,`
    await importRoster(act(admin), await reported(file))
    const people = await db.person.findMany({
      where: { email: { endsWith: `@s${n}.example` } },
      include: { memberships: { where: { until: null } } },
      orderBy: { email: 'asc' },
    })
    expect(people).toMatchObject([
      { name: 'Amina Otieno', memberships: [{ right: 'representative' }] },
      { name: 'Benjamin Otieno', taskforce: true, leftAt: null, memberships: [{ right: 'representative' }] },
    ])
  })

  test('is refused, all of it, where the roster has changed since the report', async () => {
    const input = await reported(fresh())
    await invitePerson(act(admin), { email: `new${n}@b.example`, name: 'New', taskforce: 'on' })
    await leavesNoTrace(() => importRoster(act(admin), input), 'has changed since the report')
  })

  test('is refused where the file is another than that of the report', async () => {
    const input = await reported(fresh())
    await leavesNoTrace(
      () => importRoster(act(admin), { ...input, first: input.first.replace('Ben', 'Eve') }),
      'has changed since the report',
    )
  })

  test('is refused where a line is wrong, or nothing would change', async () => {
    const bad = await reported(fresh().replace('contributor', 'king'))
    await leavesNoTrace(() => importRoster(act(admin), bad), 'has errors')
    const good = fresh()
    await importRoster(act(admin), await reported(good))
    const again = await reported(good)
    await leavesNoTrace(() => importRoster(act(admin), again), 'nothing to import')
  })

  test('is the admins’ alone', async () => {
    const input = await reported(fresh())
    const signatory = await personOf(await memberCalled('Any Names'), 'signatory')
    const again = await reported(input.first)
    for (const actor of [signatory, await taskforcePerson()]) {
      expect(await reportRoster(actor, [input.first])).toBeNull()
      await leavesNoTrace(() => importRoster(act(actor), again), 'Only an admin')
      expect(await rosterCsv(actor, new Date())).toBeNull()
    }
    expect(await reportRoster(visitor, [input.first])).toBeNull()
  })

  test('of two confirmations at once one is applied', async () => {
    const input = await reported(fresh())
    const done = await Promise.allSettled([importRoster(act(admin), input), importRoster(act(admin), input)])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.member.count({ where: { displayName: `Savanna ${n}` } })).toBe(1)
  })
})

test('what is exported says on import what the roster says, formulas and all', async () => {
  const { id } = await memberCalled('Formula', { leftAt: new Date('2025-01-01T00:00:00Z') })
  await db.member.update({ where: { id }, data: { displayName: '=Formula, "Names"' } })
  const text = await rosterCsv(admin, await instant())
  expect(text).toContain(`"'=Formula, ""Names"""`)
  const compared = await reportRoster(admin, [text ?? ''])
  if (!compared?.ok) throw new Error('no report')
  const kinds = new Set(compared.report.lines.map(({ kind }) => kind))
  expect([...kinds]).toEqual(['unchanged'])
})

test('five thousand people are imported in one go', { timeout: 60_000 }, async () => {
  const lines = Array.from(
    { length: 4990 },
    (_, i) => `Many ${n},registrar,KE,Africa,2025-01-01,P ${i},p${i}@many.example,contributor`,
  )
  const file = `member,categories,country,region,joined,person,email,right\n${lines.join('\n')}`
  await importRoster(act(admin), await reported(file))
  expect(await db.person.count({ where: { email: { endsWith: '@many.example' } } })).toBe(4990)
})
