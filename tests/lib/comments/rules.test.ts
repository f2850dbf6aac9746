import { describe, expect, test } from 'vitest'
import {
  type CommentFacts,
  canCorrect,
  canCorrectReply,
  canGive,
  canLiftBlock,
  canReply,
  canSpeak,
  canWithdraw,
  canWithdrawReply,
  type Speaker,
} from '@/lib/comments/rules'
import type { ActRow } from '@/lib/papers/rules'
import { type Actor, type Right, visitor } from '@/lib/platform/actor'

const now = new Date('2025-06-03T12:00:00Z')
const version = (number: number, change: { takenBack?: boolean; suppressed?: boolean } = {}) => ({
  id: `v${number}`,
  number,
  language: 'en',
  digest: 'd',
  at: now,
  personId: 'p',
  takenBack: false,
  suppressed: false,
  classes: [],
  ...change,
})
const act = (kind: ActRow['kind']): ActRow => ({
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
const paper = { versions: [version(1)], acts: [] as ActRow[], windows: [] }
const final = { ...paper, acts: [act('finalised')] }
const withdrawnPaper = { ...paper, acts: [act('withdrawn')] }
const withVersion = (...versions: ReturnType<typeof version>[]) => ({ ...paper, versions })

const person = (memberships: [string, Right][] = [], roles: { taskforce?: boolean; admin?: boolean } = {}) =>
  ({
    kind: 'person',
    personId: 'me',
    name: 'Me',
    memberships: memberships.map(([memberId, right]) => ({ memberId, memberName: memberId, right })),
    taskforce: false,
    admin: false,
    ...roles,
  }) as const satisfies Actor
const contributor = person([['fjord', 'contributor']])
const representative = person([['fjord', 'representative']])
const elsewhere = person([['harbour', 'signatory']])
const both = person([
  ['harbour', 'signatory'],
  ['fjord', 'contributor'],
])
const taskforce = person([], { taskforce: true })
const admin = person([], { admin: true })

const fjord = { id: 'fjord', name: 'Fjord Registry', releaseByRepresentative: false }
const closed = { ...fjord, releaseByRepresentative: true }
const own: Speaker = { capacity: 'ownName', member: fjord }
const forFjord: Speaker = { capacity: 'forMember', member: fjord }
const asTaskforce: Speaker = { capacity: 'taskforce', member: null }
const ownReleased: Speaker = { capacity: 'ownName', member: closed }

describe('in whose name someone speaks', () => {
  test.each([
    ['a visitor', visitor, own, false],
    ['a contributor, own name', contributor, own, true],
    ['a contributor, for the member', contributor, forFjord, false],
    ['a representative, for the member', representative, forFjord, true],
    ['a signatory, for the member', person([['fjord', 'signatory']]), forFjord, true],
    ['a signatory of another member', elsewhere, forFjord, false],
    ['a signatory of A who contributes to B, for B', both, forFjord, false],
    ['a signatory of A who contributes to B, own name at B', both, own, true],
    ['own name at no member', contributor, { capacity: 'ownName', member: null } as Speaker, false],
    ['the Taskforce, as the Taskforce', taskforce, asTaskforce, true],
    ['a representative, as the Taskforce', representative, asTaskforce, false],
    ['the Taskforce, for a member it is not of', taskforce, forFjord, false],
    ['an admin who is of no member', admin, own, false],
    ['a contributor where only representatives release input', contributor, ownReleased, false],
    ['a representative where only representatives release input', representative, ownReleased, true],
  ])('%s', (_, actor, speaker, allowed) => {
    expect(canSpeak(actor, speaker).ok).toBe(allowed)
  })

  test('a contributor is told that its member releases input through its representatives', () => {
    expect(canSpeak(contributor, ownReleased)).toMatchObject({
      why: expect.stringContaining('Fjord Registry has asked that only its representatives'),
    })
  })
})

const given = {
  kind: 'comment' as const,
  speaker: own,
  versionId: 'v1',
  blocking: false,
  taskforceOnly: false,
}
const blocking = { ...given, speaker: forFjord, blocking: true }

describe('commenting', () => {
  test.each([
    ['on the version that was read', contributor, paper, given, true],
    ['on an older version', contributor, withVersion(version(1), version(2)), given, true],
    ['on a version of another paper', contributor, paper, { ...given, versionId: 'other' }, false],
    ['on one that was taken back', contributor, withVersion(version(1, { takenBack: true })), given, false],
    ['on one whose text is gone', contributor, withVersion(version(1, { suppressed: true })), given, false],
    ['blocking, for the member', representative, paper, blocking, true],
    ['blocking, own name', representative, paper, { ...blocking, speaker: own }, false],
    ['blocking, as the Taskforce', taskforce, paper, { ...blocking, speaker: asTaskforce }, false],
    ['blocking, by a contributor', contributor, paper, blocking, false],
    ['blocking, Taskforce only', representative, paper, { ...blocking, taskforceOnly: true }, false],
    ['for the Taskforce only', contributor, paper, { ...given, taskforceOnly: true }, true],
  ])('%s', (_, actor, facts, comment, allowed) => {
    expect(canGive(actor, facts, comment).ok).toBe(allowed)
  })
})

const mine: CommentFacts = {
  kind: 'comment',
  personId: 'me',
  memberId: 'fjord',
  memberName: 'Fjord Registry',
  capacity: 'ownName',
  blocking: false,
  taskforceOnly: false,
  at: new Date(now.getTime() - 60_000),
  lateBySeconds: null,
  admitted: null,
  withdrawn: false,
  answered: false,
  blockEnded: false,
}
const theirs = { ...mine, personId: 'other' }
const ours = { ...theirs, capacity: 'forMember' as const, blocking: true }
const entered = { ...theirs, capacity: 'onBehalf' as const, at: new Date(now.getTime() - 3_600_000) }
const hourOld = { ...mine, at: new Date(now.getTime() - 3_600_000) }
const quarterOld = { ...mine, at: new Date(now.getTime() - 900_000) }

describe('correcting a comment', () => {
  test.each([
    ['its author, within 15 minutes, comments closed', contributor, paper, mine, false, true],
    ['its author, at 15 minutes, comments closed', contributor, paper, quarterOld, false, false],
    ['its author, later, comments open', contributor, paper, hourOld, true, true],
    ['its author, later, comments closed', contributor, paper, hourOld, false, false],
    ['a colleague', representative, paper, theirs, true, false],
    ['for the member, by another representative', representative, paper, ours, true, false],
    ['its author, who has left the member', elsewhere, paper, mine, true, false],
    [
      'for the member, by its author, a contributor now',
      contributor,
      paper,
      { ...ours, personId: 'me' },
      true,
      false,
    ],
    ['entered on behalf, by a representative, comments closed', representative, paper, entered, false, true],
    ['entered on behalf, by a contributor', contributor, paper, entered, true, false],
    ['entered on behalf, by the Taskforce that entered it', taskforce, paper, entered, true, false],
    [
      'entered on behalf, once it was answered',
      representative,
      paper,
      { ...entered, answered: true },
      true,
      false,
    ],
    ['once it was answered', contributor, paper, { ...mine, answered: true }, true, false],
    ['once it was withdrawn', contributor, paper, { ...mine, withdrawn: true }, true, false],
    ['on a final paper', contributor, final, mine, false, false],
    ['by a visitor', visitor, paper, mine, true, false],
  ])('%s', (_, actor, facts, comment, open, allowed) => {
    expect(canCorrect(actor, facts, comment, open, now).ok).toBe(allowed)
  })
})

describe('withdrawing a comment', () => {
  test.each([
    ['its author', contributor, paper, mine, true],
    ['its author, after the answer', contributor, paper, { ...mine, answered: true }, true],
    ['another person of the member, own name', representative, paper, theirs, false],
    ['for the member, by another representative', representative, paper, ours, true],
    ['for the member, by a contributor', contributor, paper, ours, false],
    ['for the member, by a signatory of another', elsewhere, paper, ours, false],
    ['the Taskforce, of a member', taskforce, paper, mine, false],
    ['twice', contributor, paper, { ...mine, withdrawn: true }, false],
    ['from a final paper', contributor, final, mine, false],
    ['from a withdrawn paper', contributor, withdrawnPaper, mine, false],
  ])('%s', (_, actor, facts, comment, allowed) => {
    expect(canWithdraw(actor, facts, comment, now).ok).toBe(allowed)
  })
})

const late = { ...theirs, lateBySeconds: 60 }

describe('replying', () => {
  test.each([
    ['own name, comments closed', contributor, paper, theirs, own, true],
    ['as the Taskforce', taskforce, paper, theirs, asTaskforce, true],
    ['for another member', contributor, paper, theirs, forFjord, false],
    ['to a withdrawn comment', contributor, paper, { ...theirs, withdrawn: true }, own, false],
    ['to a late comment', contributor, paper, late, own, false],
    ['to a late comment that was admitted', contributor, paper, { ...late, admitted: true }, own, true],
    ['on a final paper', contributor, final, theirs, own, false],
  ])('%s', (_, actor, facts, comment, speaker, allowed) => {
    expect(canReply(actor, facts, comment, speaker, now).ok).toBe(allowed)
  })
})

describe('a reply', () => {
  test.each([
    ['is corrected by its author', contributor, mine, true, true],
    ['said for the member is withdrawn by another representative', representative, ours, false, true],
    ['of another person is left alone', representative, theirs, false, false],
    ['that was withdrawn stays so', contributor, { ...mine, withdrawn: true }, false, false],
  ])('%s', (_, actor, reply, corrects, withdraws) => {
    expect(canCorrectReply(actor, paper, reply, now).ok).toBe(corrects)
    expect(canWithdrawReply(actor, paper, reply, now).ok).toBe(withdraws)
  })
})

describe('lifting a blocking point', () => {
  test.each([
    ['a representative', representative, paper, ours, true],
    ['a contributor', contributor, paper, ours, false],
    ['an admin', admin, paper, ours, false],
    ['a signatory of another member', elsewhere, paper, ours, false],
    ['what does not block', representative, paper, mine, false],
    ['what has ended', representative, paper, { ...ours, blockEnded: true }, false],
    ['what was withdrawn', representative, paper, { ...ours, withdrawn: true }, false],
    ['on a final paper', representative, final, ours, false],
  ])('%s', (_, actor, facts, comment, allowed) => {
    expect(canLiftBlock(actor, facts, comment, now).ok).toBe(allowed)
  })
})
