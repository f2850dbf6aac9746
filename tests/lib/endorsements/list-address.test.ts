import { expect, test } from 'vitest'
import { groupedBy, listAddress } from '@/lib/endorsements/list-address'

const then = new Date('2025-06-06T12:00:00Z')

test.each([
  ['by name, of now', { by: 'name', asOf: null }, undefined, '/papers/a/endorsements'],
  ['by region, of now', { by: 'region', asOf: null }, undefined, '/papers/a/endorsements?by=region'],
  [
    'by category, of then',
    { by: 'category', asOf: then },
    undefined,
    '/papers/a/endorsements?by=category&at=2025-06-06T12%3A00%3A00.000Z',
  ],
  [
    'as a file, which keeps the instant and knows no order',
    { by: 'region', asOf: then },
    'csv',
    '/papers/a/endorsements.csv?at=2025-06-06T12%3A00%3A00.000Z',
  ],
] as const)('the list %s', (_, shown, file, address) => {
  expect(listAddress('a', shown, file)).toBe(address)
})

test('an order that is none is the one by name', () => {
  expect(['region', 'category', 'name', 'colour', ''].map(groupedBy)).toEqual([
    'region',
    'category',
    'name',
    'name',
    'name',
  ])
})
