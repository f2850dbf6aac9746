import { beforeAll, describe, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import { decideLate } from '@/lib/comments/late'
import { listLate } from '@/lib/comments/queries'
import { drainOutbox } from '@/lib/notifications/outbox'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentOn, forMember } from '@/tests/support/comments'
import { publishedPaper, windowOn } from '@/tests/support/papers'

let ana: PersonActor
let paper: Awaited<ReturnType<typeof publishedPaper>>

beforeAll(async () => {
  await foundCoalition()
  const fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  paper = await publishedPaper()
  await windowOn(paper, 'comments')
  await clockAt('2025-06-06T12:00:12Z')
  await addComment(act(ana), commentOn(paper, forMember(fjord.id), { text: 'TEXT-late' }))
  await addComment(
    act(ana),
    commentOn(paper, forMember(fjord.id), { text: 'TEXT-secret', taskforceOnly: true }),
  )
})

test('an admin finds what came late with its seconds, and without the words that are for the Taskforce only', async () => {
  const late = await listLate(await adminPerson(), paper)
  expect(late).toMatchObject([
    { number: 1, text: 'TEXT-late', own: false, decision: null },
    { number: 2, text: null, own: false, decision: null },
  ])
  for (const { lateBySeconds } of late ?? []) expect(lateBySeconds).toBeGreaterThanOrEqual(12)
})

test('an admin of that member finds it marked, with all its words', async () => {
  const late = await listLate({ ...ana, admin: true }, paper)
  expect(late).toMatchObject([{ own: true }, { own: true, text: 'TEXT-secret' }])
})

test('no one else finds the tray', async () => {
  for (const actor of [ana, await taskforcePerson()]) expect(await listLate(actor, paper)).toBeNull()
})

describe('deciding on several', () => {
  /** A paper with two late comments of Ana and one of another member, and who decides. */
  async function threeLate() {
    const other = await personOf(await memberCalled('Harbour Names'), 'representative', 'Ola Berg')
    const fresh = await publishedPaper()
    await windowOn(fresh, 'comments')
    await clockAt('2025-06-06T12:00:30Z')
    const ids = []
    for (const by of [ana, ana, other]) {
      const member = by.memberships[0]?.memberId ?? ''
      ids.push((await addComment(act(by), commentOn(fresh, forMember(member)))).inputId)
    }
    const late = async () => (await eventsOf(fresh.id)).filter(({ type }) => type === 'input.lateDecided')
    return { paperId: fresh.id, ids, other, late }
  }

  test('admits them in one act with one event; sent twice, once', async () => {
    const { paperId, ids, late } = await threeLate()
    const sent = act(await adminPerson())
    const decision = { paperId, inputIds: ids, admitted: true, reason: 'The mail server was down.' }
    await Promise.all([decideLate(sent, decision), decideLate(sent, decision)])
    expect(await db.lateDecision.count({ where: { inputId: { in: ids } } })).toBe(3)
    expect(await late()).toHaveLength(1)
    expect(await factsOf(paperId, 'input.lateDecided')).toMatchObject({
      inputIds: [...ids].sort(),
      admitted: true,
      ownMemberIds: [],
    })
  })

  test('is refused as a whole, naming the input, and leaves no trace', async () => {
    const { paperId, ids, late } = await threeLate()
    const admin = await adminPerson()
    const decision = { paperId, admitted: false, reason: 'Too late.' }
    await decideLate(act(admin), { ...decision, inputIds: ids.slice(2) })
    await expect(decideLate(act(admin), { ...decision, inputIds: ids })).rejects.toThrow(
      'Input 3: This comment was already declined.',
    )
    expect(await db.lateDecision.count({ where: { inputId: { in: ids } } })).toBe(1)
    expect(await late()).toHaveLength(1)
  })

  test('is told to each author once, with the reason and the seconds', async () => {
    const { paperId, ids, other } = await threeLate()
    const admin = await adminPerson()
    await decideLate(act(admin), { paperId, inputIds: ids, admitted: true, reason: 'A storm.' })
    while ((await drainOutbox(async () => {})) > 0);
    const [letter, ...more] = await db.notice.findMany({
      where: { personId: ana.personId, kind: 'lateDecided', paperId },
    })
    expect(more).toEqual([])
    expect(letter?.text).toMatch(/comment 1, 3\d seconds after the window closed; comment 2, 3\d seconds/)
    expect(letter?.text).toContain('Why: A storm.')
    expect(await db.notice.count({ where: { personId: other.personId, kind: 'lateDecided' } })).toBe(1)
    expect(await db.notice.count({ where: { personId: admin.personId, kind: 'lateDecided' } })).toBe(0)
  })
})
