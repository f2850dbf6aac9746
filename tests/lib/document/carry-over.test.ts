import { describe, expect, test } from 'vitest'
import { anchorFor } from '@/lib/document/anchor'
import { carryOver } from '@/lib/document/carry-over'
import { doc, para } from './build'
import { a, b, c, carried, d, forum, imported, money, old } from './four-paragraphs'

describe('exact', () => {
  test('in a text that did not change', () => {
    expect(carried(old, old, a, 'a permanent institution')).toEqual({
      label: 'exact',
      paragraph: a,
      words: 'a permanent institution',
    })
  })

  test('where paragraphs were put before it and others changed', () => {
    const to = [
      para('A new beginning that nobody had asked for.'),
      para(money.replace('project', 'other'), b),
      para(forum, a),
    ]
    expect(carried(old.slice(0, 2).reverse(), to, a, 'meet as equals')).toEqual({
      label: 'exact',
      paragraph: a,
      words: 'meet as equals',
    })
  })

  test('where words elsewhere in its paragraph changed', () => {
    const to = [para(`However, ${forum.replace('businesses', 'companies')}`, a), ...old.slice(1)]
    expect(carried(old, to, a, 'a permanent institution')).toMatchObject({
      label: 'exact',
      words: 'a permanent institution',
    })
  })

  test('where only typography changed', () => {
    const to = [para(`“Quoted”  text – it’s here`, a)]
    expect(carried([para(`"Quoted" text - it's here`, a)], to, a, `text - it's`)).toMatchObject({
      label: 'exact',
      words: 'text – it’s',
    })
  })

  test('the second of two like words stays the second', () => {
    const from = [para('The Board may act. The Board may not act alone.', a)]
    const to = [para('The Board may act at once. The Board may not act alone.', a)]
    expect(carried(from, to, a, 'The Board', 19)).toMatchObject({ label: 'exact', words: 'The Board' })
    expect(
      carryOver(doc(from), doc(to), [
        anchorFor(doc(from), { paragraph: a, quote: 'The Board', start: 19 }),
      ])[0]?.start,
    ).toBe(27)
  })

  test('on the whole paper and a whole paragraph', () => {
    expect(carryOver(doc(old), doc(old), [{ paragraph: null }, { paragraph: b }])).toEqual([
      { paragraph: null, start: null, end: null, label: 'exact', score: 1 },
      { paragraph: b, start: null, end: null, label: 'exact', score: 1 },
    ])
  })

  test('in a text that lost its identities', () => {
    const to = imported(old)
    expect(carried(old, to, c, 'published findings')).toEqual({
      label: 'exact',
      paragraph: to[2]?.attrs.id,
      words: 'published findings',
    })
  })
})

describe('moved', () => {
  const moved = [old[3], old[0], old[1], old[2]].flatMap((paragraph) => paragraph ?? [])

  test('with its paragraph', () => {
    expect(carried(old, moved, d, 'annual meetings')).toEqual({
      label: 'moved',
      paragraph: d,
      words: 'annual meetings',
    })
    expect(carried(old, moved, d)).toEqual({ label: 'moved', paragraph: d, words: null })
    expect(carried(old, moved, a, 'meet as equals')).toMatchObject({ label: 'exact' })
  })

  test('with its paragraph, in a text that lost its identities', () => {
    const to = imported(moved)
    expect(carried(old, to, d, 'annual meetings')).toEqual({
      label: 'moved',
      paragraph: to[0]?.attrs.id,
      words: 'annual meetings',
    })
  })

  test('into another paragraph, when two were joined', () => {
    const to = [para(`${forum} ${money}`, a), ...old.slice(2)]
    expect(carried(old, to, b, 'project money')).toEqual({
      label: 'moved',
      paragraph: a,
      words: 'project money',
    })
    expect(carried(old, to, a, 'meet as equals')).toMatchObject({ label: 'exact', paragraph: a })
  })

  test('into the second part, when one was split', () => {
    const [first = '', second = ''] = forum.split(/(?<=equals), /)
    const to = [para(`${first}.`, a), para(second, 'p0000000000e'), ...old.slice(1)]
    expect(carried(old, to, a, 'a permanent institution')).toEqual({
      label: 'moved',
      paragraph: 'p0000000000e',
      words: 'a permanent institution',
    })
    expect(carried(old, to, a, 'meet as equals')).toMatchObject({ label: 'exact', paragraph: a })
  })
})
