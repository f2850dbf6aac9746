import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'

import { enterUpload } from '@/lib/uploads/enter'
import {
  act,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  taskforcePerson,
} from '@/tests/support/coalition'
import { inputsOf } from '@/tests/support/comments'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { entering, fileOf, mailOf, remarked, texts, tracked, waiting } from '@/tests/support/uploads'

const file = fileOf(
  texts,
  [tracked(texts, 1, 'should', 'must'), tracked(texts, 2, 'steady', 'firm')],
  [
    remarked(texts, 2, 'steady funding', 'Donors come and go.'),
    remarked(texts, 1, 'a mandate', 'For how long?'),
  ],
)

let fjord: Awaited<ReturnType<typeof memberCalled>>
let drafter: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  drafter = await taskforcePerson('Tomas Reyes')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

describe('comments and suggestions in one file', () => {
  test('each kind has windows of its own: a suggestion is late while comments are still open', async () => {
    const paper = await publishedPaper([texts])
    await windowOn(paper, 'comments', '2025-05-23T09:00:00Z', '2025-06-13T12:00:00Z')
    await windowOn(paper, 'suggestions')
    const upload = await waiting(drafter, mailOf(paper, fjord.id), file)
    await clockAt('2025-06-06T12:00:30Z')
    const { lateBySeconds } = await enterUpload(act(drafter), entering(upload))
    const inputs = await inputsOf(paper)
    expect(inputs.map((input) => input.lateBySeconds)).toEqual([lateBySeconds, null, lateBySeconds])
    const late = inputs.flatMap((input) => (input.lateBySeconds === null ? [] : [input.id])).sort()
    expect(await factsOf(paper.id, 'input.entered')).toMatchObject({ lateIds: late, lateBySeconds })
  })

  test('wording while comments alone are open, which is named', async () => {
    const paper = await publishedPaper([texts])
    await windowOn(paper, 'comments')
    const upload = await waiting(drafter, mailOf(paper, fjord.id), file)
    await expect(enterUpload(act(drafter), entering(upload))).rejects.toThrow(
      'Untick what proposes wording: number 1, 3.',
    )
    expect(await inputsOf(paper)).toEqual([])
    await enterUpload(act(drafter), entering(upload, { chosen: [2] }))
    expect(await inputsOf(paper)).toMatchObject([{ kind: 'comment' }])
  })
})
