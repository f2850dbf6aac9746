import { describe, expect, test } from 'vitest'
import type { ActRow } from '@/lib/papers/rules'
import { type Actor, type Right, visitor } from '@/lib/platform/actor'
import { canCounter, canEndSupport, canSupport, type SuggestionFacts } from '@/lib/suggestions/rules'

const now = new Date('2025-06-03T12:00:00Z')
const version = {
  ...{ id: 'v1', number: 1, language: 'en', digest: 'd', at: now, personId: 'p' },
  ...{ takenBack: false, suppressed: false, classes: [] },
}
const act = (kind: ActRow['kind']): ActRow => ({
  ...{ id: kind, seq: 1, kind, versionId: 'v1', takesBackId: null, supersededById: null },
  ...{ closesEarlier: false, reason: null, at: now },
})
const paper = { versions: [version], acts: [] as ActRow[], windows: [] }
const final = { ...paper, acts: [act('finalised')] }
const frozen = { ...paper, acts: [act('frozen')] }

const person = (memberships: [string, Right][] = []): Actor => ({
  ...{ kind: 'person', personId: 'me', name: 'Me', taskforce: false, admin: false },
  memberships: memberships.map(([memberId, right]) => ({ memberId, memberName: memberId, right })),
})
const representative = person([['fjord', 'representative']])
const contributor = person([['fjord', 'contributor']])
const both = person([
  ['harbour', 'signatory'],
  ['fjord', 'contributor'],
])
const fjord = { id: 'fjord', name: 'Fjord Registry' }
const harbour = { id: 'harbour', name: 'Harbour Names' }

const theirs: SuggestionFacts = {
  ...{ kind: 'suggestion', personId: 'other', memberId: 'harbour', memberName: 'Harbour Names' },
  ...{ capacity: 'forMember', blocking: false, taskforceOnly: false, at: now, lateBySeconds: null },
  ...{ admitted: null, withdrawn: false, answered: false, blockEnded: false, supporters: ['moorland'] },
}
const supported = { ...theirs, supporters: ['moorland', 'fjord'] }

describe('supporting a suggestion', () => {
  test.each([
    ['a representative, for the member', representative, paper, theirs, fjord, true],
    ['a signatory, for the member', person([['fjord', 'signatory']]), paper, theirs, fjord, true],
    ['in the final call', representative, frozen, theirs, fjord, true],
    ['a contributor', contributor, paper, theirs, fjord, false],
    ['a visitor', visitor, paper, theirs, fjord, false],
    ['a representative, for another member', representative, paper, theirs, harbour, false],
    ['a signatory of A who contributes to B, for B', both, paper, theirs, fjord, false],
    ['the member whose own it is', both, paper, theirs, harbour, false],
    ['a comment', representative, paper, { ...theirs, kind: 'comment' as const }, fjord, false],
    ['one that was withdrawn', representative, paper, { ...theirs, withdrawn: true }, fjord, false],
    ['one for the Taskforce only', representative, paper, { ...theirs, taskforceOnly: true }, fjord, false],
    ['one that came late', representative, paper, { ...theirs, lateBySeconds: 3 }, fjord, false],
    [
      'one that came late and was admitted',
      representative,
      paper,
      { ...theirs, lateBySeconds: 3, admitted: true },
      fjord,
      true,
    ],
    ['one that was answered', representative, paper, { ...theirs, answered: true }, fjord, false],
    ['one that the member supports', representative, paper, supported, fjord, false],
    ['on a final paper', representative, final, theirs, fjord, false],
  ])('%s', (_, actor, facts, suggestion, member, allowed) => {
    expect(canSupport(actor, facts, suggestion, member, now).ok).toBe(allowed)
  })

  test('a contributor is told who can', () => {
    expect(canSupport(contributor, paper, theirs, fjord, now)).toMatchObject({
      why: 'Only a representative of Fjord Registry supports a suggestion for it.',
    })
  })
})

describe('taking a support back', () => {
  test.each([
    ['a representative of the member', representative, paper, supported, true],
    ['also once it was answered', representative, paper, { ...supported, answered: true }, true],
    ['a contributor', contributor, paper, supported, false],
    ['where the member does not support it', representative, paper, theirs, false],
    ['on a final paper', representative, final, supported, false],
  ])('%s', (_, actor, facts, suggestion, allowed) => {
    expect(canEndSupport(actor, facts, suggestion, fjord, now).ok).toBe(allowed)
  })
})

test('other words are proposed to suggestions, not to comments', () => {
  expect(canCounter({ kind: 'suggestion' }).ok).toBe(true)
  expect(canCounter({ kind: 'comment' }).ok).toBe(false)
})
