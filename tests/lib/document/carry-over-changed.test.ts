import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anchorFor } from '@/lib/document/anchor'
import { carryOver } from '@/lib/document/carry-over'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { bodies } from './arbitrary'
import { doc, para } from './build'
import { a, b, c, carried, d, forum, imported, money, old, regional, review } from './four-paragraphs'

vi.setConfig({ testTimeout: 60_000 })

describe('changed', () => {
  test.each([
    ['a word replaced inside', 'a permanent institution', 'a lasting institution', 'a permanent institution'],
    [
      'words put inside',
      'a permanent institution',
      'a permanent, well-funded institution',
      'a permanent institution',
    ],
    ['the last word replaced', 'a permanent institution', 'a permanent body', 'a permanent institution'],
    ['the first word replaced', 'permanent institution', 'lasting institution', 'permanent institution'],
    ['all its words replaced', 'permanent institution', 'lasting body', 'permanent institution'],
  ])('%s', (_, before, after, quote) => {
    const to = [para(forum.replace(before, after), a), ...old.slice(1)]
    expect(carried(old, to, a, quote)).toEqual({ label: 'changed', paragraph: a, words: after })
    const fresh = imported(to)
    expect(carried(old, fresh, a, quote)).toEqual({
      label: 'changed',
      paragraph: fresh[0]?.attrs.id,
      words: after,
    })
  })

  test('in a paragraph that moved and was reworded', () => {
    const to = imported([
      para(regional.replace('annual', 'yearly').replace('early enough', 'in time'), d),
      ...old.slice(0, 3),
    ])
    expect(carried(old, to, d, 'its annual meetings')).toEqual({
      label: 'changed',
      paragraph: to[0]?.attrs.id,
      words: 'its yearly meetings',
    })
  })

  test('a whole paragraph that was reworded', () => {
    expect(carried(old, [para(forum.replace('equals', 'peers'), a)], a)).toEqual({
      label: 'changed',
      paragraph: a,
      words: null,
    })
  })
})

describe('gone, or not sure', () => {
  test('words that were deleted are gone from their paragraph', () => {
    const to = [
      para(
        forum.replace(', and it should become a permanent institution of the United Nations system', ''),
        a,
      ),
      ...old.slice(1),
    ]
    expect(carried(old, to, a, 'a permanent institution')).toEqual({
      label: 'gone',
      paragraph: a,
      words: null,
    })
  })

  test('a paragraph that was deleted is gone', () => {
    expect(carried(old, old.slice(1), a, 'a permanent institution')).toEqual({
      label: 'gone',
      paragraph: null,
      words: null,
    })
    expect(carried(old, old.slice(1), a)).toEqual({ label: 'gone', paragraph: null, words: null })
  })

  test('a twin that was deleted is not mistaken for the one that stayed', () => {
    const from = [para(money, a), para(forum, b), para(money, c), para(review, d)]
    for (const to of [from.slice(1), imported(from.slice(1))]) {
      expect(carried(from, to, a, 'project money')).toMatchObject({ label: 'gone' })
      expect(carried(from, to, c, 'project money')).toEqual({
        label: 'exact',
        paragraph: to[1]?.attrs.id,
        words: 'project money',
      })
    }
  })

  test('a few words that stand elsewhere, too, are not moved there', () => {
    const from = [para('The members of the board shall meet in spring.', a), para(review, b)]
    const to = [para(`${review} The work of the board is described below.`, b)]
    expect(carried(from, to, a, 'the board')).toMatchObject({ label: 'gone' })
  })

  test('a passage rewritten with all that stood around it is a guess', () => {
    const to = [
      para('Nothing of this sort was ever intended by anyone, as far as can be seen from here today.', a),
      ...old.slice(1),
    ]
    expect(['doubtful', 'gone']).toContain(carried(old, to, a, 'a permanent institution').label)
  })

  test('a comment on a paragraph that never was is gone', () => {
    expect(carryOver(doc(old), doc(old), [{ paragraph: 'p0000000000x' }])[0]?.label).toBe('gone')
  })
})

test('for any two texts each place is inside of its paragraph, and exact means the same words', () => {
  fc.assert(
    fc.property(
      bodies(),
      bodies(),
      fc.array(fc.tuple(fc.nat(20), fc.nat(40), fc.nat(30))),
      (from, other, picks) => {
        const to: Body = { type: 'doc', content: [...other.content, ...from.content.slice(1)] }
        const before = numberBlocks(from).paragraphs
        const after = new Map(numberBlocks(to).paragraphs.map((paragraph) => [paragraph.id, paragraph.text]))
        const anchors = picks.flatMap(([place, start, length]) => {
          const { id, text = '' } = before[place % before.length] ?? {}
          return id === undefined
            ? []
            : [anchorFor(from, { paragraph: id, quote: text.slice(start, start + length), start })]
        })
        for (const [index, { paragraph, start, end, label }] of carryOver(from, to, anchors).entries()) {
          if (start === null || end === null || paragraph === null) continue
          const words = (after.get(paragraph) ?? '').slice(start, end)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(words.length).toBe(end - start)
          if (label === 'exact' || label === 'moved')
            expect(plain(words)).toBe(plain(anchors[index]?.quote ?? ''))
        }
      },
    ),
  )
})

const plain = (words: string) => words.replace(/\s+/g, '')
