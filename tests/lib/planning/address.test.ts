import { describe, expect, test } from 'vitest'
import { readPlan } from '@/lib/planning/address'
import { at } from '@/tests/support/facts'

const milestones = [{ id: 'wsis', startsOn: at('2025-07-07T00:00') }]
const read = (sent: Record<string, string>) => readPlan(sent, milestones)

describe('the address of a plan', () => {
  test('states a deadline in a zone', () => {
    const { deadline, values, problem } = read({ deadline: '2025-07-07T23:59', zone: 'Europe/Paris' })
    expect(deadline).toEqual(at('2025-07-07T21:59'))
    expect(values).toMatchObject({ zone: 'Europe/Paris', procedure: 'full' })
    expect(problem).toBeNull()
  })

  test('or the first day of a milestone, there', () => {
    expect(read({ milestone: 'wsis', zone: 'Europe/Zurich' }).deadline).toEqual(at('2025-07-06T22:00'))
  })

  test('changes how long a stretch takes, in the unit of the procedure', () => {
    const { lengths } = read({ procedure: 'short', consultation: '4', finalCall: '72', filing: '0' })
    expect(lengths).toMatchObject({
      consultation: { unit: 'workingDays', count: 4 },
      finalCall: { unit: 'hours', count: 72 },
      answering: { unit: 'workingDays', count: 1 },
      filing: null,
    })
  })

  test.each([
    ['nothing', {}, null, null],
    ['a day that is none', { deadline: '2025-02-30T12:00' }, null, 'There is no such date and time.'],
    ['a zone that is none', { zone: 'Europe/Atlantis' }, null, 'There is no time zone “Europe/Atlantis”.'],
    ['a milestone that is gone', { milestone: 'gone' }, null, null],
    ['lengths that are none', { consultation: '-3', answering: 'many' }, null, null],
  ])('that states %s plans nothing, and says why where it helps', (_, sent, deadline, problem) => {
    const asked = read(sent)
    expect(asked.deadline).toBe(deadline)
    expect(asked.lengths.consultation).toEqual({ unit: 'workingDays', count: 10 })
    if (problem) expect(asked.problem).toContain(problem)
    else expect(asked.problem).toBeNull()
  })
})
