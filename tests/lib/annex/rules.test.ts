import { describe, expect, test } from 'vitest'
import {
  type AnnexFacts,
  annexBefore,
  canPublishAnnex,
  canSeeAnnex,
  canSeeAnnexDraft,
  canSeeAnnexVersion,
  canSuppressAnnex,
  canTakeBackAnnex,
  canWriteAnnex,
  comparedAnnexes,
  currentAnnex,
  isPublishableAnnex,
} from '@/lib/annex/rules'
import { visitor } from '@/lib/platform/actor'
import { actFact, actorWith, at, paperFact, versionFact } from '@/tests/support/facts'

const now = at('2025-06-02T10:00')
const version = (number: number, change: Partial<AnnexFacts> = {}): AnnexFacts => ({
  id: `a${number}`,
  number,
  language: 'en',
  digest: `digest ${number}`,
  at: at('2025-06-02T09:55'),
  takenBack: false,
  suppressed: false,
  ...change,
})

const unpublished = paperFact({ versions: [] })
const takenBackPaper = paperFact({ versions: [versionFact(1, { takenBack: true })] })
const open = paperFact()
const final = paperFact({
  acts: [actFact(1, 'frozen', { versionId: 'v1' }), actFact(2, 'finalised', { versionId: 'v1' })],
})
const withdrawn = paperFact({ acts: [actFact(1, 'withdrawn')] })

const people = {
  visitor,
  'someone who left every member': actorWith({}),
  contributor: actorWith({ fjord: 'contributor' }),
  signatory: actorWith({ fjord: 'signatory' }),
  taskforce: actorWith({}, { taskforce: true }),
  admin: actorWith({}, { admin: true }),
}

describe('who sees the annex of', () => {
  const inside = ['contributor', 'signatory', 'taskforce', 'admin']
  test.each([
    ['a paper before version 1', unpublished, ['taskforce', 'admin']],
    ['a paper whose only version was taken back', takenBackPaper, ['taskforce', 'admin']],
    ['a published paper', open, inside],
    ['a final paper, which everyone sees', final, inside],
    ['a withdrawn paper', withdrawn, inside],
  ])('%s', (_, paper, seers) => {
    const seen = Object.entries(people).filter(([, actor]) => canSeeAnnex(actor, paper))
    expect(seen.map(([name]) => name)).toEqual(seers)
  })
})

test.each([
  ['visitor', false, false, false],
  ['someone who left every member', false, false, false],
  ['contributor', true, false, false],
  ['signatory', true, false, false],
  ['taskforce', true, true, true],
  ['admin', true, true, false],
] as const)('%s and a version, one taken back, the draft', (name, seen, takenBack, draft) => {
  const actor = people[name]
  expect(canSeeAnnexVersion(actor, open, version(1))).toBe(seen)
  expect(canSeeAnnexVersion(actor, open, version(1, { takenBack: true }))).toBe(takenBack)
  expect(canSeeAnnexDraft(actor)).toBe(draft)
})

describe('the Taskforce writes, and gives to members, the annex of', () => {
  test.each([
    ['a paper before version 1', unpublished, true, false],
    ['a published paper', open, true, true],
    ['a final paper: that is when others may reopen it', final, true, true],
    ['a withdrawn paper', withdrawn, false, false],
  ])('%s', (_, paper, writes, publishes) => {
    expect(canWriteAnnex(people.taskforce, paper, now).ok).toBe(writes)
    expect(canPublishAnnex(people.taskforce, paper, now).ok).toBe(publishes)
  })

  test.each(['visitor', 'contributor', 'signatory', 'admin'] as const)('and not: %s', (name) => {
    expect(canWriteAnnex(people[name], open, now)).toMatchObject({ ok: false, kind: 'forbidden' })
    expect(canPublishAnnex(people[name], open, now)).toMatchObject({ ok: false, kind: 'forbidden' })
  })
})

test.each([
  ['words, where members have none', { blank: false, digest: 'x' }, null, true],
  ['other words than members have', { blank: false, digest: 'x' }, version(1), true],
  ['not the words that members have', { blank: false, digest: 'digest 1' }, version(1), false],
  ['nothing', { blank: true, digest: 'x' }, null, false],
])('what is published: %s', (_, text, current, may) => {
  expect(isPublishableAnnex(text, current).ok).toBe(may)
})

describe('a version is taken back', () => {
  const versions = [version(1), version(2)]
  test.each([
    ['by the Taskforce, within ten minutes', 'taskforce', version(2), now, true],
    ['to the last second', 'taskforce', version(2), at('2025-06-02T10:05'), true],
    ['and not after', 'taskforce', version(2), at('2025-06-02T10:05:01'), false],
    ['and not one that another followed', 'taskforce', version(1), now, false],
    ['and not twice', 'taskforce', version(2, { takenBack: true }), now, false],
    ['and not by an admin', 'admin', version(2), now, false],
    ['and not by a member', 'signatory', version(2), now, false],
  ] as const)('%s', (_, who, taken, when, may) => {
    expect(canTakeBackAnnex(people[who], versions, taken, when).ok).toBe(may)
  })
})

test.each([
  ['an admin suppresses it', 'admin', version(1), true],
  ['once', 'admin', version(1, { suppressed: true }), false],
  ['the Taskforce does not', 'taskforce', version(1), false],
  ['nor does a member', 'signatory', version(1), false],
] as const)('suppressing: %s', (_, who, suppressed, may) => {
  expect(canSuppressAnnex(people[who], suppressed).ok).toBe(may)
})

describe('of several versions', () => {
  const [one, two, three] = [version(1), version(2, { takenBack: true }), version(3)]
  const versions = [one, two, three]

  test('the last that stands is current, and follows the one before that stands', () => {
    expect(currentAnnex(versions)).toBe(three)
    expect(currentAnnex([one, two])).toBe(one)
    expect(currentAnnex([two])).toBeNull()
    expect(annexBefore(versions, three)).toBe(one)
    expect(annexBefore(versions, one)).toBeNull()
  })

  test.each([
    ['the current with the one before it', {}, ['a1', 'a3']],
    ['two asked for', { from: '2', to: '3' }, ['a2', 'a3']],
    ['in the order asked for', { from: '3', to: '1' }, ['a3', 'a1']],
    ['one asked for, with the one before it', { to: '3' }, ['a1', 'a3']],
    ['nothing before the first', { to: '1' }, null],
    ['nothing that is not there', { from: '4' }, null],
    ['nothing that is no number', { to: '3; drop' }, null],
  ])('are compared: %s', (_, asked, ids) => {
    expect(comparedAnnexes(versions, asked)?.map(({ id }) => id) ?? null).toEqual(ids)
  })
})
