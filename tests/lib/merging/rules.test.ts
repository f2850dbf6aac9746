import { describe, expect, test } from 'vitest'
import { canChoose, canMerge, canSeeMerging, canUndo } from '@/lib/merging/rules'
import { visitor } from '@/lib/platform/actor'
import { actFact, actorWith, at, paperFact, windowFact } from '@/tests/support/facts'

const mei = actorWith({}, { taskforce: true })
const now = at('2025-06-01T09:00')
const input = { number: 4, proposes: true, mergedBy: null }
const merge = { number: 4, undoneBy: null, published: false }
const why = (decision: ReturnType<typeof canMerge>) =>
  decision.ok ? 'yes' : `${decision.kind}: ${decision.why}`

test.each([
  ['a visitor', visitor, false],
  ['a signatory', actorWith({ fjord: 'signatory' }), false],
  ['an admin', actorWith({}, { admin: true }), false],
  ['a Taskforce person', mei, true],
])('%s sees how proposals stand, accepts them and undoes it: %s', (_, actor, may) => {
  expect(canSeeMerging(actor)).toBe(may)
  expect(canMerge(actor, paperFact(), input, now).ok).toBe(may)
  expect(canUndo(actor, paperFact(), merge, now).ok).toBe(may)
})

describe('wording is accepted', () => {
  test.each([
    [
      'while input is taken, also where its window was opened again',
      paperFact({ windows: [windowFact()] }),
      input,
      'yes',
    ],
    [
      'not once the paper is final',
      paperFact({ acts: [actFact(1, 'finalised')] }),
      input,
      'forbidden: The paper is final: its text no longer changes.',
    ],
    [
      'not where there is none',
      paperFact(),
      { ...input, proposes: false },
      'forbidden: Input 4 proposes no wording. Answer it, and change the draft by hand.',
    ],
    [
      'not twice',
      paperFact(),
      { ...input, mergedBy: 'Tomas Reyes' },
      'conflict: Tomas Reyes accepted input 4 into the draft already. Undo that first.',
    ],
  ])('%s', (_, paper, of, said) => {
    expect(why(canMerge(mei, paper, of, now))).toBe(said)
  })
})

describe('it is taken out again', () => {
  test.each([
    ['once', merge, 'yes'],
    [
      'not twice',
      { ...merge, undoneBy: 'Tomas Reyes' },
      'conflict: Tomas Reyes took input 4 out of the draft already.',
    ],
    [
      'not behind a published answer',
      { ...merge, published: true },
      'forbidden: The answer to input 4 is published and says that it was accepted. Publish another answer to it first, then undo this.',
    ],
  ])('%s', (_, of, said) => {
    expect(why(canUndo(mei, paperFact(), of, now))).toBe(said)
  })
})

test('who chose saw the texts that stand now', () => {
  expect(canChoose('a', 'a').ok).toBe(true)
  expect(canChoose('a', 'b')).toMatchObject({ ok: false, kind: 'conflict' })
  expect(canChoose('a', undefined).ok).toBe(false)
})
