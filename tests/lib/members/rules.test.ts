import { describe, expect, test } from 'vitest'
import { canBeReached, canLeave, canSetDecides, canSetRelease, isMemberAt } from '@/lib/members/rules'
import { type Actor, type Right, visitor } from '@/lib/platform/actor'

const at = (day: string) => new Date(`${day}T00:00:00Z`)
const now = at('2025-06-01')
const person = (right: Right | null, admin = false): Actor => ({
  kind: 'person',
  personId: 'p',
  name: 'P',
  memberships: right ? [{ memberId: 'm', memberName: 'M', right }] : [],
  taskforce: false,
  admin,
})
const admin = person(null, true)
const member = { joinedAt: at('2024-01-01'), leftAt: null }

test('a member is one from joining to the instant before leaving', () => {
  const left = { ...member, leftAt: at('2025-03-01') }
  expect(isMemberAt(member, now)).toBe(true)
  expect(isMemberAt(member, at('2023-12-31'))).toBe(false)
  expect(isMemberAt(left, new Date(at('2025-03-01').getTime() - 1))).toBe(true)
  expect(isMemberAt(left, at('2025-03-01'))).toBe(false)
})

describe('a member has left', () => {
  test('says an admin, today or for an earlier day', () => {
    expect(canLeave(admin, member, now, now)).toEqual({ ok: true })
    expect(canLeave(admin, member, at('2025-05-01'), now)).toEqual({ ok: true })
  })

  test.each([
    ['its own signatory', person('signatory'), member, now, 'Only an admin'],
    ['nobody twice', admin, { ...member, leftAt: at('2025-05-01') }, now, 'left already'],
    ['nobody for days to come', admin, member, at('2025-06-02'), 'today or earlier'],
    ['nobody before it joined', admin, member, at('2023-01-01'), 'before it joined'],
  ])('says not %s', (_, actor, row, leftAt, why) =>
    expect(canLeave(actor, row, leftAt, now)).toMatchObject({ ok: false, why: expect.stringContaining(why) }),
  )
})

test('who releases a member’s input is for its representatives, signatories and admins to say', () => {
  for (const actor of [person('representative'), person('signatory'), admin])
    expect(canSetRelease(actor, 'm').ok).toBe(true)
  for (const actor of [visitor, person('contributor')]) expect(canSetRelease(actor, 'm').ok).toBe(false)
  expect(canSetRelease(person('signatory'), 'another').ok).toBe(false)
})

describe('how a member decides', () => {
  const from = { name: 'Kauri Registry', from: 'signatory', to: 'prepared', signatories: 2 } as const

  test.each([
    ['its signatory', person('signatory'), from],
    ['an admin on its behalf', admin, from],
    ['a signatory, that two sign', person('signatory'), { ...from, to: 'twoSignatories' }],
    ['an admin, that one signs again', admin, { ...from, from: 'twoSignatories', to: 'signatory' }],
  ] as const)('says %s', (_, actor, change) =>
    expect(canSetDecides(actor, 'm', change)).toEqual({ ok: true }),
  )

  test.each([
    ['a representative', person('representative'), from, 'Only a signatory of Kauri Registry'],
    ['a visitor', visitor, from, 'Only a signatory of Kauri Registry'],
    ['nobody what is so already', admin, { ...from, to: 'signatory' }, 'in this way already'],
    [
      'one signatory, that two no longer sign',
      person('signatory'),
      { ...from, from: 'twoSignatories', to: 'signatory' },
      'one alone cannot change that',
    ],
    [
      'nobody that two sign where there is one',
      admin,
      { ...from, to: 'twoSignatories', signatories: 1 },
      'has one signatory, and two would have to sign',
    ],
  ] as const)('says not %s', (_, actor, change, why) =>
    expect(canSetDecides(actor, 'm', change)).toMatchObject({ ok: false, why: expect.stringContaining(why) }),
  )
})

test.each([
  [[], 'For Kauri Registry nobody can be reached.'],
  [['signatory'], 'For Kauri Registry only one person can be reached.'],
  [['signatory', 'contributor', 'contributor'], 'only one person can be reached'],
  [['representative', 'signatory'], null],
  [['representative', 'representative'], null],
] as [Right[], string | null][])('who can be reached: %s', (rights, why) => {
  const decision = canBeReached(
    'Kauri Registry',
    rights.map((right) => ({ right })),
  )
  expect(decision.ok ? null : decision.why).toEqual(why === null ? null : expect.stringContaining(why))
})
