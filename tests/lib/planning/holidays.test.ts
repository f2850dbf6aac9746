import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { holidaysIn, holidaysOf } from '@/lib/planning/holidays'
import { holidayFile } from '@/scripts/holidays.mjs'

describe('a public holiday', () => {
  test.each([
    ['NO', '2025-06-09', 'Whit Monday'],
    ['SE', '2025-06-06', 'National Day'],
    ['NZ', '2025-06-20', 'Matariki'],
    ['US', '2025-07-04', 'Independence Day'],
    ['US', '2025-11-27', 'Thanksgiving Day'],
    ['AE', '2025-06-06', 'Eid al-Adha'],
    ['JP', '2026-05-04', 'Greenery Day'],
    ['KE', '2025-12-12', 'Jamhuri Day'],
    ['BR', '2026-09-07', 'Independence Day'],
  ])('of %s, %s: %s', (country, day, name) => {
    expect(holidaysOf(country).get(day)).toContain(name)
  })

  test('is none on an ordinary day, nor of a country that nobody knows', () => {
    expect(holidaysOf('NO').get('2025-06-10')).toBeUndefined()
    expect(holidaysOf('XX').size).toBe(0)
  })

  test('is counted once for a country, however many members it has', () => {
    expect(holidaysIn(['SE', 'NO', 'NO', 'NZ'], ['2025-05-29', '2025-05-30'])).toEqual([
      { day: '2025-05-29', countries: ['NO', 'SE'], names: ['Ascension Day'] },
    ])
  })
})

test('the days that are kept are those of the library that is installed', { timeout: 60_000 }, () => {
  expect(holidayFile() === readFileSync('lib/planning/holiday-lines.ts', 'utf8')).toBe(true)
})
