import { describe, expect, test } from 'vitest'
import { instantAsked, memberAt, paperAt, rowsAt } from '@/lib/endorsements/as-of'
import { currentVersion, stageAt } from '@/lib/papers/rules'
import { actFact, at, paperFact, versionFact } from '@/tests/support/facts'

const noon = at('2025-06-06T12:00')
const later = at('2025-06-06T12:00:00.001')

describe('rows as they stood at noon', () => {
  const row = (givenAt: Date, endedAt: Date | null = null) => ({
    ...{ id: 'row', givenAt, endedAt },
    endedHow: endedAt && 'withdrawn',
  })

  test.each([
    ['given before and live', row(at('2025-06-01T09:00')), 'live'],
    ['given at noon', row(noon), 'live'],
    ['given a millisecond later', row(later), 'not there'],
    ['ended before', row(at('2025-06-01T09:00'), at('2025-06-02T09:00')), 'ended'],
    ['ended at noon', row(at('2025-06-01T09:00'), noon), 'ended'],
    ['ended a millisecond later', row(at('2025-06-01T09:00'), later), 'live'],
  ] as const)('%s: %s', (_, held, stands) => {
    const [then] = rowsAt([held], noon)
    const ends = then && (then.endedAt ? 'ended' : 'live')
    expect(ends ?? 'not there').toBe(stands)
    expect(then?.endedHow ?? null).toBe(stands === 'ended' ? 'withdrawn' : null)
  })
})

test.each([
  ['that has left', at('2025-06-06T11:59'), at('2025-06-06T11:59')],
  ['that leaves later', later, null],
  ['that never left', null, null],
])('a member %s is shown as it was', (_, leftAt, shown) => {
  expect(memberAt({ leftAt }, noon).leftAt).toEqual(shown)
})

describe('a paper as it stood', () => {
  const paper = paperFact({
    versions: [
      versionFact(1, { at: at('2025-05-20T09:00') }),
      versionFact(2, { at: at('2025-06-06T10:00'), takenBack: true }),
      versionFact(3, { at: at('2025-06-08T10:00') }),
    ],
    acts: [
      actFact(1, 'frozen', { versionId: 'v3', at: at('2025-06-11T09:00') }),
      actFact(2, 'finalised', { versionId: 'v3', at: at('2025-06-18T09:00') }),
    ],
  })
  const takenBackAt = new Map([['v2', at('2025-06-06T10:08')]])

  test.each([
    ['before anything was published', '2025-05-19T09:00', undefined, 'drafting'],
    ['under version 1', '2025-06-06T09:59', 1, 'revising'],
    ['under a version that was taken back later', '2025-06-06T10:07', 2, 'revising'],
    ['once it was taken back', '2025-06-06T10:08', 1, 'revising'],
    ['in the final call', '2025-06-11T09:00', 3, 'finalCall'],
    ['once it was final', '2025-06-18T09:00', 3, 'final'],
  ])('%s', (_, instant, number, stage) => {
    const then = paperAt(paper, takenBackAt, at(instant))
    expect(currentVersion(then)?.number).toBe(number)
    expect(stageAt({ ...then, windows: [] }, at(instant))).toBe(stage)
  })

  test('what was said of a class later is not known yet', () => {
    const said = { seq: 1, kind: 'editorial', step: 'said', personId: 'p', memberId: null, at: noon } as const
    const confirmed = { ...said, seq: 2, step: 'confirmed', at: later } as const
    const known = paperFact({ versions: [versionFact(1, { classes: [said, confirmed] })] })
    expect(paperAt(known, new Map(), noon).versions[0]?.classes).toEqual([said])
  })
})

test.each([
  ['2025-06-06T12:00Z', noon],
  ['2025-06-06T12:00', noon],
  ['2025-06-06T12:00:00.001Z', later],
  ['2025-06-06T14:00+02:00', noon],
  ['2025-06-06T14:00 02:00', noon],
  ['2025-06-06', null],
  ['2025-13-06T12:00Z', null],
  ['yesterday', null],
  ['', null],
  ['2025-06-10T00:01Z', null],
])('an address that asks for "%s"', (text, instant) => {
  expect(instantAsked(text, at('2025-06-10T00:00'))).toEqual(instant)
})
