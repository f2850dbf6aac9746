import { describe, expect, test } from 'vitest'
import { canMoveClock, canRunCoalition } from '@/lib/coalition/rules'
import { type Actor, visitor } from '@/lib/platform/actor'

const now = new Date('2025-06-01T12:00:00Z')
const later = new Date('2025-06-06T12:00:00Z')
const person = (roles: { admin?: boolean; taskforce?: boolean }): Actor => ({
  kind: 'person',
  personId: 'p',
  name: 'P',
  memberships: [{ memberId: 'm', memberName: 'M', right: 'signatory' }],
  taskforce: false,
  admin: false,
  ...roles,
})
const admin = person({ admin: true })

test('only an admin runs the coalition', () => {
  expect(canRunCoalition(admin)).toEqual({ ok: true })
  for (const actor of [visitor, person({}), person({ taskforce: true })])
    expect(canRunCoalition(actor)).toMatchObject({ ok: false, kind: 'forbidden' })
})

describe('the clock', () => {
  test('of a demo is moved forward by an admin', () =>
    expect(canMoveClock(admin, true, now, later)).toEqual({ ok: true }))

  test.each([
    ['of a real coalition', admin, false, later, 'Only the clock of a demo can be moved.'],
    ['by somebody who is no admin', person({ taskforce: true }), true, later, 'Only an admin'],
    ['backwards', admin, true, new Date('2025-05-31T12:00:00Z'), 'only moves forward'],
    ['to now', admin, true, now, 'only moves forward'],
    ['by three years', admin, true, new Date('2028-06-01T12:00:00Z'), 'two years at most'],
  ])('%s is not', (_, actor, demo, until, why) =>
    expect(canMoveClock(actor, demo, now, until)).toMatchObject({
      ok: false,
      why: expect.stringContaining(why),
    }),
  )
})
