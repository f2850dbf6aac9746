import { describe, expect, test } from 'vitest'
import { type ApartRow, leafOf, placesFor } from '@/lib/comments/said'
import { type Actor, visitor } from '@/lib/platform/actor'

const person = (personId: string, memberId: string | null, taskforce = false): Actor => ({
  kind: 'person',
  personId,
  name: personId,
  memberships: memberId === null ? [] : [{ memberId, memberName: memberId, right: 'representative' }],
  taskforce,
  admin: false,
})
const apart = (number: number, place: string, change: Partial<ApartRow>): ApartRow => ({
  ...{ number, place, personId: 'ana', memberId: 'fjord', capacity: 'forMember', publicAs: 'text' },
  ...{ taskforceOnly: false, lateBySeconds: null, admitted: null, withdrawn: false },
  ...change,
})
const count = (place: string, inputs: number, numbers: number[]) => ({
  ...{ place, inputs, members: 1, suggestions: 0 },
  numbers,
})
const said = {
  places: [count('one', 3, [1, 4]), count('two', 0, [2]), count('three', 0, []), count('four', 0, [])],
  apart: [
    apart(3, 'one', { taskforceOnly: true }),
    apart(5, 'three', { lateBySeconds: 20 }),
    apart(6, 'four', { taskforceOnly: true, withdrawn: true }),
  ],
}

const seenBy = (actor: Actor, isPublic = false) =>
  [...placesFor(actor, said, isPublic).values()].map(
    ({ place, inputs, numbers, withheld }) => `${place}: ${inputs} counted, ${numbers}, ${withheld} withheld`,
  )

describe('what was said, by place, as a reader may know it', () => {
  test.each([
    [
      'its author',
      person('ana', 'fjord'),
      [
        'one: 3 counted, 1,3,4, 0 withheld',
        'two: 0 counted, 2, 0 withheld',
        'three: 0 counted, 5, 0 withheld',
        'four: 0 counted, 6, 0 withheld',
      ],
    ],
    [
      'another person of the member',
      person('ola', 'fjord'),
      [
        'one: 3 counted, 1,3,4, 0 withheld',
        'two: 0 counted, 2, 0 withheld',
        'four: 0 counted, 6, 0 withheld',
      ],
    ],
    [
      'another member',
      person('per', 'harbour'),
      ['one: 3 counted, 1,4, 1 withheld', 'two: 0 counted, 2, 0 withheld'],
    ],
    [
      'the Taskforce',
      person('tomas', null, true),
      [
        'one: 3 counted, 1,3,4, 0 withheld',
        'two: 0 counted, 2, 0 withheld',
        'four: 0 counted, 6, 0 withheld',
      ],
    ],
  ])('%s', (_, actor, expected) => {
    expect(seenBy(actor)).toEqual(expected)
  })

  test('the public counts what counts, and hears of nothing else', () => {
    expect(seenBy(visitor, true)).toEqual(['one: 3 counted, 1,4, 1 withheld'])
  })
})

describe('the threads of a place that are shown at once', () => {
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)
  test.each([
    ['few: all', numbers(1, 30), null, [1, 30, 0, 0]],
    ['many: the newest', numbers(1, 120), null, [91, 120, 90, 0]],
    ['before a number', numbers(1, 120), { before: 91 }, [61, 90, 60, 30]],
    ['before a number near the start', numbers(1, 120), { before: 21 }, [1, 20, 0, 100]],
    ['from a number on', numbers(1, 120), { from: 30 }, [30, 59, 29, 61]],
    ['from a number near the end: the newest', numbers(1, 120), { from: 115 }, [91, 120, 90, 0]],
    ['from a number that is past the end', numbers(1, 120), { from: 500 }, [91, 120, 90, 0]],
    ['some that were asked for', numbers(1, 120), { only: [3, 7, 500] }, [3, 7, 0, 0]],
  ] as const)('%s', (_, all, stretch, [first, last, older, newer]) => {
    const leaf = leafOf(all, stretch)
    expect([leaf.numbers[0], leaf.numbers.at(-1), leaf.older, leaf.newer]).toEqual([
      first,
      last,
      older,
      newer,
    ])
  })

  test('before the first there are none', () => {
    expect(leafOf(numbers(5, 9), { before: 5 })).toEqual({ numbers: [], older: 0, newer: 5 })
  })
})
