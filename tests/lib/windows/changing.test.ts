import { describe, expect, test } from 'vitest'
import type { PaperFacts } from '@/lib/papers/rules'
import { canChangeWindow, changedTimes, changesOf, type WindowChange } from '@/lib/windows/changing'
import type { WindowFacts } from '@/lib/windows/rules'
import { actFact, actorWith, at, paperFact, windowFact } from '@/tests/support/facts'

const admin = actorWith({}, { admin: true })
const taskforce = actorWith({}, { taskforce: true })
const before = at('2025-05-26T08:59:59.999')
const open = at('2025-05-26T09:00')
const closed = at('2025-06-09T09:00')
const frozen = [actFact(1, 'frozen', { versionId: 'v1' })]

describe('what can be done to a window', () => {
  test.each([
    ['before it opens', before, ['move', 'cancel']],
    ['from its first instant on', open, ['extend', 'closeEarly']],
    ['in its last millisecond', at('2025-06-09T08:59:59.999'), ['extend', 'closeEarly']],
    ['from the instant of closing on', closed, ['reopen']],
  ])('%s', (_, now, changes) => {
    expect(changesOf(windowFact(), now)).toEqual(changes)
  })

  test('nothing, once it was cancelled', () => {
    expect(changesOf(windowFact({ closesAt: open }), before)).toEqual([])
  })
})

type Times = { opensAt?: Date; closesAt?: Date }
const answer = (
  change: WindowChange,
  to: Times,
  now: Date,
  {
    window = {},
    paper = {},
    who = admin,
  }: { window?: Partial<WindowFacts>; paper?: Partial<PaperFacts>; who?: typeof admin } = {},
) => {
  const held = windowFact(window)
  const facts = paperFact({ windows: [held], ...paper })
  const decision = canChangeWindow(
    who,
    facts,
    held,
    change,
    changedTimes(held, change, to, now),
    now,
    new Set(),
  )
  return decision.ok ? 'yes' : decision.why
}

describe('an admin', () => {
  test.each([
    ['extends it by a minute', 'extend', { closesAt: at('2025-06-09T09:01') }, open],
    ['closes it now', 'closeEarly', {}, at('2025-05-27T09:00')],
    ['closes it earlier than planned', 'closeEarly', { closesAt: at('2025-06-01T09:00') }, open],
    ['reopens it', 'reopen', { closesAt: at('2025-06-10T09:00') }, closed],
    [
      'moves it before it opens',
      'move',
      { opensAt: at('2025-05-27T09:00'), closesAt: at('2025-06-10T09:00') },
      before,
    ],
    ['cancels it before it opens', 'cancel', {}, before],
  ] as [string, WindowChange, Times, Date][])('%s', (_, change, to, now) => {
    expect(answer(change, to, now)).toBe('yes')
  })

  test('closes a final call early once its shortest length has passed', () => {
    const window = { kind: 'finalCall', closesAt: at('2025-06-20T09:00') } as const
    const now = at('2025-06-03T09:00')
    expect(answer('closeEarly', {}, now, { window, paper: { acts: frozen } })).toBe('yes')
  })

  test.each([
    ['extending to no later instant', 'extend', { closesAt: closed }, open, {}, 'Choose a later closing'],
    [
      'extending what has closed',
      'extend',
      { closesAt: at('2025-06-20T09:00') },
      closed,
      {},
      'closed on Mon 9 June 2025, 09:00 UTC: it can be reopened.',
    ],
    [
      'closing early in the past',
      'closeEarly',
      { closesAt: at('2025-05-26T09:00') },
      at('2025-05-27T09:00'),
      {},
      'lies in the past',
    ],
    [
      'closing early, but later',
      'closeEarly',
      { closesAt: at('2025-06-19T09:00') },
      open,
      {},
      'Choose an earlier instant, or extend it.',
    ],
    ['cancelling what is open', 'cancel', {}, open, {}, 'it can be extended or closed early.'],
    [
      'reopening what is open',
      'reopen',
      { closesAt: at('2025-06-20T09:00') },
      open,
      {},
      'it can be extended',
    ],
    [
      'reopening into the past',
      'reopen',
      { closesAt: at('2025-06-09T10:00') },
      at('2025-06-10T09:00'),
      {},
      'Choose a closing in the future.',
    ],
    [
      'moving it to less than its length',
      'move',
      { closesAt: at('2025-06-06T09:00') },
      before,
      {},
      'at least 10 working days',
    ],
    [
      'moving its opening into the past',
      'move',
      { opensAt: at('2025-05-26T08:00') },
      before,
      {},
      'The new opening lies in the past.',
    ],
    [
      'extending what is still to come',
      'extend',
      { closesAt: at('2025-06-20T09:00') },
      before,
      {},
      'it can be moved or cancelled.',
    ],
    [
      'changing what was cancelled',
      'move',
      {},
      before,
      { window: { closesAt: open } },
      'This window was cancelled.',
    ],
    [
      'reopening comments on a frozen text',
      'reopen',
      { closesAt: at('2025-06-20T09:00') },
      closed,
      { paper: { acts: frozen } },
      'The text is frozen.',
    ],
    [
      'a final call closed before its length',
      'closeEarly',
      {},
      at('2025-05-27T09:00'),
      { window: { kind: 'finalCall' } },
      'gives a final call at least 5 working days: it can close on or after Mon 2 June 2025, 09:00 UTC.',
    ],
    [
      'anything by the Taskforce',
      'extend',
      { closesAt: at('2025-06-20T09:00') },
      open,
      { who: taskforce },
      'Only an admin changes windows.',
    ],
  ] as [string, WindowChange, Times, Date, Parameters<typeof answer>[3], string][])(
    '%s is refused',
    (_, change, to, now, more, why) => {
      expect(answer(change, to, now, more)).toContain(why)
    },
  )

  test('reopening over another window of the kind is refused', () => {
    const other = windowFact({ id: 'w2', opensAt: at('2025-06-10T09:00'), closesAt: at('2025-06-30T09:00') })
    const paper = { windows: [windowFact(), other] }
    expect(answer('reopen', { closesAt: at('2025-06-20T09:00') }, closed, { paper })).toContain('already set')
  })
})

test('closing early keeps the opening, and with it the roster that was asked', () => {
  expect(changedTimes(windowFact(), 'closeEarly', {}, at('2025-05-27T09:00'))).toEqual({
    opensAt: open,
    closesAt: at('2025-05-27T09:00'),
  })
})
