import { beforeEach, describe, expect, test } from 'vitest'
import { signOn, withdrawEndorsement } from '@/lib/endorsements/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { changeWindow } from '@/lib/windows/commands'
import type { Stance } from '@/prisma/generated/enums'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishNext } from '@/tests/support/papers'
import { paperToSign, rowsOf, signEvents, stanceOn, stancesOf } from '@/tests/support/signing'

let fjord: Awaited<ReturnType<typeof memberCalled>>
let ingrid: PersonActor
let ola: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  ingrid = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  ola = await personOf(fjord, 'signatory', 'Ola Berg')
})

type Paper = Awaited<ReturnType<typeof paperToSign>>

/** One chain of rows without a fork, one live at its end, and a chain of events without a gap that tells the same. */
async function expectOneStory(paper: Paper, acts: number) {
  const rows = await rowsOf(paper, fjord)
  expect(rows).toHaveLength(acts)
  expect(rows.filter((row) => !row.endedAt)).toEqual(rows.slice(-1))
  expect(rows.map((row) => row.previousId)).toEqual([null, ...rows.slice(0, -1).map((row) => row.id)])
  const events = await db.event.findMany({ where: { chainId: paper.id }, orderBy: { seq: 'asc' } })
  expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))
  expect(await signEvents(paper)).toHaveLength(acts)
  return rows
}

describe('two signatories of one member at once', () => {
  test.each([
    ['endorse', 'cannotSupport'],
    ['cannotSupport', 'endorse'],
  ] as [Stance, Stance][])(
    '%s and %s leave one live stance and both acts in order',
    async (first, second) => {
      const paper = await paperToSign()
      await Promise.all([
        signOn(act(ingrid), stanceOn(paper, fjord, { stance: first })),
        signOn(act(ola), stanceOn(paper, fjord, { stance: second })),
      ])
      const rows = await expectOneStory(paper, 2)
      expect(rows.map((row) => row.stance).sort()).toEqual([first, second].sort())
    },
  )

  test('ten times, in either order, each time one story', async () => {
    for (let round = 0; round < 10; round++) {
      const paper = await paperToSign()
      const both = [
        () => signOn(act(ingrid), stanceOn(paper, fjord)),
        () => signOn(act(ola), stanceOn(paper, fjord, { stance: 'abstain' })),
      ]
      await Promise.all((round % 2 ? both : both.reverse()).map((run) => run()))
      await expectOneStory(paper, 2)
    }
  }, 60_000)

  test('signing and withdrawing at once never leave a stance that nobody gave', async () => {
    const paper = await paperToSign()
    await signOn(act(ingrid), stanceOn(paper, fjord))
    const [row] = await rowsOf(paper, fjord)
    const held = { paperId: paper.id, memberId: fjord.id, endorsementId: row?.id ?? '' }
    const [withdrawn, changed] = await Promise.allSettled([
      withdrawEndorsement(act(ola), { ...held, reason: 'Our board says no.' }),
      signOn(act(ingrid), stanceOn(paper, fjord, { stance: 'noObjection' })),
    ])
    expect(changed.status).toBe('fulfilled')
    const rows = await rowsOf(paper, fjord)
    expect(rows.at(-1)).toMatchObject({ stance: 'noObjection', endedAt: null })
    expect(rows[0]?.endedHow).toBe(withdrawn.status === 'fulfilled' ? 'withdrawn' : 'changed')
  })
})

test('the same form sent fifty times at once acts once', async () => {
  const paper = await paperToSign()
  const sent = act(ingrid)
  await Promise.all(Array.from({ length: 50 }, () => signOn(sent, stanceOn(paper, fjord))))
  expect(await stancesOf(paper)).toEqual(['endorse'])
  await expectOneStory(paper, 1)
}, 60_000)

test('eight members at once sign one paper without a gap in its chain', async () => {
  const paper = await paperToSign()
  const members = await Promise.all(Array.from({ length: 8 }, (_, i) => memberCalled(`Member ${i}`)))
  const signatories = await Promise.all(members.map((member) => personOf(member, 'signatory')))
  await Promise.all(signatories.map((who, i) => signOn(act(who), stanceOn(paper, members[i] ?? fjord))))
  const events = await db.event.findMany({ where: { chainId: paper.id }, orderBy: { seq: 'asc' } })
  expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))
  expect(await db.endorsement.count({ where: { paperId: paper.id, endedAt: null } })).toBe(8)
})

test('a new version published at the same moment is either signed after it was read, or not at all', async () => {
  const paper = await paperToSign()
  const [signed, published] = await Promise.allSettled([
    signOn(act(ingrid), stanceOn(paper, fjord)),
    publishNext(paper, ['Something else.']),
  ])
  expect(published.status).toBe('fulfilled')
  const rows = await rowsOf(paper, fjord)
  if (signed.status === 'rejected') {
    expect(signed.reason.message).toContain('The text has changed since you opened it')
    expect(rows).toEqual([])
  } else expect(rows).toMatchObject([{ versionId: paper.versions[0]?.id, endedAt: null }])
})

test('closing the window at the same moment: whoever is first decides', async () => {
  const paper = await paperToSign()
  const window = await db.window.findFirstOrThrow({ where: { paperId: paper.id } })
  const closing = { windowId: window.id, change: 'closeEarly' as const, reason: 'The wrong paper.' }
  const [signed] = await Promise.allSettled([
    signOn(act(ingrid), stanceOn(paper, fjord)),
    changeWindow(act(await adminPerson()), closing),
  ])
  const times = await db.windowTimes.findFirstOrThrow({
    where: { windowId: window.id },
    orderBy: { seq: 'desc' },
  })
  const [row] = await rowsOf(paper, fjord)
  expect(row !== undefined).toBe(signed.status === 'fulfilled')
  if (row) expect(row.givenAt < times.closesAt).toBe(true)
})
