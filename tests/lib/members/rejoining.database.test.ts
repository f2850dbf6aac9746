import { beforeAll, expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { getEndorsements } from '@/lib/endorsements/queries'
import { saveMember } from '@/lib/members/commands'
import { leaveCoalition } from '@/lib/members/leaving'
import { getMember } from '@/lib/members/queries'
import { rejoinCoalition } from '@/lib/members/rejoining'
import { MemberInput } from '@/lib/members/schema'
import { drainOutbox } from '@/lib/notifications/outbox'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { publishedPaper } from '@/tests/support/papers'
import { leavesNoTrace } from '@/tests/support/refused'
import { endorsed } from '@/tests/support/signed'
import { paperToSign, stanceOn } from '@/tests/support/signing'

let chainId = ''
let admin: PersonActor

beforeAll(async () => {
  chainId = (await foundCoalition()).id
  await clockAt('2025-06-03T10:00:00Z')
  admin = await adminPerson()
})

/** A member that left on 3 June. */
async function gone() {
  await clockAt('2025-06-03T10:00:00Z')
  const member = await memberCalled('Fjord Registry')
  const signatory = await personOf(member, 'signatory', 'Ingrid Dahl')
  const open = await paperToSign()
  await endorsed(open, member, signatory)
  await leaveCoalition(act(admin), { memberId: member.id })
  await clockAt('2025-06-10T10:00:00Z')
  return { member, signatory, open }
}

test('a member that left joins again, as one event, once; its first time stays', async () => {
  const { member } = await gone()
  const before = (await eventsOf(chainId)).length
  const same = act(admin)
  await Promise.all([1, 2].map(() => rejoinCoalition(same, { memberId: member.id })))
  expect((await eventsOf(chainId)).slice(before).map(({ type }) => type)).toEqual(['member.rejoined'])
  const page = await getMember(admin, member.slug, await instant())
  expect(page?.leftAt).toBeNull()
  expect(page?.joinedAt.toISOString()).toMatch(/^2025-06-10/)
  expect(page?.spans).toMatchObject([{ joinedAt: member.joinedAt }])
  expect(page?.spans[0]?.leftAt.toISOString()).toMatch(/^2025-06-03/)
})

test('what ended when it left stays ended, and it signs anew; it is one member then and now', async () => {
  const { member, signatory, open } = await gone()
  await rejoinCoalition(act(admin), { memberId: member.id })
  expect(await db.endorsement.count({ where: { memberId: member.id, endedAt: null } })).toBe(0)
  await signOn(act(signatory), stanceOn(open, member))
  const list = await getEndorsements(admin, open.slug, await instant())
  expect(list?.endorsing).toMatchObject([{ memberName: 'Fjord Registry', until: null }])
})

test('of a paper that was finalised while it was here, it is still counted among the members of then', async () => {
  const { member } = await gone()
  const paper = await publishedPaper()
  const versionId = paper.versions[0]?.id ?? ''
  const at = new Date('2025-06-01T00:00:00Z')
  const finalised = { kind: 'finalised' as const, versionId, personId: admin.personId, at }
  await db.paperAct.create({ data: { id: crypto.randomUUID(), paperId: paper.id, seq: 1, ...finalised } })
  const of = async () => (await getEndorsements(admin, paper.slug, await instant()))?.counts.of
  const before = await of()
  await rejoinCoalition(act(admin), { memberId: member.id })
  expect(await of()).toBe(before)
})

test('who speaks for it is told', async () => {
  const { member, signatory } = await gone()
  await rejoinCoalition(act(admin), { memberId: member.id })
  while ((await drainOutbox(async () => {})) > 0);
  const [letter, ...more] = await db.notice.findMany({
    where: { kind: 'rejoined', personId: signatory.personId },
  })
  expect(more).toEqual([])
  expect(letter?.subject).toBe('Fjord Registry is a member again')
})

test('a refusal leaves no trace: no admin, before it left, in days to come, twice', async () => {
  const { member, signatory } = await gone()
  const memberId = member.id
  const on = (day: string) => ({ memberId, joinedOn: new Date(`${day}T00:00:00Z`) })
  await leavesNoTrace(() => rejoinCoalition(act(signatory), { memberId }), 'Only an admin')
  await leavesNoTrace(() => rejoinCoalition(act(admin), on('2025-06-01')), 'before it left')
  await leavesNoTrace(() => rejoinCoalition(act(admin), on('2025-06-11')), 'today or earlier')
  await rejoinCoalition(act(admin), { memberId })
  await leavesNoTrace(() => rejoinCoalition(act(admin), { memberId }), 'has not left')
  const facts = { legalName: 'Fjord Registry X', displayName: 'Fjord Registry X', country: 'NO' }
  const moved = { memberId, ...facts, categories: 'ccTldRegistry', region: 'europe', joinedOn: '2025-05-01' }
  await leavesNoTrace(() => saveMember(act(admin), MemberInput.parse(moved)), 'not on an earlier day')
})
