import { describe, expect, test } from 'vitest'
import { ClockInput, FoundInput, SettingsInput } from '@/lib/coalition/schema'
import { pngOf } from '@/tests/support/pictures'

const facts = { name: 'A Coalition', shortName: 'TCCM', about: 'Speaks with one voice.' }
const found = { token: 'x', ...facts, adminName: 'Noor', adminEmail: 'Noor@Secretariat.Example' }

describe('founding', () => {
  test('takes what it needs, the address normalised', () =>
    expect(FoundInput.parse(found)).toMatchObject({ adminEmail: 'noor@secretariat.example' }))

  test.each([
    ['name', { name: ' ' }],
    ['shortName', { shortName: 'T C' }],
    ['shortName', { shortName: 'A/2025' }],
    ['about', { about: undefined }],
    ['adminEmail', { adminEmail: 'noor' }],
    ['secretariatEmail', { secretariatEmail: 'a,b@c.example' }],
    ['logo', { logo: btoa('<svg xmlns="http://www.w3.org/2000/svg"/>') }],
  ])('names %s where %j is wrong', (field, change) => {
    const parsed = FoundInput.safeParse({ ...found, ...change })
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('takes a picture as base64', () => {
    const logo = Buffer.from(pngOf(2, 2)).toString('base64')
    expect(FoundInput.parse({ ...found, logo }).logo?.mediaType).toBe('image/png')
  })
})

test('the least number of endorsing members is a whole number', () => {
  expect(SettingsInput.parse({ ...facts, minimumEndorsing: '12' }).minimumEndorsing).toBe(12)
  for (const minimumEndorsing of ['-1', '1.5', 'many', undefined])
    expect(SettingsInput.safeParse({ ...facts, minimumEndorsing }).success).toBe(false)
})

test('the clock is moved to an instant in UTC that exists', () => {
  expect(ClockInput.parse({ until: '2025-06-06T12:00' }).until).toEqual(new Date('2025-06-06T12:00:00Z'))
  for (const until of ['2025-06-06', 'tomorrow', '2025-13-01T00:00'])
    expect(ClockInput.safeParse({ until }).success).toBe(false)
})
