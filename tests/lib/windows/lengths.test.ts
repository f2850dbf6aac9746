import { describe, expect, test } from 'vitest'
import { carryOverEnd, earliestClose, lengthWords, shortestLength } from '@/lib/windows/lengths'

const none = new Set<string>()
const at = (text: string) => new Date(`${text}Z`)

describe('the shortest window', () => {
  test.each([
    ['full', 'comments', false, 'at least 10 working days'],
    ['full', 'suggestions', false, 'at least 10 working days'],
    ['full', 'comments', true, 'at least 3 working days'],
    ['full', 'finalCall', false, 'at least 5 working days'],
    ['full', 'finalCall', true, 'at least 48 hours'],
    ['full', 'signOn', false, 'any length'],
    ['short', 'comments', false, 'at least 3 working days'],
    ['short', 'comments', true, 'at least 48 hours'],
    ['short', 'finalCall', false, 'at least 48 hours'],
    ['emergency', 'comments', false, 'any length'],
    ['emergency', 'suggestions', true, 'any length'],
    ['emergency', 'finalCall', false, 'at least 12 hours'],
  ] as const)('%s procedure, %s, amended %s: %s', (procedure, kind, amended, words) => {
    expect(lengthWords(shortestLength(procedure, kind, amended))).toBe(words)
  })

  test.each([
    ['ten working days', 'full', false, '2025-06-09T09:00'],
    ['three working days', 'short', false, '2025-05-29T09:00'],
    ['48 hours', 'short', true, '2025-05-28T09:00'],
    ['any', 'emergency', false, '2025-05-26T09:00'],
  ] as const)('of %s closes at the earliest', (_, procedure, amended, until) => {
    const length = shortestLength(procedure, 'comments', amended)
    expect(earliestClose(length, at('2025-05-26T09:00'), none)).toEqual(at(until))
  })
})

describe('the carry-over period', () => {
  test.each([
    ['full, from a Monday: 72 hours', 'full', '2025-06-02T09:00', none, '2025-06-05T09:00'],
    [
      'full, from a Friday evening: 72 hours hold one working day',
      'full',
      '2025-06-06T18:00',
      none,
      '2025-06-09T18:00',
    ],
    [
      'full, from a Friday before a long weekend: one working day more',
      'full',
      '2025-06-06T18:00',
      new Set(['2025-06-09']),
      '2025-06-10T18:00',
    ],
    ['short: 24 hours, also on a Saturday', 'short', '2025-06-07T09:00', none, '2025-06-08T09:00'],
  ] as const)('%s', (_, procedure, confirmed, nonWorking, until) => {
    expect(carryOverEnd(procedure, at(confirmed), nonWorking)).toEqual(at(until))
  })

  test('emergency: there is none', () => {
    expect(carryOverEnd('emergency', at('2025-06-02T09:00'), none)).toBeNull()
  })
})
