import { describe, expect, test } from 'vitest'
import {
  canCloseObjection,
  canObject,
  canReplyInCall,
  canWithdrawObjection,
  isCovered,
} from '@/lib/objections/rules'
import type { Decision } from '@/lib/platform/decision'
import { admin, at, done, frozen, now, paper, person, window } from '@/tests/support/frozen-facts'

const fjord = (right: string, change: object = {}) =>
  person({ memberships: [{ memberId: 'm1', memberName: 'Fjord', right }], ...change })
const running = frozen({ windows: [window({ closesAt: at('2025-06-21T09:00:00Z') })] })
const final = frozen({ acts: [done(1, 'frozen'), done(2, 'finalised')] })
const says = (decision: Decision, expected: true | string) => {
  expect(decision.ok).toBe(expected === true)
  if (!decision.ok) expect(decision.why).toContain(expected)
}

describe('canObject', () => {
  test.each<[string, Parameters<typeof canObject>, true | string]>([
    ['a representative, while the call runs', [fjord('representative'), 'm1', running, 'v2', now], true],
    ['not a contributor', [fjord('contributor'), 'm1', running, 'v2', now], 'Only a representative'],
    ['not an admin', [admin, 'm1', running, 'v2', now], 'Only a representative'],
    ['not before the freeze', [fjord('signatory'), 'm1', paper(), 'v2', now], 'none is under way'],
    ['not to another text', [fjord('signatory'), 'm1', running, 'v1', now], 'The text has changed'],
    ['not after the call', [fjord('signatory'), 'm1', frozen(), 'v2', now], 'has closed'],
    [
      'not where there is no call',
      [fjord('signatory'), 'm1', frozen({ windows: [] }), 'v2', now],
      'has closed',
    ],
  ])('%s', (_, args, expected) => says(canObject(...args), expected))
})

describe('isCovered', () => {
  test.each<[string, Parameters<typeof isCovered>, true | string]>([
    ['every paragraph of a whole call', ['para1', null, 0], true],
    ['what changed, of an amended one', ['para1', new Set(['para1']), 1], true],
    ['nothing else', ['para2', new Set(['para1']), 1], 'only what changed since version 1'],
  ])('%s', (_, args, expected) => says(isCovered(...args), expected))
})

describe('an objection ends', () => {
  const open = { memberId: 'm1', at: at('2025-06-15T09:00:00Z'), ended: false }
  const closesAt = at('2025-06-19T09:00:00Z')
  test.each<[string, Parameters<typeof canWithdrawObjection>, true | string]>([
    ['by its own representative, at any time', [fjord('representative'), open], true],
    ['not by a contributor', [fjord('contributor'), open], 'Only a representative'],
    ['not by an admin', [admin, open], 'Only a representative'],
    ['not twice', [fjord('representative'), { ...open, ended: true }], 'already ended'],
  ])('withdrawn %s', (_, args, expected) => says(canWithdrawObjection(...args), expected))

  test.each<[string, Parameters<typeof canCloseObjection>, true | string]>([
    [
      'by an admin after the call, also while its member is on leave',
      [admin, open, closesAt, true, now],
      true,
    ],
    ['at the instant the call closes', [admin, open, closesAt, true, closesAt], true],
    ['not before', [admin, open, closesAt, true, new Date(closesAt.getTime() - 1)], 'still running'],
    ['not by the Taskforce', [person({ taskforce: true }), open, closesAt, true, now], 'Only an admin'],
    ['not twice', [admin, { ...open, ended: true }, closesAt, true, now], 'already ended'],
    [
      'not by an admin of its own member',
      [fjord('contributor', { admin: true }), open, closesAt, true, now],
      'another admin',
    ],
    ['unless there is no other', [fjord('contributor', { admin: true }), open, closesAt, false, now], true],
  ])('closed %s', (_, args, expected) => says(canCloseObjection(...args), expected))
})

describe('canReplyInCall', () => {
  const member = (releaseByRepresentative = false) => ({ id: 'm1', name: 'Fjord', releaseByRepresentative })
  const forMember = { capacity: 'forMember' as const, member: member() }
  const ownName = { capacity: 'ownName' as const, member: member() }
  const taskforce = { capacity: 'taskforce' as const, member: null }
  test.each<[string, Parameters<typeof canReplyInCall>, true | string]>([
    ['a representative for its member', [fjord('representative'), running, forMember, now], true],
    ['a contributor under an own name', [fjord('contributor'), running, ownName, now], true],
    ['not for the member', [fjord('contributor'), running, forMember, now], 'Only a representative speaks'],
    [
      'not where its member lets only representatives speak',
      [fjord('contributor'), running, { capacity: 'ownName', member: member(true) }, now],
      'only its representatives',
    ],
    ['the Taskforce', [person({ taskforce: true }), running, taskforce, now], true],
    ['an admin', [admin, running, null, now], true],
    ['nobody else as an admin', [fjord('signatory'), running, null, now], 'Only an admin'],
    ['not a visitor', [{ kind: 'visitor' }, running, ownName, now], 'Sign in'],
    ['also while it is revised again', [admin, paper(), null, now], true],
    ['not once it is final', [admin, final, null, now], 'This paper is final'],
  ])('%s', (_, args, expected) => says(canReplyInCall(...args), expected))
})
