import { describe, expect, test } from 'vitest'
import { canSayLastWord, endsBlock } from '@/lib/last-words/rules'
import type { ActRow } from '@/lib/papers/rules'
import { type Actor, type Right, visitor } from '@/lib/platform/actor'

const now = new Date('2025-06-03T12:00:00Z')
const version = {
  id: 'v1',
  number: 1,
  language: 'en',
  digest: 'd',
  at: now,
  personId: 'p',
  takenBack: false,
  suppressed: false,
  classes: [],
}
const done = (kind: ActRow['kind']): ActRow => ({
  id: kind,
  seq: 1,
  kind,
  versionId: 'v1',
  takesBackId: null,
  supersededById: null,
  closesEarlier: false,
  reason: null,
  at: now,
})
const paper = { versions: [version], acts: [] as ActRow[], windows: [] }
const person = (memberId: string, right: Right, personId = 'me', taskforce = false): Actor => ({
  kind: 'person',
  personId,
  name: 'Me',
  memberships: [{ memberId, memberName: memberId, right }],
  taskforce,
  admin: false,
})
const own = {
  personId: 'me',
  memberId: 'fjord',
  memberName: 'Fjord Registry',
  capacity: 'ownName' as const,
  withdrawn: false,
  answered: true,
  blocking: false,
  blockEnded: false,
}
const ofMember = { ...own, capacity: 'forMember' as const }
const onBehalf = { ...own, capacity: 'onBehalf' as const, personId: 'secretariat' }
const byTaskforce = { ...own, capacity: 'taskforce' as const, memberId: null }

describe('who says whether an answer heard the input', () => {
  test.each<
    [string, Actor, typeof own | typeof ofMember | typeof onBehalf | typeof byTaskforce, true | string]
  >([
    ['its author', person('fjord', 'contributor'), own, true],
    ['not a colleague', person('fjord', 'signatory', 'another'), own, 'Only its author'],
    ['not its author once gone to another member', person('delta', 'signatory'), own, 'Only its author'],
    [
      'a representative of the member it was said for',
      person('fjord', 'representative', 'b'),
      ofMember,
      true,
    ],
    [
      'not a contributor, even who wrote it',
      person('fjord', 'contributor'),
      ofMember,
      'representative of Fjord',
    ],
    ['a representative for what was entered', person('fjord', 'representative'), onBehalf, true],
    ['not who entered it', person('delta', 'signatory', 'secretariat'), onBehalf, 'representative of Fjord'],
    ['a Taskforce person for their own input', person('delta', 'contributor', 'me', true), byTaskforce, true],
    [
      'not another of the Taskforce',
      person('delta', 'contributor', 'b', true),
      byTaskforce,
      'Only its author',
    ],
    ['not a visitor', visitor, own, 'Only its author'],
    ['not on what was withdrawn', person('fjord', 'contributor'), { ...own, withdrawn: true }, 'withdrawn'],
    [
      'not before it is answered',
      person('fjord', 'contributor'),
      { ...own, answered: false },
      'no published',
    ],
  ])('%s', (_, actor, input, expected) => {
    const decision = canSayLastWord(actor, paper, input, now)
    expect(decision.ok).toBe(expected === true)
    if (!decision.ok) expect(decision.why).toContain(expected)
  })

  test.each<[ActRow['kind'], boolean, string]>([
    ['frozen', true, ''],
    ['sentBack', true, ''],
    ['finalised', false, 'final'],
    ['withdrawn', false, 'withdrawn'],
  ])('a paper that was %s: %s', (kind, allowed, why) => {
    const at = { ...paper, acts: [done(kind)] }
    const decision = canSayLastWord(person('fjord', 'contributor'), at, own, now)
    expect(decision.ok).toBe(allowed)
    if (!decision.ok) expect(decision.why).toContain(why)
  })
})

test.each<[string, { blocking: boolean; blockEnded: boolean }, boolean, boolean, boolean]>([
  ['an open blocking point', { blocking: true, blockEnded: false }, true, true, false],
  ['one that ended', { blocking: true, blockEnded: true }, false, false, false],
  ['what does not block', { blocking: false, blockEnded: false }, false, false, false],
])('satisfied, and can live with it, end %s; not satisfied never does', (_, input, satisfied, live, not) => {
  expect(endsBlock(input, 'satisfied')).toBe(satisfied)
  expect(endsBlock(input, 'canLive')).toBe(live)
  expect(endsBlock(input, 'notSatisfied')).toBe(not)
})
