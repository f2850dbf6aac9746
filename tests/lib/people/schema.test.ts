import { describe, expect, test } from 'vitest'
import { DeputyInput, InviteInput, PersonInput, RenameInput, RightInput } from '@/lib/people/schema'

const id = '0198a9a8-5b62-7000-8000-000000000001'
const invite = { email: 'Ana@Fjord.example', name: ' Ana Lund ', memberId: id, right: 'contributor' }
const wrong = (
  schema: { safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[] }[] } | undefined } },
  value: unknown,
) => schema.safeParse(value).error?.issues.map(({ path }) => path[0])

describe('an invitation', () => {
  test('is read with its address normalised', () =>
    expect(InviteInput.parse(invite)).toMatchObject({ email: 'ana@fjord.example', name: 'Ana Lund' }))

  test('to the Taskforce or as an admin needs no member', () =>
    expect(InviteInput.safeParse({ email: 'a@b.example', name: 'A', admin: 'on' }).success).toBe(true))

  test.each([
    ['email', { ...invite, email: 'ana' }],
    ['name', { ...invite, name: '' }],
    ['right', { ...invite, right: undefined }],
    ['right', { ...invite, right: 'king' }],
    ['memberId', { email: 'a@b.example', name: 'A' }],
  ])('names %s', (field, value) => expect(wrong(InviteInput, value)).toContain(field))
})

test('names, people, rights and deputies say what is missing', () => {
  expect(wrong(RenameInput, { personId: id, name: ' ' })).toEqual(['name'])
  expect(wrong(PersonInput, { personId: id, name: 'A', email: 'a@b@c' })).toEqual(['email'])
  expect(wrong(RightInput, { personId: id, memberId: id, right: '' })).toEqual(['right'])
  expect(wrong(DeputyInput, { personId: id, memberId: id, until: '2025-99-01T00:00' })).toEqual(['until'])
})
