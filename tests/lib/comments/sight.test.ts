import { describe, expect, test } from 'vitest'
import { type SightFacts, sightOf } from '@/lib/comments/sight'
import { type Actor, type Right, visitor } from '@/lib/platform/actor'

const person = (
  personId: string,
  memberships: [string, Right][],
  roles: { taskforce?: boolean; admin?: boolean } = {},
) =>
  ({
    kind: 'person',
    personId,
    name: personId,
    memberships: memberships.map(([memberId, right]) => ({ memberId, memberName: memberId, right })),
    taskforce: false,
    admin: false,
    ...roles,
  }) as const satisfies Actor

const author = person('author', [['fjord', 'contributor']])
const colleague = person('colleague', [['fjord', 'contributor']])
const other = person('other', [['harbour', 'signatory']])
const taskforce = person('drafter', [], { taskforce: true })
const admin = person('admin', [], { admin: true })
const gone = person('author', [])
const representative = person('representative', [['fjord', 'representative']])

const comment: SightFacts = {
  personId: 'author',
  memberId: 'fjord',
  capacity: 'forMember',
  lateBySeconds: null,
  admitted: null,
  withdrawn: false,
  taskforceOnly: false,
  publicAs: 'counted',
}
const named = { ...comment, publicAs: 'named' as const }
const open = { ...comment, publicAs: 'text' as const }
const secret = { ...open, taskforceOnly: true }
const late = { ...open, lateBySeconds: 30 }
const entered = { ...late, personId: 'drafter', capacity: 'onBehalf' as const }
const withdrawn = { ...open, withdrawn: true }

describe('how much of a comment someone sees', () => {
  test.each([
    ['an open paper, a visitor', visitor, open, false, 'none'],
    ['a person of another member', other, comment, false, 'text'],
    ['an admin', admin, comment, false, 'text'],
    ['a final paper, a visitor: counted', visitor, comment, true, 'answer'],
    ['a final paper, a visitor: named', visitor, named, true, 'named'],
    ['a final paper, a visitor: text', visitor, open, true, 'text'],
    ['whose memberships have all ended is a visitor', gone, comment, false, 'none'],
    ['for the Taskforce only: the Taskforce', taskforce, secret, false, 'text'],
    ['for the Taskforce only: its author', author, secret, false, 'text'],
    ['for the Taskforce only: its own member', colleague, secret, false, 'text'],
    ['for the Taskforce only: another member', other, secret, false, 'counted'],
    ['for the Taskforce only: an admin', admin, secret, false, 'counted'],
    ['for the Taskforce only: a visitor, whatever was allowed', visitor, secret, true, 'counted'],
    ['late: its author', author, late, false, 'text'],
    ['late: a colleague', colleague, late, false, 'none'],
    ['late and for the member: its other representative', representative, late, false, 'none'],
    ['late and entered on behalf: a representative of the member', representative, entered, false, 'text'],
    ['late and entered on behalf: a contributor of the member', colleague, entered, false, 'none'],
    ['late and entered on behalf: who entered it', taskforce, entered, false, 'text'],
    ['late: the Taskforce', taskforce, late, false, 'none'],
    ['late: a visitor of a final paper', visitor, late, true, 'none'],
    ['late and declined: another', other, { ...late, admitted: false }, false, 'none'],
    ['late and admitted: another', other, { ...late, admitted: true }, false, 'text'],
    ['withdrawn: another', other, withdrawn, false, 'withdrawn'],
    ['withdrawn: its author', author, withdrawn, false, 'withdrawn'],
    ['withdrawn: a visitor of a final paper', visitor, withdrawn, true, 'none'],
    ['withdrawn, for the Taskforce only: another', other, { ...secret, withdrawn: true }, false, 'none'],
    ['withdrawn and late: its author', author, { ...late, withdrawn: true }, false, 'none'],
  ] as const)('%s', (_, actor, facts, isPublic, expected) => {
    expect(sightOf(actor, facts, isPublic)).toBe(expected)
  })
})
