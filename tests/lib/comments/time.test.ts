import { describe, expect, test } from 'vitest'
import { canDecideLate, inputTime, recirculationBase } from '@/lib/comments/time'
import type { ActRow } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'

const at = (text: string) => new Date(`2025-06-${text}Z`)
const version = {
  id: 'v1',
  number: 1,
  language: 'en',
  digest: 'd',
  at: at('01T09:00:00'),
  personId: 'p',
  takenBack: false,
  suppressed: false,
  classes: [],
}
const window = (opensAt: string, closesAt: string) => ({
  id: opensAt,
  kind: 'comments' as const,
  versionId: 'v1',
  baseVersionId: null,
  roundId: null,
  seq: 1,
  opensAt: at(opensAt),
  closesAt: at(closesAt),
})
const paper = { versions: [version], acts: [] as ActRow[], windows: [window('02T09:00:00', '06T12:00:00')] }
const did = (kind: ActRow['kind']) => ({
  ...paper,
  acts: [
    {
      id: kind,
      seq: 1,
      kind,
      versionId: 'v1',
      takesBackId: null,
      supersededById: null,
      closesEarlier: false,
      reason: null,
      at: at('06T12:00:00'),
    },
  ],
})

describe('when a comment comes', () => {
  test.each([
    ['at the opening', '02T09:00:00', null],
    ['a moment before closing', '06T11:59:59.999', null],
    ['at the closing', '06T12:00:00', 0],
    ['a second after', '06T12:00:01', 1],
    ['less than a second after', '06T12:00:00.999', 0],
    ['24 hours after', '07T12:00:00', 86_400],
  ])('%s', (_, now, lateBySeconds) => {
    expect(inputTime(paper, 'comment', at(now))).toEqual({ ok: true, lateBySeconds })
  })

  test.each([
    ['more than 24 hours after', paper, '07T12:00:00.001', 'Comments closed on Fri 6 June 2025, 12:00 UTC'],
    ['before the opening', paper, '02T08:59:59', 'Comments open on Mon 2 June 2025, 09:00 UTC.'],
    ['where none was ever open', { ...paper, windows: [] }, '03T00:00:00', 'No consultation is open'],
    ['in a final call', did('frozen'), '06T12:00:01', 'final call'],
    ['once it is final', did('finalised'), '06T12:00:01', 'final'],
    ['once it is withdrawn', did('withdrawn'), '03T00:00:00', 'withdrawn'],
  ])('%s it is refused, with what would help', (_, facts, now, why) => {
    expect(inputTime(facts, 'comment', at(now))).toEqual({ ok: false, why: expect.stringContaining(why) })
  })

  test('a window that was reopened counts from its last closing', () => {
    const windows = [...paper.windows, window('08T09:00:00', '09T12:00:00')]
    expect(inputTime({ ...paper, windows }, 'comment', at('09T12:00:10'))).toEqual({
      ok: true,
      lateBySeconds: 10,
    })
  })
})

describe('a suggestion has windows of its own', () => {
  const both = [paper.windows[0], { ...window('02T09:00:00', '04T12:00:00'), kind: 'suggestions' as const }]
  const facts = { ...paper, windows: both.flatMap((each) => each ?? []) }
  test.each([
    ['while both are open it comes in time', facts, '03T00:00:00', { ok: true, lateBySeconds: null }],
    ['after its own closed it is late', facts, '04T12:00:05', { ok: true, lateBySeconds: 5 }],
    [
      'a day after it is refused, though comments are open',
      facts,
      '05T12:00:01',
      { ok: false, why: expect.stringContaining('Suggestions are not open on this paper, comments are') },
    ],
    [
      'where none was ever open it is refused',
      { ...paper, windows: [] },
      '03T00:00:00',
      { ok: false, why: expect.stringContaining('No consultation is open') },
    ],
  ])('%s', (_, on, now, expected) => {
    expect(inputTime(on, 'suggestion', at(now))).toEqual(expected)
  })

  test('a comment is in time as long as comments are open', () => {
    expect(inputTime(facts, 'comment', at('05T12:00:00'))).toEqual({ ok: true, lateBySeconds: null })
  })
})

describe('what a round is limited to', () => {
  const limited = { ...window('02T09:00:00', '06T12:00:00'), baseVersionId: 'v0' }
  test.each([
    ['an ordinary consultation: nothing', paper.windows, '03T00:00:00', null],
    ['a recirculation: what changed since its base', [limited], '03T00:00:00', 'v0'],
    ['a recirculation that has just closed: the same', [limited], '06T13:00:00', 'v0'],
    ['both at once: nothing', [limited, ...paper.windows], '03T00:00:00', null],
    ['none at all: nothing', [], '03T00:00:00', null],
  ])('%s', (_, windows, now, expected) => {
    expect(recirculationBase(windows, 'comment', at(now))).toBe(expected)
  })
})

const admin: Actor = {
  kind: 'person',
  personId: 'a',
  name: 'A',
  memberships: [],
  taskforce: false,
  admin: true,
}
const late = { kind: 'comment' as const, lateBySeconds: 12, admitted: null, withdrawn: false }

describe('deciding on what came late', () => {
  test.each([
    ['an admin', admin, 'revising', late, false, [], true],
    ['the Taskforce', { ...admin, admin: false, taskforce: true }, 'revising', late, false, [], false],
    ['what came in time', admin, 'revising', { ...late, lateBySeconds: null }, false, [], false],
    ['what was decided', admin, 'revising', { ...late, admitted: false }, false, [], false],
    ['what was withdrawn', admin, 'revising', { ...late, withdrawn: true }, false, [], false],
    ['after freezing', admin, 'finalCall', late, false, [], false],
    ['of the own member, with another admin there', admin, 'revising', late, true, ['Noor'], false],
    ['of the own member, with no one else', admin, 'revising', late, true, [], true],
  ] as const)('%s', (_, actor, stage, comment, own, others, allowed) => {
    expect(canDecideLate(actor, stage, comment, own, others).ok).toBe(allowed)
  })
})
