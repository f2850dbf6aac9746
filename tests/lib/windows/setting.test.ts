import { describe, expect, test } from 'vitest'
import type { PaperFacts } from '@/lib/papers/rules'
import { canSetWindow, type WindowToSet } from '@/lib/windows/setting'
import { actFact, actorWith, at, paperFact, versionFact, windowFact } from '@/tests/support/facts'

const now = at('2025-05-26T08:00')
const admin = actorWith({}, { admin: true })
const window = (change: Partial<WindowToSet> = {}): WindowToSet => ({
  kind: 'comments',
  opensAt: at('2025-05-26T09:00'),
  closesAt: at('2025-06-09T09:00'),
  ...change,
})
const answer = (
  paper: Partial<PaperFacts>,
  change: Partial<WindowToSet> = {},
  base: string | null = null,
  who = admin,
) => {
  const decision = canSetWindow(who, paperFact(paper), window(change), base, now, new Set())
  return decision.ok ? 'yes' : decision.why
}

const frozen = { acts: [actFact(1, 'frozen', { versionId: 'v1' })] }
const final = { acts: [...frozen.acts, actFact(2, 'finalised', { versionId: 'v1' })] }
const withdrawn = { acts: [actFact(1, 'withdrawn')] }
const twoVersions = { versions: [versionFact(1), versionFact(2)] }

describe('an admin opens', () => {
  test.each([
    ['comments of ten working days', {}, {}, null],
    [
      'sign-on of an hour beside the consultation',
      {},
      { kind: 'signOn', closesAt: at('2025-05-26T10:00') },
      null,
    ],
    ['sign-on while the text is frozen', frozen, { kind: 'signOn' }, null],
    ['late sign-on after finalising', final, { kind: 'signOn' }, null],
    ['a final call on a frozen text', frozen, { kind: 'finalCall' }, null],
    [
      'comments of three working days in the short procedure',
      { procedure: 'short' },
      { closesAt: at('2025-05-29T09:00') },
      null,
    ],
    [
      'comments of an hour in an emergency',
      { procedure: 'emergency' },
      { closesAt: at('2025-05-26T10:00') },
      null,
    ],
    ['a recirculation of three working days', twoVersions, { closesAt: at('2025-05-29T09:00') }, 'v1'],
    ['comments after earlier ones closed', { windows: [windowFact({ closesAt: now })] }, {}, null],
    ['comments beside suggestions', { windows: [windowFact({ kind: 'suggestions' })] }, {}, null],
    [
      'comments in the place of a cancelled window',
      { windows: [windowFact({ closesAt: at('2025-05-26T09:00') })] },
      {},
      null,
    ],
  ] as [string, Partial<PaperFacts>, Partial<WindowToSet>, string | null][])(
    '%s',
    (_, paper, change, base) => {
      expect(answer(paper, change, base)).toBe('yes')
    },
  )
})

describe('it is refused, with what would help,', () => {
  test.each([
    [
      'before version 1',
      { versions: [] },
      {},
      null,
      'There is no text to read yet. Publish version 1 first.',
    ],
    [
      'where the only version was taken back',
      { versions: [versionFact(1, { takenBack: true })] },
      { kind: 'signOn' },
      null,
      'Publish version 1 first',
    ],
    [
      'for comments on a frozen text',
      frozen,
      {},
      null,
      'The text is frozen. Send it back to revising before you open comments.',
    ],
    ['for suggestions on a final paper', final, { kind: 'suggestions' }, null, 'This paper is final.'],
    ['on a withdrawn paper', withdrawn, { kind: 'signOn' }, null, 'This paper was withdrawn.'],
    [
      'for a final call without a freeze',
      {},
      { kind: 'finalCall' },
      null,
      'A final call opens by freezing a version.',
    ],
    [
      'for an opening in the past',
      {},
      { opensAt: at('2025-05-26T07:59') },
      null,
      'The opening lies in the past.',
    ],
    [
      'where it closes as it opens',
      { procedure: 'emergency' },
      { closesAt: at('2025-05-26T09:00') },
      null,
      'It must close later than it opens.',
    ],
    [
      'a minute too short',
      {},
      { closesAt: at('2025-06-09T08:59') },
      null,
      'A full procedure needs at least 10 working days: close it on or after Mon 9 June 2025, 09:00 UTC.',
    ],
    [
      'a final call too short',
      frozen,
      { kind: 'finalCall', closesAt: at('2025-05-30T09:00') },
      null,
      'A full procedure needs at least 5 working days: close it on or after Mon 2 June 2025, 09:00 UTC.',
    ],
    [
      'an opening with seconds: the next minute is named',
      {},
      { opensAt: at('2025-05-26T09:00:20'), closesAt: at('2025-06-09T09:00') },
      null,
      'on or after Mon 9 June 2025, 09:01 UTC',
    ],
    [
      'an emergency final call of eleven hours',
      { ...frozen, procedure: 'emergency' },
      { kind: 'finalCall', closesAt: at('2025-05-26T20:00') },
      null,
      'An emergency procedure needs at least 12 hours',
    ],
    [
      'where one of the kind is open',
      { windows: [windowFact({ opensAt: at('2025-05-20T09:00') })] },
      {},
      null,
      'Comments are already open until Mon 9 June 2025, 09:00 UTC',
    ],
    [
      'where one of the kind is to come',
      { windows: [windowFact({ opensAt: at('2025-06-09T08:00'), closesAt: at('2025-06-20T08:00') })] },
      {},
      null,
      'Change that window instead.',
    ],
    [
      'a recirculation against the current version',
      twoVersions,
      { closesAt: at('2025-05-29T09:00') },
      'v2',
      'Choose an earlier version',
    ],
    [
      'a recirculation against another paper’s version',
      twoVersions,
      {},
      'other',
      'Choose an earlier version',
    ],
    [
      'a sign-on limited to what changed',
      twoVersions,
      { kind: 'signOn' },
      'v1',
      'Sign-on is for the whole text.',
    ],
  ] as [string, Partial<PaperFacts>, Partial<WindowToSet>, string | null, string][])(
    '%s',
    (_, paper, change, base, why) => {
      expect(answer(paper, change, base)).toContain(why)
    },
  )

  test.each([
    ['the Taskforce', actorWith({}, { taskforce: true })],
    ['a signatory', actorWith({ fjord: 'signatory' })],
    ['a visitor', { kind: 'visitor' } as const],
  ])('to %s', (_, who) => {
    expect(answer({}, {}, null, who)).toContain('Only an admin opens windows.')
  })

  test('where days that are not worked make it longer', () => {
    const decision = canSetWindow(admin, paperFact(), window(), null, now, new Set(['2025-06-09']))
    expect(decision).toMatchObject({ ok: false, why: expect.stringContaining('Tue 10 June 2025, 09:00 UTC') })
  })
})
