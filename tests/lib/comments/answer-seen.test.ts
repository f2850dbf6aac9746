import { expect, test } from 'vitest'
import { answerSeen } from '@/lib/comments/answer-seen'
import type { AnswerRow } from '@/lib/comments/statement'

const answer: AnswerRow = {
  kind: 'notAccepted',
  reason: 'You wrote that fees are secret; they are published.',
  at: '2025-06-04T10:00:00.000Z',
  handler: 'Mei Lin Tan',
  ownMember: false,
  meeting: '2025-06-10: Fjord Registry, Moorland Names.',
  landedVersion: null,
  landedParagraph: null,
  duplicateOf: null,
  lastWord: { heard: 'notSatisfied', why: 'They are not.', at: '2025-06-05T10:00:00.000Z', by: 'Ana Lund' },
}

test('people of the coalition see all of an answer', () => {
  expect(answerSeen(answer, 'text', true)).toEqual(answer)
})

test.each([
  ['text', answer.reason, 'They are not.'],
  ['named', answer.reason, null],
  ['answer', null, null],
] as const)('a visitor who sees the %s of an input reads of its answer so much', (sight, reason, why) => {
  const seen = answerSeen(answer, sight, false)
  expect(seen).toMatchObject({ kind: 'notAccepted', reason, handler: null, meeting: null })
  expect(seen.lastWord).toEqual({ ...answer.lastWord, why, by: null })
})
