import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { inReadingOrder, whyNotOn } from '@/lib/suggestions/fits'
import { bodyOf } from '@/tests/support/papers'
import { following, instead, permanent, without } from '@/tests/support/suggestions'

const first = 'The Forum should become permanent.'
const second = 'Its Secretariat needs steady funding.'
const cell = (id: string, text: string) => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] }],
})
const body = {
  type: 'doc',
  content: [
    ...bodyOf(first, second).content,
    { type: 'table', content: [{ type: 'tableRow', content: [cell('para00000003', 'Costs')] }] },
  ],
} as unknown as Body
const { paragraphs } = numberBlocks(body)
const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))

describe('wording that fits the text that was read', () => {
  test.each<[string, Wording[]]>([
    ['other words', [permanent('be made permanent')]],
    ['words put in between others', [instead(1, 10, '', 'itself ')]],
    ['words taken out', [instead(1, 10, 'should ', '')]],
    ['two places of a paragraph', [permanent('stay'), instead(1, 4, 'Forum', 'IGF')]],
    ['words put in where others end', [instead(1, 4, 'Forum', 'IGF'), instead(1, 9, '', ' itself')]],
    ['a new paragraph', [following(2, 'It reports every year.')]],
    ['one at the beginning', [{ do: 'insertAfter', paragraph: null, words: 'We welcome this.' }]],
    ['two after the same', [following(1, 'One.'), following(1, 'Two.')]],
    ['a paragraph less', [without(2, second)]],
    ['another paragraph in its place', [without(2, second), following(2, 'It is funded steadily.')]],
    ['several paragraphs', [permanent('stay'), without(2, second)]],
    ['the words of a cell', [instead(3, 0, 'Costs', 'Cost')]],
  ])('%s', (_, changes) => {
    expect(whyNotOn(byId, changes)).toBeNull()
  })
})

describe('wording that does not', () => {
  test.each<[string, Wording[], string, boolean]>([
    ['nothing at all', [], 'Nothing has changed', false],
    ['the same words', [permanent('become permanent')], 'Nothing has changed', false],
    ['words that are not there', [instead(1, 17, 'stay permanent', 'go')], 'does not read as you read', true],
    ['words elsewhere in it', [instead(1, 18, 'become permanent', 'go')], 'does not read as you read', true],
    [
      'a range backwards',
      [{ ...permanent('x'), start: 20, end: 17, was: '' } as Wording],
      'as you read',
      true,
    ],
    ['a paragraph that is not there', [instead(9, 0, 'The', 'A')], 'not in the version', true],
    ['one after such a paragraph', [following(9, 'New.')], 'not in the version', true],
    ['a paragraph less that reads otherwise', [without(2, 'Its Secretariat.')], 'as you read', true],
    ['a new paragraph without words', [following(1, ' \n')], 'needs words', false],
    ['the same words twice', [permanent('stay'), instead(1, 24, 'permanent', 'x')], 'changed twice', false],
    ['a paragraph less, and changed', [without(1, first), permanent('stay')], 'changed twice', false],
    ['a paragraph less, twice', [without(1, first), without(1, first)], 'changed twice', false],
  ])('%s', (_, changes, why, stale) => {
    expect(whyNotOn(byId, changes)).toMatchObject({ why: expect.stringContaining(why), stale })
  })
})

test('changes stand in the order of reading, in a paragraph its words before what follows it', () => {
  const beginning: Wording = { do: 'insertAfter', paragraph: null, words: 'First.' }
  const order = [
    beginning,
    instead(1, 4, 'Forum', 'IGF'),
    permanent('stay'),
    following(1, 'A.'),
    without(2, second),
  ]
  expect(inReadingOrder(paragraphs, [order[3], order[4], order[2], order[0], order[1]] as Wording[])).toEqual(
    order,
  )
})
