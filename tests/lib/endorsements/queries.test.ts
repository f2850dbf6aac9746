import { beforeEach, describe, expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { endorsementsCsv, endorsementsJson } from '@/lib/endorsements/listing'
import { getEndorsements, listMembersToEnter } from '@/lib/endorsements/queries'
import { getSignForm } from '@/lib/endorsements/sign-form'
import { stateIntention } from '@/lib/intentions/commands'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { confirmClass } from '@/lib/versions/classes'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { paragraphId, publishNext } from '@/tests/support/papers'
import { paperToSign, stanceOn } from '@/tests/support/signing'

type Member = Awaited<ReturnType<typeof memberCalled>>
type Paper = Awaited<ReturnType<typeof paperToSign>>
let fjord: Member
let harbour: Member
let lagoon: Member
let signatory: PersonActor
let other: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  lagoon = await memberCalled('Lagoon Registry')
  signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  other = await personOf(harbour, 'signatory', 'Ola Berg')
})

const secret = 'MARKER: said to members only'

/** Fjord endorses with a reservation, Harbour abstains with a statement that it does not release. */
async function signedPaper() {
  const paper = await paperToSign()
  const reservation = {
    text: 'Too fast.',
    paragraph: paragraphId(2),
    quote: 'steady funding',
    wording: 'by 2030',
  }
  await signOn(act(signatory), stanceOn(paper, fjord, { stance: 'endorseWithReservation', reservation }))
  await signOn(act(other), stanceOn(paper, harbour, { stance: 'abstain', statement: secret }))
  return paper
}
const asOf = { address: 'https://papers.example/papers/a-paper', at: new Date('2025-06-03T12:00:00Z') }
const listOf = async (actor: Actor, paper: Paper) => {
  const list = await getEndorsements(actor, paper.slug, await instant())
  if (!list) throw new Error('The list is absent.')
  return list
}

describe('the list under a text', () => {
  test('shows people of members the reservation with the number of its paragraph, other stances and who signed', async () => {
    const paper = await signedPaper()
    const list = await listOf(signatory, paper)
    expect(list.endorsing).toMatchObject([
      {
        memberName: 'Fjord Registry',
        person: 'Ingrid Dahl',
        reservation: { label: '2', quote: 'steady funding', wording: 'by 2030' },
      },
    ])
    expect(list.others).toMatchObject([{ memberName: 'Harbour Names', stance: 'abstain', statement: secret }])
    expect(list.counts.count).toBe(1)
  })

  test('is absent for a visitor until the paper is final', async () => {
    const paper = await signedPaper()
    expect(await getEndorsements(visitor, paper.slug, await instant())).toBeNull()
    expect(await getEndorsements(signatory, 'no-such-paper', await instant())).toBeNull()
  })

  test('gives numbers and the own member of who has not spoken; names to the Taskforce and admins', async () => {
    const paper = await signedPaper()
    const contributor = await personOf(lagoon, 'contributor')
    const mine = (await listOf(contributor, paper)).silent
    expect(mine).toMatchObject({ own: ['Lagoon Registry'], names: null })
    for (const who of [await taskforcePerson(), await adminPerson()])
      expect((await listOf(who, paper)).silent?.names).toContain('Lagoon Registry')
    expect((await listOf(signatory, paper)).silent?.own).toEqual([])
  })

  test('lists intentions beside it, and not as endorsements', async () => {
    const paper = await signedPaper()
    const { versionId } = stanceOn(paper, lagoon)
    const representative = await personOf(lagoon, 'representative')
    await stateIntention(act(representative), {
      paperId: paper.id,
      versionId,
      memberId: lagoon.id,
      kind: 'inApproval',
    })
    const list = await listOf(signatory, paper)
    expect(list.intentions).toMatchObject([{ memberName: 'Lagoon Registry', kind: 'inApproval', version: 1 }])
    expect(list.endorsing).toHaveLength(1)
  })

  test('after a change sets apart who signed the text before, under the version it signed', async () => {
    const paper = await signedPaper()
    await publishNext(paper, ['Something else.'])
    const list = await listOf(signatory, paper)
    expect(list.endorsing).toEqual([])
    expect(list.apart.map(({ memberName, version }) => [memberName, version])).toEqual([
      ['Fjord Registry', 1],
      ['Harbour Names', 1],
    ])
  })

  test('names after words that came back those who had signed them', async () => {
    const paper = await signedPaper()
    const text = ['The Forum should become permanent.', 'Its Secretariat needs steady funding.']
    await publishNext(paper, ['Something else.'])
    await publishNext(paper, text)
    const list = await listOf(signatory, paper)
    expect(list.version.number).toBe(3)
    expect(list.endorsing).toMatchObject([{ memberName: 'Fjord Registry', basis: 'restored', version: 1 }])
  })

  test('as JSON and CSV holds what the page shows this reader, and no more', async () => {
    const paper = await signedPaper()
    const list = await listOf(signatory, paper)
    const json = endorsementsJson(list, { title: 'A paper', number: null }, asOf)
    expect(json).toMatchObject({
      version: { number: 1, digest: paper.versions[0]?.digest },
      endorsed: 1,
      endorsing: [
        { member: 'Fjord Registry', stance: 'endorseWithReservation', reservation: { number: '2' } },
      ],
    })
    const event = await db.event.findFirstOrThrow({ where: { chainId: paper.id }, orderBy: { seq: 'desc' } })
    const paperAt = { slug: paper.slug, address: asOf.address }
    const stands = { event: event.seq, head: event.hash, at: '2025-06-03T12:00:00.000Z' }
    expect(json).toMatchObject({ paper: paperAt, asOf: stands, addedLater: 0 })
    const csv = endorsementsCsv(list, asOf)
    expect(csv.split('\r\n')[1]).toContain(
      `${asOf.address},2025-06-03T12:00:00.000Z,${event.seq},${event.hash}`,
    )
    expect(csv.split('\r\n')[1]).toMatch(/^endorsing,Fjord Registry,/)
    expect(csv).toContain('other,Harbour Names')
    expect(JSON.stringify(json)).not.toContain('Ingrid Dahl')
  })

  test('as CSV a cell that a spreadsheet would run is text', async () => {
    const paper = await paperToSign()
    const statement = '=HYPERLINK("https://example.test")'
    await signOn(act(signatory), stanceOn(paper, fjord, { stance: 'abstain', statement }))
    expect(endorsementsCsv(await listOf(signatory, paper), asOf)).toContain(`"'=HYPERLINK(`)
  })
})

