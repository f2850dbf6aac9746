import { expect, test } from 'vitest'
import type { Traced } from '@/lib/document/traced'
import { reservationWords, staysWords } from '@/lib/notifications/reservation'

const reading = (label: string, text: string) => ({ paragraph: 'para00000001', label, text, whole: text })
const was = reading('14', 'The Forum should meet yearly.')
const traced = (change: Partial<Traced> & { towards?: boolean }) =>
  ({
    how: 'changed',
    was,
    now: reading('12', 'The Forum must meet yearly.'),
    towards: false,
    ...change,
  }) as Traced & {
    towards: boolean
  }

test.each([
  ['its words stand under the same number', { how: 'stands', now: was }, null],
  ['nobody knows what it was about', { how: 'gone', was: null, now: null }, null],
  [
    'its words stand under another number',
    { how: 'stands', now: reading('12', was.text) },
    'The words of its reservation stand in paragraph 12 now (was 14).',
  ],
  [
    'its words changed',
    {},
    'Its reservation is on paragraph 14, which said:\n“The Forum should meet yearly.”\nParagraph 12 now says:\n“The Forum must meet yearly.”',
  ],
  [
    'its words are in a heading',
    { was: reading('', 'On funding'), now: reading('', 'On steady funding') },
    'Its reservation is on a heading, which said:\n“On funding”\nA heading now says:\n“On steady funding”',
  ],
  [
    'its passage went',
    { how: 'gone', now: null },
    'Its reservation is on paragraph 14, which said:\n“The Forum should meet yearly.”\nThat passage is no longer in the text: see what changed, and say whether the reservation still holds.',
  ],
] as [string, Partial<Traced>, string | null][])(
  'who has a reservation is told of it where it has to be: %s',
  (_, change, words) => {
    expect(reservationWords(traced(change))).toBe(words)
  },
)

test('who got beside its words what it asked for is told what the paragraph says now', () => {
  const now = { ...reading('12', was.text), whole: `${was.text} In every region.` }
  const words = reservationWords(traced({ how: 'stands', now, towards: true }))
  expect(words).toContain(
    'Its words stand, and paragraph 12 says now:\n“The Forum should meet yearly. In every region.”',
  )
  expect(words).toContain('one button lifts the reservation')
})

test('who is nearer to what it asked for is told that one button lifts the reservation', () => {
  expect(reservationWords(traced({ towards: true }))).toMatch(/one button lifts the reservation/)
})

test.each([
  [1, 1, 'signed version 1; its signature stays under that text'],
  [1, 3, 'signed version 1; its signature stays under version 3, to which it was carried over'],
])('a letter names the version that the member signed itself: %i, carried to %i', (signed, under, words) => {
  expect(staysWords(signed, under)).toBe(words)
})
