import { expect, test } from 'vitest'
import { csv, membersCsv } from '@/lib/members/csv'
import { memberFilter } from '@/lib/members/words'

const member = {
  displayName: 'Fjord Registry',
  legalName: 'Fjord Registry AS',
  categories: ['ccTldRegistry' as const, 'registryServiceProvider' as const],
  country: 'NO',
  region: 'europe' as const,
  joinedAt: new Date('2024-01-31T00:00:00Z'),
  leftAt: null,
}

test('the members as a table', () => {
  expect(membersCsv([member])).toBe(
    '\uFEFFmember,legal_name,categories,country,country_name,region,joined,left\r\n' +
      'Fjord Registry,Fjord Registry AS,ccTLD registry; registry service provider,NO,Norway,Europe,2024-01-31,\r\n',
  )
})

test('quotes, commas and line breaks stay inside their cell', () => {
  expect(csv(['a', 'b'], [{ a: 'One, "two"\nthree', b: 'x' }])).toBe(
    '\uFEFFa,b\r\n"One, ""two""\nthree",x\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("https://evil.example")'])(
  'a spreadsheet does not run %j',
  (name) => expect(csv(['a'], [{ a: name }])).toMatch(/^\uFEFFa\r\n"?'/),
)

test('an address states a category and a region only where there is one', () => {
  expect(memberFilter('fjord', 'registrar', 'europe')).toEqual({
    q: 'fjord',
    category: 'registrar',
    region: 'europe',
  })
  expect(memberFilter('', 'toString', 'constructor')).toEqual({ q: '' })
})