describe('the page on which one person signs for one member', () => {
  const formOf = async (actor: Actor, paper: Paper, member: Member) =>
    getSignForm(actor, paper.slug, member.id, await instant())

  test('is absent for who is neither of that member nor an admin', async () => {
    const paper = await paperToSign()
    expect(await formOf(other, paper, fjord)).toBeNull()
    expect(await formOf(visitor, paper, fjord)).toBeNull()
    expect(await formOf(await taskforcePerson(), paper, fjord)).toBeNull()
    expect(await formOf(await adminPerson(), paper, fjord)).toMatchObject({ member: { id: fjord.id } })
  })

  test('shows what changed since the member signed, and nothing to compare where it signed this text', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    expect((await formOf(signatory, paper, fjord))?.base).toBeNull()
    await publishNext(paper, ['Something else.'])
    const form = await formOf(signatory, paper, fjord)
    expect(form).toMatchObject({
      version: { number: 2 },
      base: { because: 'signed', version: { number: 1 } },
    })
    expect(form?.member.signatories).toMatchObject([{ name: 'Ingrid Dahl' }])
  })

  test('shows what an editorial change changed to who may decline that it was carried over', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    const second = await publishNext(paper, ['The Forum should become permanent'], 'editorial')
    await confirmClass(act(await adminPerson()), { paperId: paper.id, versionId: second.id })
    const form = await formOf(signatory, paper, fjord)
    expect(form).toMatchObject({
      held: { basis: 'carriedOver', versionId: second.id },
      base: { because: 'signed', version: { number: 1 } },
    })
    expect(form?.declineUntil?.toISOString().slice(0, 10)).toBe('2025-06-06')
  })

  test('compares with the version that a board was given, where the member has not signed', async () => {
    const paper = await paperToSign()
    const { versionId } = stanceOn(paper, fjord)
    const onDate = new Date('2025-06-12T00:00:00Z')
    await stateIntention(act(signatory), {
      paperId: paper.id,
      versionId,
      memberId: fjord.id,
      kind: 'intendsToSign',
      onDate,
    })
    await publishNext(paper, ['Something else.'])
    expect((await formOf(signatory, paper, fjord))?.base).toMatchObject({
      because: 'intended',
      version: { number: 1 },
    })
  })
})

test('a link to a text that has moved on shows what changed since that one', async () => {
  const paper = await paperToSign()
  await publishNext(paper, ['Something else.'])
  const now = await instant()
  const linked = (version: number | null) => getSignForm(signatory, paper.slug, fjord.id, now, version)
  expect(await linked(1)).toMatchObject({
    cameFor: { number: 1 },
    version: { number: 2 },
    base: { because: 'linked', version: { number: 1 } },
  })
  for (const here of [2, 9, null]) expect(await linked(here)).toMatchObject({ cameFor: null, base: null })
})

test('members for which a stance can be entered are told to admins only', async () => {
  const now = await instant()
  expect((await listMembersToEnter(await adminPerson(), now)).length).toBeGreaterThan(2)
  expect(await listMembersToEnter(signatory, now)).toEqual([])
})
