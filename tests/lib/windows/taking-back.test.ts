import { describe, expect, test } from 'vitest'
import type { PaperFacts } from '@/lib/papers/rules'
import { canTakeBackWindow, type LastTimes } from '@/lib/windows/changing'
import type { WindowFacts } from '@/lib/windows/rules'
import { actFact, actorWith, at, paperFact, windowFact } from '@/tests/support/facts'

const admin = actorWith({}, { admin: true })
const taskforce = actorWith({}, { taskforce: true })
const open = at('2025-05-26T09:00')
const frozen = [actFact(1, 'frozen', { versionId: 'v1' })]

describe('taking back', () => {
  const set = { seq: 1, setAt: at('2025-05-26T08:00'), takesBack: null, before: null }
  const extended = { seq: 2, setAt: at('2025-06-09T08:00'), takesBack: null, before: windowFact() }
  const [soon, later] = [at('2025-05-26T08:01'), at('2025-06-09T08:01')]
  const cancelled = windowFact({ closesAt: open })
  const asked = (
    last: LastTimes,
    now: Date,
    more: { who?: typeof admin; window?: WindowFacts; acted?: boolean; paper?: Partial<PaperFacts> } = {},
  ) => {
    const window = more.window ?? windowFact()
    const paper = paperFact({ windows: [window], ...more.paper })
    const decision = canTakeBackWindow(more.who ?? admin, paper, window, last, more.acted ?? false, now)
    return decision.ok ? 'yes' : decision.why
  }

  test.each([
    ['in the last millisecond of ten minutes', set, at('2025-05-26T08:09:59.999'), {}, 'yes'],
    ['after ten minutes', set, at('2025-05-26T08:10'), {}, 'Ten minutes have passed'],
    ['after a member acted', set, soon, { acted: true }, 'A member has already acted'],
    ['what was cancelled when it was set', set, soon, { window: cancelled }, 'already cancelled'],
    ['by the Taskforce', set, soon, { who: taskforce }, 'Only an admin'],
    ['an extension', extended, later, {}, 'yes'],
    [
      'an extension after ten minutes',
      extended,
      at('2025-06-09T08:10'),
      {},
      'Change the window again instead',
    ],
    ['a cancelling', { ...extended, setAt: at('2025-05-26T08:00') }, soon, { window: cancelled }, 'yes'],
    ['what was taken back', { ...set, takesBack: 1, seq: 2 }, soon, {}, 'This was already taken back.'],
    [
      'an early closing, when the text was frozen meanwhile',
      extended,
      at('2025-06-09T08:01'),
      { window: windowFact({ closesAt: at('2025-06-09T08:00') }), paper: { acts: frozen } },
      'The text is frozen.',
    ],
    [
      'an early closing, when another window was set over it',
      extended,
      at('2025-06-09T08:01'),
      {
        window: windowFact({ closesAt: at('2025-06-09T08:00') }),
        paper: { windows: [windowFact(), windowFact({ id: 'w2', opensAt: at('2025-06-09T08:00') })] },
      },
      'already open until',
    ],
    [
      'a final call that a freeze opened',
      set,
      soon,
      {
        window: windowFact({ kind: 'finalCall' }),
        paper: { acts: [actFact(1, 'frozen', { versionId: 'v1', at: at('2025-05-26T08:00') })] },
      },
      'Take the freeze back instead.',
    ],
  ] as [string, LastTimes, Date, Parameters<typeof asked>[2], string][])('%s', (_, last, now, more, why) => {
    expect(asked(last, now, more)).toContain(why)
  })
})
