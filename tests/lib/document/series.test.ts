import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import type { Block, Heading, List, ListItem, Paragraph } from '@/lib/document/tree'
import { bodies } from './arbitrary'
import { doc, head, list, para } from './build'

vi.setConfig({ testTimeout: 60_000 })

const p = (letter: string): Paragraph => para(letter, `p0000000000${letter}`)
const li = (letter: string, ...lists: ListItem['content'][1][]): ListItem => ({
  type: 'listItem',
  content: [p(letter), ...lists],
})
const blank = (below: List): ListItem => ({ type: 'listItem', content: [para('', 'p00000blank1'), below] })
const preamble: Heading = { type: 'heading', attrs: { id: 'h00000000001', level: 1, preamble: true } }

/** The labels of a text after another whose numbers were fixed. */
function renumbered(before: Block[], now: Block[]): string {
  const fixed = numberBlocks(doc(before)).counted
  return numberBlocks(doc(now), fixed)
    .paragraphs.filter(({ text }) => text !== '')
    .map(({ text, label }) => `${text}${label && ' '}${label}`)
    .join(', ')
}

describe('where numbers are fixed', () => {
  test.each<[string, Block[], Block[], string]>([
    ['nothing changed', [p('a'), p('b')], [p('a'), p('b')], 'a 1, b 2'],
    ['one is new between', [p('a'), p('b')], [p('a'), p('x'), p('b')], 'a 1, x 1bis, b 2'],
    [
      'three are new between',
      [p('a'), p('b')],
      [p('a'), p('x'), p('y'), p('z'), p('b')],
      'a 1, x 1bis, y 1ter, z 1quater, b 2',
    ],
    ['two are new before the first', [p('a')], [p('x'), p('y'), p('a')], 'x 0, y 0bis, a 1'],
    ['two are new at the end', [p('a')], [p('a'), p('x'), p('y')], 'a 1, x 2, y 3'],
    ['one is gone', [p('a'), p('b'), p('c')], [p('a'), p('c')], 'a 1, c 3'],
    ['the last is gone and one is new', [p('a'), p('b')], [p('a'), p('x')], 'a 1, x 3'],
    ['one is replaced', [p('a'), p('b'), p('c')], [p('a'), p('x'), p('c')], 'a 1, x 1bis, c 3'],
    [
      'two changed places',
      [p('a'), p('b'), p('c')],
      [p('b'), p('x'), p('a'), p('c')],
      'b 2, x 2bis, a 1, c 3',
    ],
    ['a heading came between', [p('a'), p('b')], [p('a'), head('H'), p('x'), p('b')], 'a 1, H, x 1bis, b 2'],
    [
      'items are new in a list',
      [p('a'), list([li('b'), li('c')])],
      [p('a'), list([li('u'), li('b'), li('v'), li('w'), li('c'), li('x')])],
      'a 1, u 1(0), b 1(a), v 1(a bis), w 1(a ter), c 1(b), x 1(c)',
    ],
    [
      'one with words came before a blank item that holds a list',
      [p('a'), list([blank(list([li('b')]))])],
      [p('a'), list([li('x'), blank(list([li('b'), li('c')])), li('y')])],
      'a 1, x 1(0), b 1(a)(i), c 1(a)(ii), y 1(b)',
    ],
    [
      'items below items are new',
      [p('a'), list([li('b', list([li('c'), li('d')]))])],
      [p('a'), list([li('b', list([li('c'), li('x'), li('d'), li('y')])), li('z', list([li('u')]))])],
      'a 1, b 1(a), c 1(a)(i), x 1(a)(i bis), d 1(a)(ii), y 1(a)(iii), z 1(b), u 1(b)(i)',
    ],
    [
      'a new paragraph between brings a list',
      [p('a'), p('b')],
      [p('a'), p('x'), list([li('y')]), p('b')],
      'a 1, x 1bis, y 1bis(a), b 2',
    ],
    [
      'the preamble has a new one',
      [preamble, p('a'), p('b'), head('H'), p('c')],
      [preamble, p('a'), p('x'), p('b'), head('H'), p('c'), p('d')],
      'a (a), x (a bis), b (b), H, c 1, d 2',
    ],
    [
      'an item became a paragraph and keeps what it was cited by',
      [p('a'), list([li('b')]), p('c')],
      [p('a'), p('b'), p('x'), p('c')],
      'a 1, b 1(a), x 1bis, c 2',
    ],
  ])('%s', (_, before, now, expected) => {
    expect(renumbered(before, now)).toBe(expected)
  })

  test('after twenty the Latin ends', () => {
    const many = Array.from({ length: 21 }, () => para('x'))
    const found = renumbered([p('a'), p('b')], [p('a'), ...many, p('b')])
    expect(found).toContain('x 1vicies, x 1-21, x 1-22, b 2')
  })

  test('numbers stay under being counted again, and no two are alike, whatever is cut, moved or put in', () => {
    fc.assert(
      fc.property(bodies(), bodies(), fc.array(fc.nat(20), { maxLength: 12 }), (one, two, picks) => {
        const fixed = numberBlocks(one).counted
        expect(numberBlocks(one, fixed).counted).toEqual(fixed)
        const pool = [...one.content, ...two.content]
        const mixed = [...new Set(picks.map((pick) => pool[pick % pool.length] as Block))]
        const numbered = numberBlocks(doc(mixed), fixed)
        // Also of blank items, which show none.
        const labels = new Map([...numbered.labels, ...numbered.counted])
        const shown = [...labels.values()].filter((label) => label !== '')
        expect(new Set(shown).size).toBe(shown.length)
        for (const [id, label] of labels) if (fixed.has(id)) expect(label).toBe(fixed.get(id))
        const taken = new Set([...fixed].filter(([id]) => !labels.has(id)).map(([, label]) => label))
        expect(shown.filter((label) => taken.has(label))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
