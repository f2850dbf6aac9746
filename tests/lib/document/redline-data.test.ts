import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { redline } from '@/lib/document/redline'
import { redlineData, textFrom } from '@/lib/document/redline-data'
import { describeChanges } from '@/lib/document/redline-summary'
import { isBlank } from '@/lib/document/text'
import type { Body } from '@/lib/document/tree'
import { bodies } from './arbitrary'
import { doc, head, item, list, note, para, text } from './build'
import { editedBodies } from './edited-tree'
import { a, forum, money, old } from './four-paragraphs'

// Tried on so many texts that a slow machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

vi.setConfig({ testTimeout: 120_000 })

/** Both texts, made again from the redline as a program receives it. */
function roundTrip(from: Body, to: Body): void {
  const data = JSON.parse(JSON.stringify(redlineData(from, to, redline(from, to))))
  expect(textFrom(data, 'before')).toEqual(from)
  expect(textFrom(data, 'after')).toEqual(to)
}

test('whatever people did to a text, the redline gives back the old text and the new one, to the last mark', () => {
  fc.assert(
    fc.property(editedBodies(), ({ from, to }) => roundTrip(from, to)),
    { numRuns: 2000 },
  )
})

test('so it does between two texts that have little to do with each other', () => {
  fc.assert(
    fc.property(bodies(), bodies(), fc.nat(4), (from, other, cut) =>
      roundTrip(from, { type: 'doc', content: [...from.content.slice(cut), ...other.content] }),
    ),
    { numRuns: 800 },
  )
})

test('a text against itself has no change', () => {
  fc.assert(
    fc.property(bodies(), (body) => {
      const { blocks, summary, sections } = redline(body, body)
      expect(blocks.filter(({ kind }) => kind !== 'same')).toEqual([])
      expect(sections).toEqual([])
      expect(describeChanges(summary)).toBe('Nothing changed')
    }),
    { numRuns: 1000 },
  )
})

/** What is not blank, in its order. */
const order = (body: Body) =>
  numberBlocks(body)
    .paragraphs.filter(({ node }) => !isBlank(node))
    .map(({ id }) => id)

test('blocks stand in the order of the new text, and in that of the old one where what moved stands where it left', () => {
  fc.assert(
    fc.property(editedBodies(), ({ from, to }) => {
      const { blocks } = redline(from, to)
      const left = new Set(blocks.filter(({ kind }) => kind === 'left').map(({ id }) => id))
      const now = blocks.filter(({ kind }) => kind !== 'left')
      const before = blocks.filter(({ kind, id }) => kind === 'left' || !left.has(id))
      expect(now.flatMap(({ after }) => after.map(({ id }) => id))).toEqual(order(to))
      expect(before.flatMap((block) => block.before.map(({ id }) => id))).toEqual(order(from))
    }),
    { numRuns: 1000 },
  )
})

test('backwards, what came goes and what went comes', () => {
  fc.assert(
    fc.property(editedBodies(4), ({ from, to }) => {
      const back = redlineData(to, from, redline(to, from))
      expect(textFrom(back, 'before')).toEqual(to)
      expect(textFrom(back, 'after')).toEqual(from)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['split', [para(`${forum} ${money}`, a)], [para(forum, a), para(money)]],
  ['joined', [para(forum, a), para(money)], [para(`${forum} ${money}`, a)]],
  ['moved', old, old.toReversed()],
  [
    'footnotes',
    [para([text('One'), note('two'), text(' three')], a)],
    [para([text('One four'), note('too')], a)],
  ],
  ['lists', [list([item('one', list([item('two')]))])], [list([item('one'), item('two')], 'bulletList')]],
  [
    'line breaks',
    [para([text('a'), { type: 'hardBreak' }, text('b', { type: 'bold' })], a)],
    [para('a b', a)],
  ],
  ['headings', [head('A part'), para(forum, a)], [para('A part'), head(forum, 2, a)]],
  ['nothing', [], [para(forum)]],
] as const)('both texts come back: %s', (_, from, to) => {
  roundTrip(doc([...from]), doc([...to]))
})
