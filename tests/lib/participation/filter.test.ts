import { expect, test } from 'vitest'
import { addressOf, countingFilter, filterFrom } from '@/lib/participation/filter'

test('what an address states is kept, what does not fit is not', () => {
  const stated = {
    round: 'r',
    stage: 'revising',
    paper: 'x',
    category: 'registrar',
    region: 'europe',
    silent: 'yes',
  }
  expect(filterFrom({ ...stated, by: 'region', page: '2' })).toEqual({
    ...stated,
    silent: true,
    by: 'region',
    page: 2,
    papers: 1,
  })
  const wrong = {
    stage: 'drafting',
    category: 'bakery',
    region: 'toString',
    silent: '1',
    by: 'colour',
    page: '-1',
  }
  expect(addressOf('/participation', filterFrom(wrong))).toBe('/participation')
})

test.each(['0', '1.5', '1e300', '9'.repeat(20), 'x'])('a page %s is the first', (page) => {
  expect(filterFrom({ page, papers: page })).toMatchObject({ page: 1, papers: 1 })
})

test('an address says what differs from all of it', () => {
  const filter = filterFrom({ paper: 'x', silent: 'yes', by: 'name', papers: '3' })
  expect(addressOf('/participation', filter)).toBe('/participation?paper=x&silent=yes&by=name&papers=3')
})

test('who may only count picks papers, never members', () => {
  const filter = filterFrom({ paper: 'x', category: 'registrar', region: 'europe', silent: 'yes' })
  expect(countingFilter(filter)).toMatchObject({ paper: 'x', category: '', region: '', silent: false })
})
