import { expect, test } from 'vitest'
import { type Asked, comparisonOf, type Place } from '@/lib/versions/comparison'

const signed = new Map([['fjord-registry', { number: 2, name: 'Fjord Registry' }]])
const choices = (read: number | null) => ({
  current: 4,
  // Version 2 is the one before 4: the third was taken back.
  before: (place: Place) => ({ 1: undefined, 2: 1, 3: 2, 4: 2, draft: 4 })[place as 1],
  read,
  signed,
})

test.each<[string, Asked, number | null, unknown]>([
  ['asked nothing: from the version before', {}, null, { from: 2, to: 4, since: null }],
  ['asked nothing by who read one: since then', {}, 1, { from: 1, to: 4, since: 'you read' }],
  ['a version alone: from the one before it', { to: '2' }, 1, { from: 1, to: 2, since: null }],
  ['the first version has none before it', { to: '1' }, null, { from: 1, to: 1 }],
  ['any two', { from: '1', to: '3' }, 2, { from: 1, to: 3, since: null }],
  ['in the other order, too', { from: '4', to: '1' }, null, { from: 4, to: 1 }],
  ['the draft: from the current version', { to: 'draft' }, 1, { from: 4, to: 'draft' }],
  [
    'the draft since what was read',
    { to: 'draft', since: 'read' },
    1,
    { from: 1, to: 'draft', since: 'you read' },
  ],
  [
    'since a member signed',
    { since: 'signed', member: 'fjord-registry' },
    null,
    { from: 2, to: 4, since: 'Fjord Registry signed' },
  ],
])('%s', (_, asked, read, expected) => {
  expect(comparisonOf(asked, choices(read))).toMatchObject({ ...(expected as object), missing: null })
})

test.each<[string, Asked]>([
  ['never read', { since: 'read' }],
  ['a member that did not sign', { since: 'signed', member: 'delta-names' }],
  ['no member', { since: 'signed' }],
])('%s: the version before, and a sentence', (_, asked) => {
  expect(comparisonOf(asked, choices(null))).toEqual({
    from: 2,
    to: 4,
    since: null,
    missing: expect.stringMatching(/\.$/),
  })
})

test.each([{ from: '0' }, { from: 'x' }, { to: '-1' }, { to: '1.5' }, { from: '1e3' }, { to: '01' }])(
  'what is no version is not there: %j',
  (asked) => {
    expect(comparisonOf(asked, choices(null))).toBeNull()
  },
)
