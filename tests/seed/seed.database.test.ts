import { beforeAll, describe, expect, test } from 'vitest'
import { verifyChains } from '@/lib/audit/queries'
import { allFacts } from '@/lib/papers/facts'
import { currentVersion, frozenVersionId, paperNumber, stageAt } from '@/lib/papers/rules'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { actorAt } from '@/prisma/seed/clock'
import { coalition, demoStartsAt } from '@/prisma/seed/content/coalition'
import { papers } from '@/prisma/seed/content/papers'
import { people } from '@/prisma/seed/content/people'
import { identityOf } from '@/prisma/seed/identity'
import { playDemo } from '@/prisma/seed/play'

let now = new Date(0)
let acts = 0

beforeAll(async () => {
  acts = await playDemo()
  now = await instant()
}, 300_000)

async function actorOf(name: string): Promise<PersonActor> {
  const { id } = await db.person.findFirstOrThrow({ where: { name } })
  return actorAt(demoStartsAt, id)
}

const bySlug = async (slug: string) => {
  const paper = (await allFacts(db)).find((each) => each.slug === slug)
  if (!paper) throw new Error(`No paper at ${slug}.`)
  return paper
}

describe('the demo coalition', () => {
  test('is marked as one, and its clock ticks from a Monday morning in the consultation', async () => {
    const found = await db.coalition.findFirstOrThrow()
    expect(found).toMatchObject({ demo: true, name: coalition.name, shortName: 'TCCM' })
    expect(now.getTime()).toBeGreaterThanOrEqual(Date.parse(demoStartsAt))
    expect(now.getTime()).toBeLessThan(Date.parse(demoStartsAt) + 60_000)
    expect((await instant()).getTime()).toBeGreaterThan(now.getTime())
  })

  test('was acted out whole: every act of its papers, none refused', async () => {
    const told = papers.reduce((sum, paper) => sum + 1 + paper.acts.length, 0)
    expect(acts).toBeGreaterThan(told)
    // Every published draft, comment, answer and signature of the content is a row.
    const did = (what: string) =>
      papers.flatMap((paper) => paper.acts).filter((act) => act.do === what).length
    expect(await db.version.count()).toBe(did('publish'))
    expect(await db.input.count()).toBe(did('comment') + did('suggest'))
    expect(await db.reply.count()).toBe(did('reply'))
    expect(await db.disposition.count()).toBe(did('dispose'))
    expect(await db.intention.count()).toBe(did('intend'))
    expect(await db.objection.count()).toBe(did('object'))
    expect(await db.callReply.count()).toBe(did('replyInCall'))
    expect(await db.consensusProposal.count()).toBe(did('proposeConsensus'))
    const given = await db.endorsement.count({ where: { basis: { in: ['given', 'reconfirmed'] } } })
    expect(given).toBe(did('signOn') + did('changeStance') + did('reconfirm'))
  })

  test('has 35 members and one that left, with people who have all signed in', async () => {
    const of = { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] }
    expect(await db.member.count({ where: of })).toBe(35)
    expect(await db.member.count()).toBe(36)
    expect(await db.person.count()).toBe(people.length)
    expect(await db.invitation.count({ where: { acceptedAt: null } })).toBe(0)
    expect(await db.affiliation.count()).toBe(7)
  })

  test('has 293 comments and two suggestions, each on the words it names', async () => {
    expect(await db.input.count({ where: { kind: 'comment' } })).toBe(293)
    expect(await db.input.count({ where: { kind: 'suggestion' } })).toBe(2)
    expect(await db.input.count({ where: { quote: { not: null }, start: null } })).toBe(0)
  })

  test.each([
    ['keep-the-wsis-vision', 'final', 2],
    ['how-the-internet-is-described', 'final', 3],
    ['a-multilingual-internet', 'finalCall', 2],
    ['the-technical-community-as-its-own-stakeholder-group', 'consulting', 3],
    ['a-permanent-igf-with-a-community-led-review', 'revising', 3],
    ['a-stable-footing-for-the-internet-governance-forum', 'consulting', 2],
    ['igf-inclusivity', 'consulting', 2],
    ['keep-the-action-lines-as-they-are', 'consulting', 1],
    ['igf-effectiveness', 'consulting', 1],
    ['one-architecture-for-sdgs-wsis-and-gdc', 'consulting', 1],
    ['process-standards-after-the-sao-paulo-guidelines', 'consulting', 1],
    ['an-outreach-kit-for-members-who-meet-governments', 'drafting', undefined],
  ])('has the paper %s in the stage %s, version %s', async (slug, stage, version) => {
    const paper = await bySlug(slug)
    expect(stageAt(paper, now)).toBe(stage)
    expect(currentVersion(paper)?.number).toBe(version)
  })

  test('lets the consultations run until Friday noon, a recirculation until Thursday noon, and the final call until Wednesday noon', async () => {
    const all = await allFacts(db)
    const open = all.flatMap(({ windows }) =>
      windows.filter((one) => one.opensAt <= now && now < one.closesAt),
    )
    const closings = (kind: string) =>
      open.filter((one) => one.kind === kind).map((one) => one.closesAt.toISOString())
    const friday = Array(6).fill('2025-06-06T12:00:00.000Z')
    expect(closings('comments').sort()).toEqual(['2025-06-05T12:00:00.000Z', ...friday])
    expect(closings('finalCall')).toEqual(['2025-06-04T12:00:00.000Z'])
    expect(await db.round.findMany({ select: { name: true, _count: true } })).toEqual([
      // Three papers, each with a window for comments and one for suggestions.
      { name: 'First consultation round', _count: { windows: 6 } },
    ])
  })

  test('numbered its final papers, and counted only silence that had been told', async () => {
    const numbers = (await allFacts(db)).flatMap((paper) =>
      paper.number ? [[paper.slug, paperNumber('TCCM', paper.number)]] : [],
    )
    expect(numbers.sort()).toEqual([
      ['how-the-internet-is-described', 'TCCM/2025/P-02'],
      ['keep-the-wsis-vision', 'TCCM/2025/P-01'],
    ])
    const finalised = await db.paperAct.findMany({ where: { kind: 'finalised' }, orderBy: { at: 'asc' } })
    expect(finalised.map((act) => [act.consensus, act.silentNoticed])).toEqual([
      ['fullConsensus', expect.any(Number)],
      ['consensus', expect.any(Number)],
    ])
    expect(finalised.every((act) => (act.silentNoticed ?? 0) > 0)).toBe(true)
  })

  test('leaves Harbour Names’ objection open in the final call', async () => {
    const slug = 'a-multilingual-internet'
    const open = await db.objection.findMany({
      where: { end: null, withdrawnAt: null },
      include: { member: true },
    })
    expect(open).toMatchObject([
      {
        paragraph: identityOf(slug, 'model'),
        member: { displayName: 'Harbour Names' },
        versionId: frozenVersionId(await bySlug(slug)),
      },
    ])
  })

  test('has nothing left to work out or to send', async () => {
    expect(await db.outbox.count()).toBe(0)
    expect(await db.notice.count({ where: { OR: [{ sentAt: null }, { sentAt: { gt: now } }] } })).toBe(0)
    expect(await db.notice.count({ where: { kind: 'finalCall' } })).toBeGreaterThan(200)
  })

  test('keeps chains that verify: the coalition’s own and one for each paper', async () => {
    const verified = await verifyChains(await actorOf('Noor Haddad'))
    expect(verified).toMatchObject({ chains: 13, wrong: [] })
    expect(verified?.events).toBe(await db.event.count())
  })

  test('is not written twice: a database with a coalition is refused and stays as it is', async () => {
    const before = await Promise.all([db.event.count(), db.person.count(), db.act.count()])
    await expect(playDemo()).rejects.toThrow('There is a coalition here already')
    expect(await Promise.all([db.event.count(), db.person.count(), db.act.count()])).toEqual(before)
    expect((await instant()).getTime()).toBeGreaterThan(now.getTime())
  })
})
