import { describe, expect, test } from 'vitest'
import { overlapping } from '@/lib/document/overlapping'
import type { Body } from '@/lib/document/tree'
import { carriedOn, rivals } from '@/lib/suggestions/carried'
import { bodyOf } from '@/tests/support/papers'
import { following, instead, permanent, without } from '@/tests/support/suggestions'

const first = 'The Forum should become permanent.'
const second = 'Its Secretariat needs steady funding.'
const from = bodyOf(first, second) as unknown as Body
const now = (...texts: string[]) => bodyOf(...texts) as unknown as Body

describe('how a suggestion stands to a later version', () => {
  test('it fits where its words are as they were, and says how it reads there', () => {
    expect(
      carriedOn([permanent('stay')], from, now('The open Forum should become permanent.', second)),
    ).toEqual({ is: 'fits', now: [instead(1, 22, 'become permanent', 'stay')] })
  })

  test.each([
    [
      'landed: the text says so already',
      [permanent('stay')],
      now('The Forum should stay.', second),
      'landed',
    ],
    [
      'collides: others changed the same words',
      [permanent('stay')],
      now('The Forum should end soon.', second),
      'collides',
    ],
    ['gone: nothing is left of them', [instead(2, 22, 'steady', 'firm')], now(first), 'gone'],
    ['the worst counts', [permanent('stay'), instead(2, 22, 'steady', 'firm')], now(first), 'gone'],
    [
      'one that landed and one that fits: it fits',
      [permanent('stay'), following(2, 'More.')],
      now('The Forum should stay.', second),
      'fits',
    ],
    ['a paragraph that went already', [without(2, second)], now(first), 'landed'],
  ])('%s', (_, changes, to, is) => {
    expect(carriedOn(changes, from, to).is).toBe(is)
  })
})

describe('suggestions for the same passage', () => {
  test('are found, also by way of a third, and others are not', () => {
    const all = [
      [permanent('stay')],
      [instead(2, 22, 'steady', 'firm')],
      null,
      [instead(1, 24, 'permanent', 'lasting')],
      [instead(1, 17, 'become', 'be')],
    ]
    expect(rivals(all, overlapping)).toEqual([[0, 3, 4]])
  })

  test('none where all differ', () => {
    expect(rivals([[permanent('stay')], [instead(2, 22, 'steady', 'firm')]], overlapping)).toEqual([])
  })
})
