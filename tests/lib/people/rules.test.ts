import { describe, expect, test } from 'vitest'
import {
  canEndDeputy,
  canInvite,
  canLoseAdmin,
  canNameDeputy,
  canRename,
  canRunPeople,
} from '@/lib/people/rules'
import { type Actor, type Right, visitor } from '@/lib/platform/actor'

const person = (right: Right | null, roles: { admin?: boolean; taskforce?: boolean } = {}): Actor => ({
  kind: 'person',
  personId: 'me',
  name: 'Me',
  memberships: right ? [{ memberId: 'fjord', memberName: 'Fjord Registry', right }] : [],
  taskforce: false,
  admin: false,
  ...roles,
})
const admin = person(null, { admin: true })
const taskforce = person(null, { taskforce: true })

describe('inviting', () => {
  const contributor = {
    email: 'ana@fjord.example',
    memberId: 'fjord',
    right: 'contributor' as const,
    taskforce: false,
    admin: false,
  }
  const fjord = { name: 'Fjord Registry', mailDomain: 'fjord.example', isMember: true }

  test.each([
    [
      'an admin, anyone',
      admin,
      { ...contributor, email: 'x@else.example', right: 'signatory' as const },
      fjord,
    ],
    ['an admin, an admin', admin, { ...contributor, memberId: null, right: null, admin: true }, null],
    ['a representative, a contributor', person('representative'), contributor, fjord],
    ['a signatory, a contributor', person('signatory'), contributor, fjord],
  ])('%s', (_, actor, invite, host) => expect(canInvite(actor, invite, host)).toEqual({ ok: true }))

  test.each([
    ['a visitor', visitor, contributor, fjord, 'Only a representative'],
    ['a contributor', person('contributor'), contributor, fjord, 'Only a representative'],
    ['the Taskforce', taskforce, contributor, fjord, 'Only a representative'],
    [
      'another member’s',
      person('signatory'),
      { ...contributor, memberId: 'harbour' },
      fjord,
      'Only a representative',
    ],
    [
      'a representative',
      person('representative'),
      { ...contributor, right: 'signatory' as const },
      fjord,
      'invites contributors',
    ],
    [
      'an admin by a signatory',
      person('signatory'),
      { ...contributor, admin: true },
      fjord,
      'invites contributors',
    ],
    [
      'the Taskforce by a signatory',
      person('signatory'),
      { ...contributor, taskforce: true },
      fjord,
      'invites contributors',
    ],
    ['without a domain', person('signatory'), contributor, { ...fjord, mailDomain: null }, 'no mail domain'],
    [
      'another domain',
      person('signatory'),
      { ...contributor, email: 'ana@evil.example' },
      fjord,
      'ends in @fjord.example',
    ],
    [
      'a domain that only ends so',
      person('signatory'),
      { ...contributor, email: 'ana@notfjord.example' },
      fjord,
      'ends in',
    ],
    [
      'a domain below',
      person('signatory'),
      { ...contributor, email: 'ana@mail.fjord.example' },
      fjord,
      'ends in',
    ],
    ['to a member that has left', admin, contributor, { ...fjord, isMember: false }, 'not a member now'],
    ['to nothing', person('signatory'), { ...contributor, memberId: null }, null, 'Only a representative'],
  ])('not %s', (_, actor, invite, host, why) =>
    expect(canInvite(actor, invite, host)).toMatchObject({ ok: false, why: expect.stringContaining(why) }),
  )
})

describe('a deputy', () => {
  const now = new Date('2025-06-01T00:00:00Z')
  const until = new Date('2025-06-12T12:00:00Z')
  const deputy = { memberId: 'fjord', memberName: 'Fjord Registry', held: 'contributor' as const, until }

  test('is named by a signatory, or an admin', () => {
    for (const actor of [person('signatory'), admin])
      expect(canNameDeputy(actor, deputy, now)).toEqual({ ok: true })
  })

  test.each([
    ['by a representative', person('representative'), deputy, 'Only a signatory'],
    ['for another member', person('signatory'), { ...deputy, memberId: 'harbour' }, 'Only a signatory'],
    ['from elsewhere', person('signatory'), { ...deputy, held: null }, 'Invite them first'],
    ['who can sign already', person('signatory'), { ...deputy, held: 'signatory' as const }, 'can sign'],
    ['for a time that has passed', person('signatory'), { ...deputy, until: now }, 'it has passed'],
    ['for two years', person('signatory'), { ...deputy, until: new Date('2027-06-01') }, 'a year at most'],
  ])('is not named %s', (_, actor, facts, why) =>
    expect(canNameDeputy(actor, facts, now)).toMatchObject({ ok: false, why: expect.stringContaining(why) }),
  )

  test('is ended by a signatory of the member, or an admin', () => {
    expect(canEndDeputy(person('signatory'), 'fjord').ok).toBe(true)
    expect(canEndDeputy(admin, 'fjord').ok).toBe(true)
    expect(canEndDeputy(person('signatory'), 'harbour').ok).toBe(false)
    expect(canEndDeputy(person('representative'), 'fjord').ok).toBe(false)
  })
})

test('a name is changed by its own person, or an admin', () => {
  expect(canRename(person(null), 'me').ok).toBe(true)
  expect(canRename(admin, 'another').ok).toBe(true)
  expect(canRename(person('signatory'), 'another').ok).toBe(false)
  expect(canRename(visitor, 'me').ok).toBe(false)
})

test('rights are the admins’ to give', () => {
  expect(canRunPeople(admin).ok).toBe(true)
  for (const actor of [visitor, taskforce, person('signatory')]) expect(canRunPeople(actor).ok).toBe(false)
})

test('the last admin stays one', () => {
  expect(canLoseAdmin(true, 1)).toMatchObject({ ok: false })
  expect(canLoseAdmin(true, 2).ok).toBe(true)
  expect(canLoseAdmin(false, 1).ok).toBe(true)
})
