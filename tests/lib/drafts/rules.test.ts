import { describe, expect, test } from 'vitest'
import { canSeeDraft, canWriteDraft, isCopyDue, isUpToDate } from '@/lib/drafts/rules'
import type { ActRow } from '@/lib/papers/rules'
import { type Actor, visitor } from '@/lib/platform/actor'

const person = (roles: object): Actor => ({
  kind: 'person',
  personId: 'p',
  name: 'P',
  memberships: [],
  taskforce: false,
  admin: false,
  ...roles,
})
const drafter = person({ taskforce: true })
const now = new Date('2025-05-20T10:00:00Z')

const paperAfter = (...kinds: ActRow['kind'][]) => ({
  versions: [],
  windows: [],
  acts: kinds.map((kind, i) => ({
    id: String(i),
    seq: i + 1,
    kind,
    versionId: 'v',
    takesBackId: null,
    supersededById: null,
    closesEarlier: false,
    reason: null,
    at: now,
  })),
})

test.each([
  ['a visitor', visitor, false],
  ['an admin', person({ admin: true }), false],
  ['a signatory', person({ memberships: [{ memberId: 'm', memberName: 'M', right: 'signatory' }] }), false],
  ['a Taskforce person', drafter, true],
])('%s and the draft', (_, actor, sees) => {
  expect(canSeeDraft(actor)).toBe(sees)
  expect(canWriteDraft(actor, paperAfter(), now).ok).toBe(sees)
})

describe('a draft is written', () => {
  test.each([
    ['before version 1', [], true],
    ['in a final call', ['frozen'], true],
    ['no more when final', ['frozen', 'finalised'], false],
    ['when a final paper was reopened', ['frozen', 'finalised', 'reopened'], true],
    ['no more when withdrawn', ['withdrawn'], false],
  ] as const)('%s', (_, kinds, may) => {
    expect(canWriteDraft(drafter, paperAfter(...kinds), now).ok).toBe(may)
  })
})

test('a text is saved only over the one that was seen', () => {
  expect(isUpToDate({ revision: 3 }, 3).ok).toBe(true)
  expect(isUpToDate({ revision: 4 }, 3)).toMatchObject({ ok: false, kind: 'conflict' })
  expect(isUpToDate({ revision: 3 }, 4).ok).toBe(false)
})

describe('a copy is kept', () => {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  test.each([
    ['not of the empty beginning', null, 0, false],
    ['before the first change that has something to lose', null, 1, true],
    ['not within ten minutes', { at: minutesAgo(9), revision: 2 }, 7, false],
    ['after ten minutes of changes', { at: minutesAgo(10), revision: 2 }, 7, true],
    ['not where nothing changed since', { at: minutesAgo(60), revision: 7 }, 7, false],
  ])('%s', (_, last, revision, due) => {
    expect(isCopyDue(last, { revision }, now)).toBe(due)
  })
})
