import { describe, expect, test } from 'vitest'
import {
  type Authority,
  boardDay,
  canBind,
  canTakeBackFirst,
  type First,
  isFirst,
  waitWords,
} from '@/lib/endorsements/authority'
import type { Actor, Right } from '@/lib/platform/actor'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const now = new Date('2025-06-03T12:00:00Z')
const person = (personId: string, right: Right = 'signatory'): Actor => ({
  kind: 'person',
  personId,
  name: personId,
  memberships: [{ memberId: 'kauri', memberName: 'Kauri Registry', right }],
  taskforce: false,
  admin: false,
})
const simon = person('simon')
const member = 'Kauri Registry'

const said = {
  stance: 'endorse' as const,
  listed: true,
  reservation: null,
  statement: null,
  statementReleased: false,
}
const signed = { stance: 'endorse' as const, contentDigest: 'same' }
const first: First = { id: 'first', personId: 'ines', by: 'Inés Cabrera', said, contentDigest: 'same' }
const signatories = [
  { id: 'ines', name: 'Inés Cabrera' },
  { id: 'simon', name: 'Simon Aldridge' },
]

const alone: Authority = { member, decides: 'signatory' }
const two = (held: First | null): Authority => ({
  member,
  decides: 'twoSignatories',
  first: held,
  signatories,
})
const prepared = (personId: string | null): Authority => ({
  member,
  decides: 'prepared',
  version: 2,
  prepared: personId === null ? null : { personId, by: 'Hana Parata', stance: 'endorse' },
  representatives: ['Hana Parata'],
})
const board = (on: Date | null): Authority => ({ member, decides: 'boardDate', version: 2, day: on })

const why = (decision: ReturnType<typeof canBind>) => (decision.ok ? 'yes' : decision.why)

describe('whether a signatory binds its member', () => {
  test.each([
    ['alone, on any day', alone, 'yes'],
    ['where a representative prepared the same', prepared('hana'), 'yes'],
    ['where nothing is prepared', prepared(null), 'Nothing is prepared on version 2 yet: ask Hana Parata'],
    ['where it prepared it itself', prepared('simon'), 'You prepared version 2 yourself: ask Hana Parata'],
    ['as the first of two', two(null), 'yes'],
    ['as the second of two', two(first), 'yes'],
    ['twice as the first of two', two({ ...first, personId: 'simon' }), 'It counts once another signatory'],
    ['after its board has met', board(day('2025-06-02')), 'yes'],
    ['on the day on which its board meets', board(day('2025-06-03')), 'yes'],
    ['before its board meets', board(day('2025-06-12')), 'on Thu 12 June 2025. Sign from that day on'],
    ['where no day is known', board(null), 'no day is known on which it meets with version 2 before it'],
  ])('%s', (_, authority, expected) =>
    expect(why(canBind(simon, authority, signed, now))).toContain(expected),
  )

  test('another stance than was prepared is not confirmed', () =>
    expect(why(canBind(simon, prepared('hana'), { ...signed, stance: 'abstain' }, now))).toContain(
      'Hana Parata prepared “endorses”. Confirm that, or ask for another stance to be prepared.',
    ))

  test('something else than the first signed is not the second signature', () =>
    expect(why(canBind(simon, two(first), { ...signed, contentDigest: 'other' }, now))).toContain(
      'Inés Cabrera has signed “endorses” as the first of two. Sign exactly the same, or take that back',
    ))

  test('the first may say something else, and begins anew', () => {
    const own = two({ ...first, personId: 'simon' })
    expect(canBind(simon, own, { ...signed, contentDigest: 'other' }, now).ok).toBe(true)
    expect(isFirst(simon, own)).toBe(true)
  })

  test('before anything is chosen, only what no choice would help with is refused', () => {
    for (const authority of [alone, prepared('hana'), two(first), two(null), board(day('2025-06-01'))])
      expect(canBind(simon, authority, null, now).ok).toBe(true)
    for (const authority of [prepared(null), prepared('simon'), board(null), board(day('2025-06-30'))])
      expect(canBind(simon, authority, null, now).ok).toBe(false)
  })
})

test('only the first of two signatures counts for nothing yet', () => {
  expect(
    [alone, prepared('hana'), board(day('2025-06-01')), two(first)].map((each) => isFirst(simon, each)),
  ).toEqual([false, false, false, false])
  expect(isFirst(simon, two(null))).toBe(true)
})

test('a first signature is taken back by a signatory of the member, while it stands', () => {
  expect(canTakeBackFirst(simon, 'kauri', null).ok).toBe(true)
  expect(canTakeBackFirst(person('hana', 'representative'), 'kauri', null).ok).toBe(false)
  expect(canTakeBackFirst(simon, 'alpine', null).ok).toBe(false)
  expect(canTakeBackFirst(simon, 'kauri', now)).toMatchObject({ ok: false, kind: 'conflict' })
})

describe('the day of the board', () => {
  const published = new Date('2025-06-02T15:00:00Z')
  test.each([
    ['is the one that was stated for the paper', '2025-06-12', ['2025-06-05'], '2025-06-12'],
    ['is else the first on which it meets', null, ['2025-06-20', '2025-06-05'], '2025-06-05'],
    ['can be the day on which the text was published', null, ['2025-06-02'], '2025-06-02'],
    ['is never before the text', null, ['2025-06-01'], null],
    ['is not one that was stated of an earlier text', '2025-05-30', ['2025-06-05'], '2025-06-05'],
    ['is not known', null, [], null],
  ])('%s', (_, stated, days, expected) =>
    expect(boardDay(published, stated ? day(stated) : null, days.map(day))).toEqual(
      expected ? day(expected) : null,
    ),
  )
})

describe('what waits for whom', () => {
  test.each([
    [alone, null],
    [prepared('hana'), 'Prepared by Hana Parata: endorses. It waits for a signatory.'],
    [prepared(null), 'Nothing is prepared on version 2. It waits for a representative.'],
    [two(null), 'Two signatories sign; none of them has yet.'],
    [two(first), '1 of 2 signatories has signed: Inés Cabrera; waits for another: Simon Aldridge.'],
    [board(day('2025-06-12')), 'It waits for the board, on Thu 12 June 2025.'],
    [board(day('2025-06-01')), null],
    [board(null), 'It waits for the board, and no day is known on which it meets.'],
  ])('%#', (authority, words) => expect(waitWords(authority, now)).toBe(words))

  test('where there is no other signatory, what would help', () =>
    expect(
      waitWords({ member, decides: 'twoSignatories', first, signatories: signatories.slice(0, 1) }, now),
    ).toContain('there is no other signatory now: name a deputy, or ask an admin'))
})
