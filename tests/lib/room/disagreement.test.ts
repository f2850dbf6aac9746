import { describe, expect, test } from 'vitest'
import type { Wording } from '@/lib/document/wording'
import { disagreement, type Saying } from '@/lib/room/disagreement'

const saying = (type: Saying['type'], change: Partial<Saying> = {}): Saying => ({
  ...{ paragraph: 'p1', type, blocking: false, wording: null },
  ...change,
})
const replacing = (start: number, was: string, words: string, paragraph = 'p1'): Wording => ({
  ...{ do: 'replace', paragraph, start, end: start + was.length, was, words },
})
const worded = (changes: Wording[], versionId = 'v1') =>
  saying('substantive', { wording: { versionId, changes } })

describe('one keeps what the other contests', () => {
  test.each([
    ['support and a substantive comment', saying('support'), saying('substantive'), true],
    ['support and a blocking point', saying('support'), saying('substantive', { blocking: true }), true],
    ['support and a blocking question', saying('support'), saying('question', { blocking: true }), true],
    ['support and other wording', saying('support'), worded([replacing(4, 'should', 'must')]), true],
    ['support and a question', saying('support'), saying('question'), false],
    ['support and an editorial remark', saying('support'), saying('editorial'), false],
    ['two that support', saying('support'), saying('support'), false],
    ['two that contest', saying('substantive'), saying('substantive', { blocking: true }), false],
    ['on different paragraphs', saying('support'), saying('substantive', { paragraph: 'p2' }), false],
    ['on the paper and on a paragraph', saying('support', { paragraph: null }), saying('substantive'), false],
    [
      'one whose place is no longer in the text',
      saying('support', { gone: true }),
      saying('substantive'),
      false,
    ],
    [
      'both on the whole paper',
      saying('support', { paragraph: null }),
      saying('substantive', { paragraph: null }),
      true,
    ],
  ])('%s', (_, one, other, is) => {
    expect(disagreement(one, other)).toBe(is ? 'kept and contested' : null)
    expect(disagreement(other, one)).toBe(is ? 'kept and contested' : null)
  })
})

describe('both word the same words differently', () => {
  const must = worded([replacing(4, 'should', 'must')])
  test.each([
    ['other words for the same', must, worded([replacing(4, 'should', 'shall')]), true],
    ['the very same wording', must, worded([replacing(4, 'should', 'must')]), false],
    ['words that overlap', must, worded([replacing(0, 'The should become', 'It becomes')]), true],
    ['words beside each other', must, worded([replacing(11, 'become', 'be')]), false],
    [
      'two insertions at one place',
      worded([replacing(4, '', 'soon ')]),
      worded([replacing(4, '', 'now ')]),
      true,
    ],
    [
      'a deleted paragraph',
      must,
      worded([{ do: 'delete', paragraph: 'p1', was: 'It should become.' }]),
      true,
    ],
    [
      'both delete it',
      worded([{ do: 'delete', paragraph: 'p1', was: 'x' }]),
      worded([{ do: 'delete', paragraph: 'p1', was: 'x' }]),
      false,
    ],
    [
      'other paragraphs put in at one place',
      worded([{ do: 'insertAfter', paragraph: 'p1', words: 'A' }]),
      worded([{ do: 'insertAfter', paragraph: 'p1', words: 'B' }]),
      true,
    ],
    [
      'the same change, and one more beside it',
      must,
      worded([replacing(4, 'should', 'must'), replacing(11, 'become', 'be')]),
      false,
    ],
    ['another paragraph', must, worded([replacing(4, 'should', 'shall', 'p2')]), false],
    ['another version', must, worded([replacing(4, 'should', 'shall')], 'v2'), false],
  ])('%s', (_, one, other, is) => {
    expect(disagreement(one, other)).toBe(is ? 'worded differently' : null)
    expect(disagreement(other, one)).toBe(is ? 'worded differently' : null)
  })

  test('it is the wording that counts, also where the places differ', () => {
    const elsewhere = { ...worded([replacing(4, 'should', 'shall')]), paragraph: 'p9' }
    expect(disagreement(must, elsewhere)).toBe('worded differently')
  })
})
