import { beforeAll, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import { listLate } from '@/lib/comments/queries'
import type { PersonActor } from '@/lib/platform/actor'
import {
  act,
  adminPerson,
  clockAt,
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
