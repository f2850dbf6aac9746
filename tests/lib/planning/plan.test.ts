import { describe, expect, test } from 'vitest'
import { type Lengths, planBackward, type Step, usualLengths } from '@/lib/planning/plan'
import { boardsTooLate, type Surroundings, warningsOf } from '@/lib/planning/warnings'
import { instantIn } from '@/lib/planning/zone'
import type { Procedure } from '@/prisma/generated/enums'
import { at } from '@/tests/support/facts'

const none = new Set<string>()
const lines = (steps: readonly Step[]) =>
  steps.map(
    ({ stretch, opensAt, closesAt }) =>
      `${stretch} ${opensAt.toISOString().slice(0, 16)} ${closesAt.toISOString().slice(0, 16)}`,
  )
const plan = (deadline: Date | null, procedure: Procedure, more: Partial<Lengths> = {}, free = none) =>
  planBackward(deadline ?? at('2025-07-08T12:00'), procedure, { ...usualLengths(procedure), ...more }, free)

describe('a plan, backward from the deadline', () => {
  test('of the full procedure', () => {
    expect(lines(plan(at('2025-07-08T12:00'), 'full'))).toEqual([
      'consultation 2025-06-11T12:00 2025-06-25T12:00',
      'answering 2025-06-25T12:00 2025-06-30T12:00',
      'finalCall 2025-06-30T12:00 2025-07-07T12:00',
      'filing 2025-07-07T12:00 2025-07-08T12:00',
    ])
  })

  test('with a recirculation, and notice before it', () => {
    const more: Partial<Lengths> = {
      notice: { unit: 'workingDays', count: 2 },
      recirculation: { unit: 'workingDays', count: 3 },
    }
    expect(lines(plan(at('2025-07-08T12:00'), 'full', more))).toEqual([
      'notice 2025-06-03T12:00 2025-06-05T12:00',
      'consultation 2025-06-05T12:00 2025-06-19T12:00',
      'answering 2025-06-19T12:00 2025-06-24T12:00',
      'recirculation 2025-06-24T12:00 2025-06-27T12:00',
      'settling 2025-06-27T12:00 2025-06-30T12:00',
      'finalCall 2025-06-30T12:00 2025-07-07T12:00',
      'filing 2025-07-07T12:00 2025-07-08T12:00',
    ])
  })

  test('of the short procedure, whose final call is in hours, over a weekend', () => {
    expect(lines(plan(at('2025-07-08T12:00'), 'short'))).toEqual([
      'consultation 2025-07-01T00:00 2025-07-04T00:00',
      'answering 2025-07-04T00:00 2025-07-05T12:00',
      'finalCall 2025-07-05T12:00 2025-07-07T12:00',
      'filing 2025-07-07T12:00 2025-07-08T12:00',
    ])
  })

  test('of the emergency procedure, in hours', () => {
    expect(lines(plan(at('2025-07-08T12:00'), 'emergency'))).toEqual([
      'consultation 2025-07-06T16:00 2025-07-07T16:00',
      'answering 2025-07-07T16:00 2025-07-07T22:00',
      'finalCall 2025-07-07T22:00 2025-07-08T10:00',
      'filing 2025-07-08T10:00 2025-07-08T12:00',
    ])
  })

  test('from a deadline on a Sunday, filed by the end of the Thursday before', () => {
    const [filing] = plan(at('2025-07-06T20:00'), 'full').slice(-1)
    expect(filing?.opensAt).toEqual(at('2025-07-04T00:00'))
  })

  test.each([
    ['Pacific/Auckland', '2025-09-30T09:00', '2025-09-26T20:00'],
    ['America/Los_Angeles', '2025-11-03T09:00', '2025-10-31T17:00'],
    ['Europe/Oslo', '2026-03-30T09:00', '2026-03-27T07:00'],
  ])('from a deadline in %s just after its clocks jump, in whole days of 24 hours', (zone, local, filed) => {
    const [filing] = plan(instantIn(zone, local), 'full').slice(-1)
    const deadline = instantIn(zone, local) ?? new Date(0)
    expect(filing?.closesAt).toEqual(deadline)
    expect(filing?.opensAt).toEqual(at(filed))
  })

  test('over the end of the year and a leap day', () => {
    const free = new Set(['2027-12-24', '2027-12-31'])
    const [first] = plan(
      at('2028-03-02T12:00'),
      'full',
      { consultation: { unit: 'workingDays', count: 30 } },
      free,
    )
    expect(first?.opensAt).toEqual(at('2028-01-07T12:00'))
  })

  test('each step begins where the one before ends', () => {
    const steps = plan(at('2025-07-08T12:00'), 'full', { recirculation: { unit: 'workingDays', count: 3 } })
    for (const [i, step] of steps.slice(1).entries()) expect(steps[i]?.closesAt).toEqual(step.opensAt)
  })
})

