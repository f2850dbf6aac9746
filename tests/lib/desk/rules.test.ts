import { describe, expect, test } from 'vitest'
import { canAssign, canKeepSentences } from '@/lib/desk/rules'
import { actorWith } from '@/tests/support/facts'

const taskforce = actorWith({}, { taskforce: true })
const input = (change = {}) => ({ number: 14, memberId: 'fjord', withdrawn: false, ...change })
const mei = (change = {}) => ({ id: 'mei', name: 'Mei', taskforce: true, here: true, ...change })
const others = (...ids: string[]) => new Map([['fjord', ids]])

describe('sharing out the input', () => {
  test.each<[string, Parameters<typeof canAssign>, true | string]>([
    ['the Taskforce gives it to one of its people', [taskforce, [input()], mei(), others('mei')], true],
    ['or to nobody any more', [taskforce, [input()], null, others()], true],
    ['an admin does not', [actorWith({}, { admin: true }), [input()], mei(), others()], 'Only the Taskforce'],
    [
      'nor a signatory',
      [actorWith({ fjord: 'signatory' }), [input()], mei(), others()],
      'Only the Taskforce',
    ],
    [
      'not what was withdrawn',
      [taskforce, [input({ withdrawn: true })], mei(), others('mei')],
      'Input 14 was withdrawn',
    ],
    [
      'not to who left',
      [taskforce, [input()], mei({ here: false }), others('mei')],
      'not of the Taskforce any more',
    ],
    [
      'not to who never was of it',
      [taskforce, [input()], mei({ taskforce: false }), others()],
      'not of the Taskforce',
    ],
    [
      'not to who belongs to its member where another can',
      [taskforce, [input(), input({ number: 3 })], mei(), others('tomas')],
      'Inputs 14 and 3 were from the member that Mei belongs to',
    ],
    ['to who belongs to its member where nobody else can', [taskforce, [input()], mei(), others()], true],
    [
      'what the Taskforce said itself, to anyone',
      [taskforce, [input({ memberId: null })], mei(), new Map()],
      true,
    ],
  ])('%s', (_, [actor, inputs, handler, elsewhere], expected) => {
    const decision = canAssign(actor, inputs, handler, elsewhere)
    if (expected === true) expect(decision).toEqual({ ok: true })
    else expect(decision).toMatchObject({ ok: false, why: expect.stringContaining(expected) })
  })

  test('its sentences are the Taskforce’s', () => {
    expect(canKeepSentences(taskforce).ok).toBe(true)
    expect(canKeepSentences(actorWith({ fjord: 'signatory' }, { admin: true })).ok).toBe(false)
  })
})
