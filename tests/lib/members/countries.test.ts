import { expect, test } from 'vitest'
import { countries, countryName } from '@/lib/members/countries'

test('the countries are those of ISO 3166-1, by their English names', () => {
  const all = countries()
  expect(all.size).toBeGreaterThanOrEqual(249)
  expect(all.size).toBeLessThanOrEqual(251)
  for (const [code, name] of [
    ['NO', 'Norway'],
    ['BR', 'Brazil'],
    ['KE', 'Kenya'],
    ['ZA', 'South Africa'],
  ] as const)
    expect(countryName(code)).toBe(name)
})

test('what is no country is not offered', () => {
  for (const code of ['EU', 'UN', 'ZZ', 'SU', 'YU', 'XA', 'UK', 'QO'])
    expect(countries().has(code)).toBe(false)
  expect(countryName('ZZ')).toBe('ZZ')
})