const around: Surroundings = {
  procedure: 'full',
  now: at('2025-05-01T12:00'),
  freeDays: new Map([['2025-06-09', 'Whit Monday']]),
  countries: ['NO', 'NO', 'SE', 'NZ', 'US'],
  milestones: [
    { title: 'ICANN83', place: 'Prague', startsOn: at('2025-06-09T00:00'), endsOn: at('2025-06-12T00:00') },
  ],
  boards: [],
}
const shortest = { unit: 'workingDays', count: 10 } as const
const step = (opensAt: string, closesAt: string, more: Partial<Step> = {}): Step => ({
  stretch: 'consultation',
  opensAt: at(opensAt),
  closesAt: at(closesAt),
  length: shortest,
  isWindow: true,
  shortest,
  ...more,
})
const said = (of: Step, change: Partial<Surroundings> = {}) =>
  warningsOf(of, { ...around, ...change }).map(({ tone, words }) => `${tone}: ${words}`)

describe('a warning', () => {
  test.each([
    [
      'before now',
      step('2025-04-01T12:00', '2025-05-20T12:00'),
      'stop: It would have to begin on Tue 1 April 2025, 12:00 UTC, which lies in the past.',
    ],
    [
      'shorter than the procedure asks',
      step('2025-07-01T12:00', '2025-07-10T12:00'),
      'stop: A full procedure needs at least 10 working days.',
    ],
    [
      'of fewer than five working days',
      step('2025-07-01T12:00', '2025-07-07T12:00'),
      'wait: Only 4 whole working days: fewer than 5.',
    ],
    ['of one', step('2025-07-04T12:00', '2025-07-07T12:00'), 'wait: Only 1 whole working day: fewer than 5.'],
    [
      'opening on a Saturday',
      step('2025-07-05T12:00', '2025-07-21T12:00'),
      'wait: It opens on a weekend, Sat 5 July.',
    ],
    [
      'closing on a Sunday',
      step('2025-07-01T12:00', '2025-07-20T12:00'),
      'wait: It closes on a weekend, Sun 20 July.',
    ],
    [
      'closing at the midnight that ends a Saturday',
      step('2025-07-01T12:00', '2025-07-20T00:00'),
      'wait: It closes on a weekend, Sat 19 July.',
    ],
    [
      'closing on a day that admins took out',
      step('2025-05-20T12:00', '2025-06-09T12:00'),
      'wait: It closes on Mon 9 June: Whit Monday.',
    ],
    [
      'with a holiday of some members within',
      step('2025-06-10T12:00', '2025-06-27T12:00'),
      'note: Fri 20 June: holiday in a member’s country (NZ): Matariki.',
    ],
    [
      'closing on a holiday of many',
      step('2025-05-12T12:00', '2025-05-29T12:00'),
      'wait: Thu 29 May: holiday in 2 members’ countries (NO, SE, 3 members): Ascension Day.',
    ],
    [
      'with a milestone within',
      step('2025-05-26T12:00', '2025-06-10T12:00'),
      'note: ICANN83, Prague: Mon 9 June to Thu 12 June.',
    ],
  ])('of a window %s', (_, of, words) => {
    expect(said(of)).toContain(words)
  })

  test('is not given of a Friday that ends at midnight, nor of weekends within', () => {
    const quiet = said(step('2025-10-06T00:00', '2025-10-25T00:00'), { countries: [] })
    expect(quiet).toEqual([])
  })

  test('of a stretch that is no window speaks of the past and of milestones alone', () => {
    const of = step('2025-06-07T12:00', '2025-06-08T12:00', { isWindow: false })
    expect(said(of)).toEqual([])
  })

  test('names the boards that meet within a window', () => {
    const boards = [
      { member: 'Fjord Registry', day: at('2025-07-10T00:00'), note: 'In Bergen.' },
      { member: 'Kauri Registry', day: at('2025-07-22T00:00'), note: '' },
    ]
    expect(said(step('2025-07-01T12:00', '2025-07-21T12:00'), { boards })).toContain(
      'note: The board of Fjord Registry meets on Thu 10 July. In Bergen.',
    )
    expect(said(step('2025-07-01T12:00', '2025-07-21T12:00'), { boards }).join(' ')).not.toContain('Kauri')
  })

  test('says where the library ends', () => {
    expect(said(step('2041-07-01T12:00', '2041-07-20T12:00')).at(-1)).toMatch(
      /^note: Public holidays are known/,
    )
  })
})

describe('a board', () => {
  const steps = plan(at('2025-07-08T12:00'), 'full')
  const board = (member: string, day: string) => ({ member, day: new Date(`${day}T00:00:00Z`), note: '' })
  const late = (...boards: ReturnType<typeof board>[]) =>
    boardsTooLate(steps, { boards }).map(({ member, day }) => `${member} ${day.toISOString().slice(0, 10)}`)

  test('that meets only after the final call is named, with its next day', () => {
    expect(late(board('Fjord', '2025-09-01'), board('Fjord', '2025-07-10'))).toEqual(['Fjord 2025-07-10'])
  })
  test('that also meets before the final call closes is not', () => {
    expect(late(board('Fjord', '2025-07-01'), board('Fjord', '2025-07-10'))).toEqual([])
  })
  test('that met before version 1 is', () => {
    expect(late(board('Fjord', '2025-05-01'), board('Fjord', '2025-07-10'))).toEqual(['Fjord 2025-07-10'])
  })
})
