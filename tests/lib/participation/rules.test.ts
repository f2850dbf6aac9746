import { describe, expect, test } from 'vitest'
import { canDropCall, canNoteCall, seesSilent, tellsPrivate } from '@/lib/participation/rules'
import { type PersonActor, visitor } from '@/lib/platform/actor'

const now = new Date('2025-06-03T12:00:00Z')
const person = (change: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId: 'p',
  name: 'A person',
  memberships: [],
  taskforce: false,
  admin: false,
  ...change,
})
const ofFjord = person({ memberships: [{ memberId: 'fjord', memberName: 'Fjord', right: 'signatory' }] })
const drafter = person({ taskforce: true })
const admin = person({ admin: true })

describe('who is silent', () => {
  test('is known to the Taskforce and admins', () => {
    expect([visitor, person(), ofFjord, drafter, admin].map(seesSilent)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })

  test('that a member spoke for the Taskforce only is known to the Taskforce and its own people', () => {
    expect([visitor, ofFjord, drafter, admin].map((actor) => tellsPrivate(actor, 'fjord'))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(tellsPrivate(ofFjord, 'moorland')).toBe(false)
  })
})

describe('a call', () => {
  const today = new Date('2025-06-03T00:00:00Z')
  test('is noted by who may see who is silent, on a day that has come', () => {
    expect(canNoteCall(drafter, today, now).ok).toBe(true)
    expect(canNoteCall(ofFjord, today, now)).toMatchObject({
      why: 'Only the Taskforce and admins note a call.',
    })
    expect(canNoteCall(admin, new Date('2025-06-04'), now)).toMatchObject({
      why: 'That day is still to come. Note the call once it was made.',
    })
    expect(canNoteCall(admin, new Date('2024-06-01'), now)).toMatchObject({
      why: 'That was more than a year ago. Check the day.',
    })
  })

  test('is taken away by who noted it', () => {
    expect(canDropCall(drafter, 'p').ok).toBe(true)
    expect(canDropCall(drafter, 'q')).toMatchObject({ why: 'Only who noted this call takes the note away.' })
    expect(canDropCall(ofFjord, 'p').ok).toBe(false)
  })
})
