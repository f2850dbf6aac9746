import { describe, expect, test } from 'vitest'
import type { Entry } from '@/lib/matrix/entry'
import { addressOf, countsOf, everything, filterFrom, isIn, type MatrixFilter } from '@/lib/matrix/filter'
import { answered, entry } from '@/tests/support/matrix'

describe('a filter of the matrix', () => {
  test.each<[string, Partial<MatrixFilter>, Partial<Entry>, boolean]>([
    ['everything', {}, {}, true],
    ['open', { show: 'open' }, {}, true],
    ['open: not what is answered', { show: 'open' }, answered('noted'), false],
    ['open: not what is withdrawn', { show: 'open' }, { owed: false, withdrawn: true }, false],
    ['open: not what this reader may only count', { show: 'open' }, { sight: 'counted' }, false],
    ['accepted in part', { show: 'accepted' }, answered('acceptedInPart'), true],
    ['accepted: not what is noted', { show: 'accepted' }, answered('noted'), false],
    [
      'accepted: not what was withdrawn after',
      { show: 'accepted' },
      { ...answered('accepted'), owed: false },
      false,
    ],
    ['blocking', { show: 'blocking' }, { blocking: true }, true],
    ['blocking: not what has ended', { show: 'blocking' }, { blocking: true, blockEnd: 'lifted' }, false],
    ['a member', { memberId: 'fjord' }, {}, true],
    ['another member', { memberId: 'delta' }, {}, false],
    ['a disposition', { kind: 'noted' }, answered('noted'), true],
    ['not satisfied', { word: 'notSatisfied' }, answered('noted', 'notSatisfied'), true],
    ['no word yet', { word: 'none' }, answered('noted'), true],
    ['no word yet: not what is open', { word: 'none' }, {}, false],
    ['waits for my word', { word: 'asked' }, { ...answered('noted'), asked: true }, true],
    ['the whole paper', { paragraph: 'whole' }, { order: -1, current: null }, true],
    ['the whole paper: not what lost its place', { paragraph: 'whole' }, { current: null }, false],
    ['a number', { number: 2 }, {}, false],
  ])('%s', (_, filter, change, expected) => {
    expect(isIn({ ...everything, ...filter }, entry(change))).toBe(expected)
  })

  test('lives in the address, and comes back from it', () => {
    const filter: MatrixFilter = {
      show: 'accepted',
      type: 'editorial',
      memberId: 'fjord',
      kind: 'acceptedInPart',
      word: 'canLive',
      paragraph: 'whole',
      number: 7,
    }
    const address = addressOf('/a', filter, 2)
    expect(filterFrom(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(filter)
    expect(addressOf('/a', everything)).toBe('/a')
  })

  test('what does not fit an address is not asked for', () => {
    const odd = { show: 'none', type: '', input: '-3', word: 'glad', disposition: ['accepted', 'noted'] }
    expect(filterFrom(odd)).toEqual(everything)
  })

  test('the parts are counted', () => {
    const all = [entry(), entry(answered('accepted')), entry({ owed: false, withdrawn: true })]
    expect(countsOf(all)).toEqual({ all: 3, owed: 2, open: 1, answered: 1, accepted: 1, blocking: 0 })
  })
})
