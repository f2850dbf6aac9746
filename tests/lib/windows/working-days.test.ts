import { describe, expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '@/lib/windows/working-days'

const none = new Set<string>()
const whitMonday = new Set(['2025-06-09'])
const at = (text: string) => new Date(`${text}Z`)

describe('a working day', () => {
  test.each([
    ['a Monday', '2025-06-02T00:00', none, true],
    ['the last millisecond of a Friday', '2025-06-06T23:59:59.999', none, true],
    ['a Saturday', '2025-06-07T00:00', none, false],
    ['the last millisecond of a Sunday', '2025-06-08T23:59:59.999', none, false],
    ['a Monday that admins took out', '2025-06-09T12:00', whitMonday, false],
  ])('%s', (_, instant, nonWorking, working) => {
    expect(isWorkingDay(at(instant), nonWorking)).toBe(working)
  })
})

describe('so many working days after an instant', () => {
  test.each([
    ['ten after a Monday morning', '2025-05-26T09:00', 10, none, '2025-06-09T09:00'],
    ['one after a Friday morning', '2025-06-06T09:00', 1, none, '2025-06-09T09:00'],
    [
      'one after a Friday morning, with the Monday taken out',
      '2025-06-06T09:00',
      1,
      whitMonday,
      '2025-06-10T09:00',
    ],
    ['one after a Saturday begins on Monday', '2025-06-07T15:00', 1, none, '2025-06-10T00:00'],
    ['five from a Monday midnight end with the Friday', '2025-06-02T00:00', 5, none, '2025-06-07T00:00'],
    ['none', '2025-06-07T15:00', 0, none, '2025-06-07T15:00'],
    ['three, over the change to summer time', '2025-03-28T12:00', 3, none, '2025-04-02T12:00'],
  ])('%s', (_, from, days, nonWorking, until) => {
    expect(addWorkingDays(at(from), days, nonWorking)).toEqual(at(until))
  })

  test('to the millisecond: one before is not yet enough', () => {
    const until = addWorkingDays(at('2025-05-26T09:00'), 10, none)
    expect(workingDaysBetween(at('2025-05-26T09:00'), until, none)).toBe(10)
    expect(workingDaysBetween(at('2025-05-26T09:00'), new Date(until.getTime() - 1), none)).toBe(9)
  })
})

describe('whole working days between two instants', () => {
  test.each([
    ['over a weekend', '2025-06-06T09:00', '2025-06-09T09:00', 1],
    ['within a weekend', '2025-06-07T00:00', '2025-06-09T00:00', 0],
    ['the wrong way round', '2025-06-09T00:00', '2025-06-02T00:00', 0],
    ['two weeks', '2025-06-02T00:00', '2025-06-16T00:00', 10],
  ])('%s', (_, from, to, days) => {
    expect(workingDaysBetween(at(from), at(to), none)).toBe(days)
  })
})
