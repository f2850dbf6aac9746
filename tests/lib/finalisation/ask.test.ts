import { describe, expect, test } from 'vitest'
import { canAskToFreeze, canFreezeWithoutCall } from '@/lib/finalisation/rules'
import { admin, now, paper, person, ready } from '@/tests/support/frozen-facts'

describe('two admins freeze in an emergency without a final call', () => {
  const other = person({ admin: true, personId: 'p2' })
  const emergency = paper({ procedure: 'emergency' })
  const asked = (change: object = {}) => ({
    ...ready,
    asked: {
      ...{ versionId: 'v2', personId: 'p1', by: 'A person', reason: 'The call closes tonight.' },
      ...{ answerBy: null, withoutCall: true, ...change },
    },
  })
  const without = { withoutCall: true }

  test.each<[string, Parameters<typeof canAskToFreeze>, true | string]>([
    ['one asks', [admin, emergency, 'v2', ready, without, now], true],
    [
      'not the Taskforce',
      [person({ taskforce: true }), emergency, 'v2', ready, without, now],
      'Only an admin',
    ],
    [
      'not in the full procedure',
      [admin, paper(), 'v2', ready, without, now],
      'Only the emergency procedure',
    ],
    ['not twice', [admin, emergency, 'v2', asked(), without, now], 'asked for already'],
    [
      'not with a blocking point open',
      [admin, emergency, 'v2', { ...ready, openBlocks: 1 }, without, now],
      'Needs 1',
    ],
    [
      'not a position with input unanswered',
      [admin, emergency, 'v2', { ...ready, unanswered: 1 }, without, now],
      'Only a submission',
    ],
    [
      'a submission may owe answers, too',
      [admin, { ...emergency, kind: 'submission' }, 'v2', { ...ready, unanswered: 1 }, without, now],
      true,
    ],
  ])('asking: %s', (_, args, expected) => {
    const decision = canAskToFreeze(...args)
    expect(decision.ok).toBe(expected === true)
    if (!decision.ok) expect(decision.why).toContain(expected)
  })

  test.each<[string, Parameters<typeof canFreezeWithoutCall>, true | string]>([
    ['another admin freezes', [other, emergency, 'v2', asked(), now], true],
    ['not who asked', [admin, emergency, 'v2', asked(), now], 'another admin'],
    ['not where nobody asked', [other, emergency, 'v2', ready, now], 'two admins'],
    [
      'not where only a debt was asked for',
      [other, emergency, 'v2', asked({ withoutCall: false }), now],
      'two admins',
    ],
    [
      'not another version than the one asked for',
      [other, emergency, 'v2', asked({ versionId: 'v1' }), now],
      'two admins',
    ],
    [
      'not in the short procedure',
      [other, paper({ procedure: 'short' }), 'v2', asked(), now],
      'Only the emergency',
    ],
    [
      'not with a place unreviewed',
      [other, emergency, 'v2', { ...asked(), unreviewed: 1 }, now],
      'Needs 1 place',
    ],
    ['not the Taskforce', [person({ taskforce: true }), emergency, 'v2', asked(), now], 'Only an admin'],
  ])('freezing: %s', (_, args, expected) => {
    const decision = canFreezeWithoutCall(...args)
    expect(decision.ok).toBe(expected === true)
    if (!decision.ok) expect(decision.why).toContain(expected)
  })
})
