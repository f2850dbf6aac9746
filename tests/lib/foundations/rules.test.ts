import { describe, expect, test } from 'vitest'
import { apartIn, canRestOn, canSayFoundations, footingOf, restsOnOthers } from '@/lib/foundations/rules'
import type { ActRow, PaperFacts } from '@/lib/papers/rules'
import { actFact, actorWith, at, paperFact, versionFact } from '@/tests/support/facts'

const now = at('2025-06-12T09:00')
const taskforce = actorWith({}, { taskforce: true })
const acts = (...kinds: ActRow['kind'][]) =>
  kinds.map((kind, n) =>
    actFact(n + 1, kind, {
      versionId: 'v1',
      ...(kind === 'superseded' && { supersededById: 'later' }),
    }),
  )
const submission = (change: Partial<PaperFacts> = {}) =>
  paperFact({ id: 'submission', kind: 'submission', ...change })
const position = (change: Partial<PaperFacts> = {}) => paperFact({ id: 'position', ...change })

describe('who may say what a paper rests on, and when', () => {
  test.each([
    ['the Taskforce', taskforce, submission(), ''],
    ['an admin', actorWith({}, { admin: true }), submission(), ''],
    ['of a briefing, too', taskforce, submission({ kind: 'briefing' }), ''],
    ['before version 1, too', taskforce, submission({ versions: [] }), ''],
    ['not a signatory', actorWith({ fjord: 'signatory' }), submission(), 'Only the Taskforce and admins'],
    ['not a visitor', { kind: 'visitor' }, submission(), 'Only the Taskforce and admins'],
    ['not of a position', taskforce, position(), 'A position stands for itself'],
    ['not once it is final', taskforce, submission({ acts: acts('frozen', 'finalised') }), 'stays as it is'],
    ['not once it was withdrawn', taskforce, submission({ acts: acts('withdrawn') }), 'stays as it is'],
    ['again once it was reopened', taskforce, submission({ acts: acts('finalised', 'reopened') }), ''],
  ] as const)('%s', (_, actor, paper, why) => {
    expect(canSayFoundations(actor, paper, now)).toEqual(
      why ? { ok: false, kind: 'forbidden', why: expect.stringContaining(why) } : { ok: true },
    )
  })
})

describe('on what a paper can rest', () => {
  test.each([
    ['on a position that members can read', position(), [], ''],
    ['on a final one', position({ acts: acts('finalised') }), [], ''],
    ['on one that was superseded: both say so', position({ acts: acts('finalised', 'superseded') }), [], ''],
    ['not on itself', submission(), [], 'not rest on itself'],
    ['not on a briefing', paperFact({ id: 'other', kind: 'briefing' }), [], 'on positions only'],
    [
      'not on another submission, so that no ring closes',
      submission({ id: 'other' }),
      [],
      'on positions only',
    ],
    ['not on one that members cannot see', position({ versions: [] }), [], 'cannot see that position yet'],
    [
      'nor one whose only version was taken back',
      position({ versions: [versionFact(1, { takenBack: true })] }),
      [],
      'cannot see that position yet',
    ],
    ['not on one that was withdrawn', position({ acts: acts('withdrawn') }), [], 'was withdrawn'],
    ['not twice on the same', position(), ['position'], 'rests on that position already'],
  ] as const)('%s', (_, other, held, why) => {
    const decision = canRestOn(taskforce, submission(), other, held, now)
    expect(decision.ok ? '' : decision.why).toContain(why)
    expect(decision.ok).toBe(why === '')
  })

  test('a position rests on nothing, whatever it is asked', () => {
    expect(restsOnOthers({ kind: 'position' })).toBe(false)
    expect(canRestOn(taskforce, position({ id: 'one' }), position(), [], now).ok).toBe(false)
  })
})

describe('how a paper stands, for one that leans on it', () => {
  test.each([
    ['published, not final', acts(), 'notFinal'],
    ['frozen', acts('frozen'), 'notFinal'],
    ['final', acts('frozen', 'finalised'), 'final'],
    ['superseded', acts('finalised', 'superseded'), 'superseded'],
    ['reopened', acts('finalised', 'reopened'), 'reopened'],
    ['reopened and sent back', acts('finalised', 'reopened', 'sentBack'), 'reopened'],
    ['final again', acts('finalised', 'reopened', 'finalised'), 'final'],
    ['withdrawn', acts('finalised', 'superseded', 'withdrawn'), 'withdrawn'],
    [
      'withdrawn, and that taken back',
      [...acts('finalised', 'withdrawn'), actFact(3, 'takenBack', { takesBackId: 'act 2' })],
      'final',
    ],
  ] as const)('%s', (_, done, footing) => {
    expect(footingOf(position({ acts: done }))).toBe(footing)
  })
})

test('who stands under one text and not under the other', () => {
  const [fjord, moorland, kauri] = ['fjord', 'moorland', 'kauri'].map((memberId) => ({ memberId }))
  const one = [fjord, moorland].flatMap((each) => each ?? [])
  const other = [moorland, kauri].flatMap((each) => each ?? [])
  expect(apartIn(one, other)).toEqual({ hereOnly: [fjord], thereOnly: [kauri] })
  expect(apartIn(one, one)).toEqual({ hereOnly: [], thereOnly: [] })
})
