import { expect, test } from 'vitest'
import { reminderAt } from '@/lib/notifications/reminders'

const closes = new Date('2025-06-20T12:00:00Z')

test.each([
  ['long before it closes', '2025-06-03T12:00', '2025-06-18T12:00'],
  ['four days before', '2025-06-16T12:00', '2025-06-18T12:00'],
  ['three days before', '2025-06-17T12:00', '2025-06-19T00:00'],
  ['a day before', '2025-06-19T12:00', '2025-06-20T00:00'],
  ['four hours before', '2025-06-20T08:00', '2025-06-20T10:00'],
])('who was asked %s is reminded 48 hours before, or half way', (_, asked, at) => {
  expect(reminderAt(new Date(`${asked}:00Z`), closes)).toEqual(new Date(`${at}:00Z`))
})

test.each([
  ['less than four hours before', '2025-06-20T08:01'],
  ['after it closed', '2025-06-21T12:00'],
])('who was asked %s is not reminded', (_, asked) => {
  expect(reminderAt(new Date(`${asked}:00Z`), closes)).toBeNull()
})
