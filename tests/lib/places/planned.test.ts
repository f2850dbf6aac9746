import { expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { type Plan, planStands } from '@/lib/places/planned'
import { bodyOf, paragraphId } from '@/tests/support/papers'

const plan: Plan = {
  decision: 'moved',
  fromVersionId: 'v1',
  foundLabel: 'doubtful',
  foundParagraph: paragraphId(2),
  paragraph: paragraphId(1),
  start: 4,
  end: 9,
  words: 'Forum',
}
const found = { paragraph: paragraphId(2), label: 'doubtful' } as const
const other = 'Its Secretariat needs funding.'

const against = (texts: string[], change: Partial<Plan> = {}, home = 'v1', now: object = {}) => {
  const { paragraphs } = numberBlocks(bodyOf(...texts) as Body)
  const stands = planStands({ ...plan, ...change }, home, { ...found, ...now }, paragraphs)
  if (stands.state === 'stands') return [stands.plan.start, stands.plan.end]
  return stands.state === 'lapsed' ? stands.why : 'spent'
}

const whole = { start: null, end: null, words: 'The Forum stays.' }
const released = { decision: 'released', paragraph: null, start: null, end: null, words: '' } as const

test.each([
  ['the same words in the same place', ['The Forum stays.', other], {}, {}, [4, 9]],
  ['words before it were added', ['We hold: the Forum stays.', other], {}, {}, [13, 18]],
  [
    'the words are twice there by now',
    ['A Forum, the Forum stays.', other],
    {},
    {},
    /words there were changed/,
  ],
  ['the words are not there any more', ['The meeting stays.', other], {}, {}, /words there were changed/],
  ['a whole paragraph, unchanged', ['The Forum stays.', other], whole, {}, [null, null]],
  ['a whole paragraph, changed', ['The Forum stays on.', other], whole, {}, /words there were changed/],
  ['the paragraph was taken out', ['x', other], { paragraph: 'para00000009' }, {}, /no longer in the draft/],
  ['the whole paper', ['Anything.', other], released, {}, [null, null]],
  ['the whole paper, but the words are back', ['x', other], released, { label: 'exact' }, /found elsewhere/],
  ['found in another paragraph', ['The Forum stays.', other], {}, { paragraph: null }, /found elsewhere/],
] as const)('a decision on %s', (_, texts, change, now, expected) => {
  const outcome = against([...texts], change, 'v1', now)
  if (expected instanceof RegExp) expect(outcome).toMatch(expected)
  else expect(outcome).toEqual(expected)
})

test('a decision that was published is spent, and stands again where that version is taken back', () => {
  expect(against(['The Forum stays.', other], {}, 'v2')).toBe('spent')
  expect(against(['The Forum stays.', other], {}, 'v1')).toEqual([4, 9])
})
