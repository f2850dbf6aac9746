import { beforeAll, describe, expect, test } from 'vitest'
import { setDecides } from '@/lib/members/decides'
import { listHardToReach, listMySettings, listRoster } from '@/lib/members/queries'
import { drainOutbox } from '@/lib/notifications/outbox'
import { endDeputy, nameDeputy } from '@/lib/people/rights'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { leavesNoTrace } from '@/tests/support/refused'

let chainId = ''
beforeAll(async () => {
  chainId = (await foundCoalition()).id
  await clockAt('2025-06-03T12:00:00Z')
})

const decidesEvents = async () => (await eventsOf(chainId)).filter(({ type }) => type === 'member.decidesSet')

async function kauri() {
  const member = await memberCalled('Kauri Registry')
  const [simon, hana] = [
    await personOf(member, 'signatory', 'Simon Aldridge'),
    await personOf(member, 'representative', 'Hana Parata'),
  ]
  return { member, simon, hana }
}

async function told(kind: string) {
  while ((await drainOutbox(async () => {})) > 0);
  const notices = await db.notice.findMany({
    where: { kind },
    include: { person: { select: { name: true } } },
  })
  await db.notice.deleteMany()
  return notices.map(({ person, subject, text }) => ({ name: person?.name, subject, text }))
}

describe('how a member decides', () => {
  test('is set by its signatory, with one event, once for one form; the others and the admins are told', async () => {
    const { member, simon } = await kauri()
    await adminPerson('Noor Haddad')
    const before = (await decidesEvents()).length
    const sent = act(simon)
    await setDecides(sent, { memberId: member.id, decides: 'prepared' })
    await setDecides(sent, { memberId: member.id, decides: 'prepared' })
    expect(await listMySettings(simon)).toMatchObject([{ id: member.id, decides: 'prepared' }])
    expect((await decidesEvents()).slice(before)).toMatchObject([{ actKey: sent.key }])
    expect(await factsOf(chainId, 'member.decidesSet')).toMatchObject({
      memberId: member.id,
      before: 'signatory',
      decides: 'prepared',
      capacity: 'forMember',
    })
    const letters = await told('decides')
    expect(letters.map(({ name }) => name).sort()).toEqual(['Hana Parata', 'Noor Haddad'])
    expect(letters[0]?.text).toContain(
      'decides: a representative prepares, a signatory confirms. Before, it was: the signatory alone.',
    )
  })

  test('is set by an admin on its behalf', async () => {
    const { member } = await kauri()
    await setDecides(act(await adminPerson()), { memberId: member.id, decides: 'boardDate' })
    expect(await factsOf(chainId, 'member.decidesSet')).toMatchObject({ capacity: 'onBehalf' })
  })

  test('is refused to others, in the way that it is already, and without a member, and leaves no trace', async () => {
    const { member, simon, hana } = await kauri()
    const refusing = (
      actor: typeof simon,
      decides: 'prepared' | 'signatory' | 'twoSignatories',
      why: unknown,
    ) => leavesNoTrace(() => setDecides(act(actor), { memberId: member.id, decides }), why)
    await refusing(hana, 'prepared', 'Only a signatory of Kauri Registry')
    await refusing(simon, 'signatory', 'in this way already')
    await refusing(simon, 'twoSignatories', 'has one signatory, and two would have to sign')
    const nowhere = { memberId: crypto.randomUUID(), decides: 'prepared' as const }
    await leavesNoTrace(() => setDecides(act(simon), nowhere), Absent)
  })

  test('by two signatories is not undone by one', async () => {
    const { member, simon } = await kauri()
    await personOf(member, 'signatory', 'Inés Cabrera')
    await setDecides(act(simon), { memberId: member.id, decides: 'twoSignatories' })
    await leavesNoTrace(
      () => setDecides(act(simon), { memberId: member.id, decides: 'signatory' }),
      'so one alone cannot change that',
    )
    await setDecides(act(await adminPerson()), { memberId: member.id, decides: 'signatory' })
  })
})

test('of a deputy, named and ended before its time, the admins and the member are told', async () => {
  const { member, simon, hana } = await kauri()
  await db.notice.deleteMany()
  const until = new Date('2025-06-10T12:00:00Z')
  await nameDeputy(act(simon), { personId: hana.personId, memberId: member.id, until })
  const named = await told('deputy')
  expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(['Hana Parata', 'Noor Haddad']))
  expect(named.map(({ name }) => name)).not.toContain('Simon Aldridge')
  expect(named[0]?.text).toContain(
    'Simon Aldridge named Hana Parata as deputy: Hana Parata can sign for Kauri Registry until Tue 10 June 2025, 12:00 UTC',
  )
  const lent = await db.membership.findFirstOrThrow({
    where: { personId: hana.personId, right: 'signatory' },
  })
  await clockAt('2025-06-04T12:00:00Z')
  await endDeputy(act(simon), { membershipId: lent.id })
  const ended = await told('deputy')
  expect(ended.map(({ name }) => name)).toEqual(expect.arrayContaining(['Hana Parata', 'Noor Haddad']))
  expect(ended[0]?.subject).toBe('No longer a deputy for Kauri Registry: Hana Parata')
})

test('a member for which fewer than two people can be reached is shown to admins alone', async () => {
  const [few, enough] = [await memberCalled('Lagoon Registry'), await kauri()]
  await personOf(few, 'signatory')
  await personOf(few, 'contributor')
  const [admin, now] = [await adminPerson(), await instant()]
  const hard = ((await listHardToReach(admin, now)) ?? []).map(({ id }) => id)
  expect(hard).toContain(few.id)
  expect(hard).not.toContain(enough.member.id)
  expect(await listHardToReach(enough.simon, now)).toBeNull()
  const [line] = (await listRoster(admin, { q: 'lagoon' }, 1, now))?.members ?? []
  expect(line?.reached).toMatchObject({
    ok: false,
    why: expect.stringContaining('For Lagoon Registry only one person can be reached.'),
  })
})
