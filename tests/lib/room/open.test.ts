import { expect, test } from 'vitest'
import { disagreementsIn, type OpenSaying, pairOf } from '@/lib/room/open'

const said = (id: string, personId: string, type: OpenSaying['type'], supports = false): OpenSaying => ({
  ...{ id, personId, type, supports, paragraph: 'p1', blocking: false, wording: null },
})

test('each two people who contradict each other are found once, the earlier first', () => {
  const [keeps, wants, more] = [
    said('a', 'ola', 'support'),
    said('b', 'siri', 'substantive'),
    said('c', 'ana', 'substantive'),
  ]
  expect(disagreementsIn([keeps, wants, more])).toEqual([
    { one: keeps, other: wants, how: 'kept and contested' },
    { one: keeps, other: more, how: 'kept and contested' },
  ])
})

test('one person who thinks twice contradicts nobody', () => {
  expect(disagreementsIn([said('a', 'ola', 'support'), said('b', 'ola', 'substantive')])).toEqual([])
})

test('a pair has one name, whichever comes first; a support is not the suggestion itself', () => {
  const [one, other] = [said('b', 'ola', 'support'), said('a', 'siri', 'substantive')]
  expect(pairOf(one, other)).toBe(pairOf(other, one))
  expect(pairOf(one, { ...other, supports: true })).not.toBe(pairOf(one, other))
})
