import { expect, test } from 'vitest'
import { asGiven, type StanceRow } from '@/lib/endorsements/standing'
import { at } from '@/tests/support/facts'

/** Rows of one member, each after the one before it: on which text, on what it rests, and how it ended. */
const chain = (...rows: [digest: string, basis: StanceRow['basis'], endedHow?: StanceRow['endedHow']][]) =>
  rows.map(
    ([digest, basis, endedHow = null], i): StanceRow => ({
      ...{ id: `${i}`, memberId: 'fjord', memberName: 'Fjord', versionId: digest, digest, basis, endedHow },
      ...{ stance: 'endorse', listed: true, givenAt: at('2025-06-03T12:00') },
      endedAt: endedHow ? at('2025-06-04T12:00') : null,
      previousId: i > 0 ? `${i - 1}` : null,
    }),
  )

test.each([
  ['given', chain(['one', 'given']), 0],
  ['reconfirmed', chain(['one', 'given', 'changed'], ['two', 'reconfirmed']), 1],
  ['carried over', chain(['one', 'given', 'carried'], ['two', 'carriedOver']), 0],
  [
    'carried over twice',
    chain(['one', 'given', 'carried'], ['two', 'carriedOver', 'carried'], ['three', 'carriedOver']),
    0,
  ],
  [
    'carried over, and declined',
    chain(['one', 'given', 'carried'], ['two', 'carriedOver', 'declined'], ['one', 'restored']),
    0,
  ],
  [
    'carried over twice, and declined once',
    chain(
      ['one', 'given', 'carried'],
      ['two', 'carriedOver', 'carried'],
      ['three', 'carriedOver', 'declined'],
      ['two', 'restored'],
    ),
    0,
  ],
  [
    'reconfirmed, and carried back to the first text',
    chain(['one', 'given', 'changed'], ['two', 'reconfirmed', 'carried'], ['one', 'restored']),
    0,
  ],
  [
    'reconfirmed, where its way back to the first text was taken back',
    chain(
      ['one', 'given', 'changed'],
      ['two', 'reconfirmed', 'carried'],
      ['one', 'restored', 'corrected'],
      ['two', 'restored'],
    ),
    1,
  ],
  [
    'carried over, where what an admin entered after it was void',
    chain(
      ['one', 'given', 'carried'],
      ['two', 'carriedOver', 'changed'],
      ['two', 'given', 'voided'],
      ['two', 'carriedOver'],
    ),
    0,
  ],
])('what a member said itself is found behind a row that was %s', (_, rows, nth) => {
  const last = rows.at(-1)
  expect(last && asGiven(rows, last).id).toBe(`${nth}`)
})
