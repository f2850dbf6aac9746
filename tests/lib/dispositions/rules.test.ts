import { describe, expect, test } from 'vitest'
import {
  type AnswerableInput,
  canAnswer,
  canCloseBlock,
  canPublish,
  needsAnswer,
  needsReason,
  summarise,
} from '@/lib/dispositions/rules'
import type { Actor, Right } from '@/lib/platform/actor'

const person = (change: Partial<Extract<Actor, { kind: 'person' }>> = {}): Actor => ({
  kind: 'person',
  personId: 'p1',
  name: 'A person',
  memberships: [],
  taskforce: false,
  admin: false,
  ...change,
})
const at = (memberId: string, right: Right) => ({ memberships: [{ memberId, memberName: memberId, right }] })
const drafter = person({ taskforce: true })
const input = (change: Partial<AnswerableInput> = {}): AnswerableInput => ({
  id: 'i1',
  number: 14,
  type: 'substantive',
  memberId: 'fjord',
  blocking: false,
  taskforceOnly: false,
  withdrawn: false,
  lateBySeconds: null,
  admitted: null,
  answered: false,
  blockEnded: false,
  ...change,
})
const nobody = new Map<string, string[]>()

describe('canAnswer', () => {
  test.each<[string, Parameters<typeof canAnswer>, boolean | string]>([
    ['the Taskforce answers', [drafter, 'consulting', [input()], 'noted', 'We agree.', nobody], true],
    [
      'nobody else does',
      [person({ admin: true }), 'consulting', [input()], 'noted', 'x', nobody],
      'Only the Taskforce',
    ],
    [
      'a visitor does not',
      [{ kind: 'visitor' }, 'consulting', [input()], 'noted', 'x', nobody],
      'Only the Taskforce',
    ],
    ['nothing chosen', [drafter, 'consulting', [], 'noted', 'x', nobody], 'at least one'],
    ['accepting takes no reason', [drafter, 'revising', [input()], 'accepted', null, nobody], true],
    [
      'accepting in part takes one',
      [drafter, 'revising', [input()], 'acceptedInPart', null, nobody],
      'Give a reason',
    ],
    [
      'noting support takes none',
      [drafter, 'revising', [input({ type: 'support' })], 'noted', null, nobody],
      true,
    ],
    [
      'noting something else takes one',
      [drafter, 'revising', [input(), input({ type: 'support' })], 'noted', null, nobody],
      'Give a reason',
    ],
    [
      'withdrawn meanwhile',
      [drafter, 'revising', [input({ withdrawn: true })], 'accepted', null, nobody],
      'withdrawn',
    ],
    [
      'late and undecided',
      [drafter, 'revising', [input({ lateBySeconds: 7 })], 'accepted', null, nobody],
      'came late',
    ],
    [
      'late and admitted',
      [drafter, 'revising', [input({ lateBySeconds: 7, admitted: true })], 'accepted', null, nobody],
      true,
    ],
    [
      'answered in a final paper',
      [drafter, 'final', [input({ answered: true })], 'accepted', null, nobody],
      'stands',
    ],
    ['a debt of a final paper', [drafter, 'final', [input()], 'accepted', null, nobody], true],
    [
      'private input together with other input',
      [drafter, 'revising', [input(), input({ taskforceOnly: true })], 'accepted', null, nobody],
      'by itself',
    ],
    [
      'own member, another handler is there',
      [
        person({ taskforce: true, ...at('fjord', 'contributor') }),
        'revising',
        [input()],
        'accepted',
        null,
        new Map([['fjord', ['p2']]]),
      ],
      'your own member',
    ],
    [
      'own member, nobody else is there',
      [
        person({ taskforce: true, ...at('fjord', 'contributor') }),
        'revising',
        [input()],
        'accepted',
        null,
        new Map([['fjord', []]]),
      ],
      true,
    ],
    [
      'another member of mine than the input came from',
      [
        person({ taskforce: true, ...at('delta', 'signatory') }),
        'revising',
        [input()],
        'accepted',
        null,
        new Map([['fjord', ['p2']]]),
      ],
      true,
    ],
  ])('%s', (_, args, expected) => {
    const decision = canAnswer(...args)
    expect(decision.ok).toBe(expected === true)
    if (!decision.ok) expect(decision.why).toContain(expected)
  })
})

test.each([
  [input(), true],
  [input({ withdrawn: true }), false],
  [input({ lateBySeconds: 0 }), false],
  [input({ lateBySeconds: 0, admitted: false }), false],
  [input({ lateBySeconds: 0, admitted: true }), true],
])('every standing input is owed an answer, a late one once admitted: case %#', (of, owed) => {
  expect(needsAnswer(of)).toBe(owed)
})

test('a reason is owed but for accepting, and for noting support', () => {
  expect(needsReason('accepted', ['substantive'])).toBe(false)
  expect(needsReason('noted', ['support', 'support'])).toBe(false)
  expect(needsReason('noted', ['support', 'question'])).toBe(true)
  expect(needsReason('duplicate', ['editorial'])).toBe(true)
})

describe('the end of a blocking point', () => {
  const blocking = input({ blocking: true, answered: true })
  test.each<[string, Parameters<typeof canCloseBlock>, boolean]>([
    ['an admin closes it after a recirculation', [person({ admin: true }), blocking, true, true], true],
    ['not before', [person({ admin: true }), blocking, false, true], false],
    ['not unanswered', [person({ admin: true }), input({ blocking: true }), true, true], false],
    ['not the Taskforce', [drafter, blocking, true, true], false],
    [
      'not of the own member where another admin is there',
      [person({ admin: true, ...at('fjord', 'contributor') }), blocking, true, true],
      false,
    ],
    [
      'of the own member where nobody else is there',
      [person({ admin: true, ...at('fjord', 'contributor') }), blocking, true, false],
      true,
    ],
  ])('%s', (_, args, allowed) => {
    expect(canCloseBlock(...args).ok).toBe(allowed)
  })
})

test('the summary counts what is owed, members once, acceptance in whole or part', () => {
  expect(
    summarise([
      { memberId: 'a', owed: true, kind: 'accepted' },
      { memberId: 'a', owed: true, kind: 'acceptedInPart' },
      { memberId: 'b', owed: true, kind: null },
      { memberId: null, owed: true, kind: 'noted' },
      { memberId: 'c', owed: false, kind: null },
    ]),
  ).toEqual({ inputs: 4, members: 2, accepted: 2, open: 1 })
})

describe('publishing what is prepared', () => {
  test.each([
    ['while it is consulted on', 'consulting', [3], true],
    ['a debt of a final paper', 'final', [], true],
    [
      'in place of an answer of a final paper',
      'final',
      [3, 4],
      'The paper is final: the answer to inputs 3, 4 stands. Drop what is prepared there.',
    ],
    ['on a paper that was withdrawn', 'withdrawn', [], 'The paper was withdrawn; its input stays as it is.'],
  ] as const)('%s', (_, stage, replaced, expected) => {
    const decision = canPublish(
      stage,
      replaced.map((number) => ({ number })),
    )
    expect(decision.ok || decision.why).toBe(expected)
  })
})
