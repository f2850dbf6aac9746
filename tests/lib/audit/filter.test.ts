import { expect, test } from 'vitest'
import { readAuditFilter } from '@/lib/audit/filter'

const id = '0198a9a8-5b62-7000-8000-000000000001'

test('an address states type, person, paper, days and page', () => {
  const sent = { type: 'member.left', person: id, paper: id, from: '2025-06-01', to: '2025-06-02', page: '3' }
  expect(readAuditFilter(sent).filter).toEqual({
    page: 3,
    type: 'member.left',
    personId: id,
    chainId: id,
    from: new Date('2025-06-01T00:00:00Z'),
    until: new Date('2025-06-03T00:00:00Z'),
  })
})

test('what is no type, id, day or page counts as not stated', () => {
  const sent = {
    type: 'toString',
    person: "' or 1=1",
    paper: 'x',
    from: 'yesterday',
    to: '2025-99-99',
    page: '-2',
  }
  const { filter, values } = readAuditFilter(sent)
  expect(filter).toEqual({ page: 1 })
  expect(Object.values(values).every((value) => value === '')).toBe(true)
  expect(readAuditFilter({ type: ['member.left', 'x'] }).filter.type).toBe('member.left')
})
