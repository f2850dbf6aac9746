import { beforeAll, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentOn, forMember } from '@/tests/support/comments'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { statementsOf } from '@/tests/support/statements'

let paper: Awaited<ReturnType<typeof publishedPaper>>
let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  paper = await publishedPaper()
  await windowOn(paper, 'comments')
  await clockAt('2025-06-03T12:00:00Z')
  await addComment(act(ana), commentOn(paper, forMember(fjord.id)))
})

test('a comment is three statements and the two ends of its transaction', async () => {
  const sent = await statementsOf(() => addComment(act(ana), commentOn(paper, forMember(fjord.id))))
  expect(sent.map((text) => text.trim().split(/\s+/, 2).join(' '))).toEqual([
    'BEGIN',
    'with fresh',
    'select coalition_now()',
    'with beside0',
    'COMMIT',
  ])
})
