import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { parseBody } from '@/lib/document/schema'
import type { Block, Body, ListItem } from '@/lib/document/tree'
import { mergeTexts, type Written } from '@/lib/drafts/merge'
import type { Choice } from '@/lib/drafts/merge-sequence'

const id = (name: string) => name.padEnd(12, '0').slice(0, 12)
const p = (name: string, text: string): Block => ({
  type: 'paragraph',
  attrs: { id: id(name) },
  content: [{ type: 'text', text }],
})
const li = (name: string, text: string): ListItem => ({ type: 'listItem', content: [p(name, text) as never] })
const ul = (...content: ListItem[]): Block => ({ type: 'bulletList', content })
const text = (...content: Block[]): Written => ({
  title: 'T',
  language: 'en',
  body: { type: 'doc', content },
})
const words = (body: Body) => numberBlocks(body).paragraphs.map((each) => each.text)

const merge = (base: Written, mine: Written, theirs: Written, choice?: Record<string, Choice>) =>
  mergeTexts(
    base,
    mine,
    theirs,
    new Map(Object.entries(choice ?? {}).map(([name, chosen]) => [id(name), chosen])),
  )

const base = text(p('a', 'One.'), p('b', 'Two.'), p('c', 'Three.'))

describe('without a collision', () => {
  test.each([
    [
      'mine changed',
      text(p('a', 'One!'), p('b', 'Two.'), p('c', 'Three.')),
      base,
      ['One!', 'Two.', 'Three.'],
    ],
    [
      'theirs changed',
      base,
      text(p('a', 'One.'), p('b', 'Two!'), p('c', 'Three.')),
      ['One.', 'Two!', 'Three.'],
    ],
    [
      'each changed another paragraph',
      text(p('a', 'One!'), p('b', 'Two.'), p('c', 'Three.')),
      text(p('a', 'One.'), p('b', 'Two.'), p('c', 'Three!')),
      ['One!', 'Two.', 'Three!'],
    ],
    [
      'each added one at the same place',
      text(p('a', 'One.'), p('m', 'Mine.'), p('b', 'Two.'), p('c', 'Three.')),
      text(p('a', 'One.'), p('t', 'Theirs.'), p('b', 'Two.'), p('c', 'Three.')),
      ['One.', 'Mine.', 'Theirs.', 'Two.', 'Three.'],
    ],
    ['mine removed one', text(p('a', 'One.'), p('c', 'Three.')), base, ['One.', 'Three.']],
    [
      'mine moved one, theirs changed it',
      text(p('c', 'Three.'), p('a', 'One.'), p('b', 'Two.')),
      text(p('a', 'One.'), p('b', 'Two.'), p('c', 'Three!')),
      ['Three!', 'One.', 'Two.'],
    ],
    ['both changed it alike', text(p('a', 'One!')), text(p('a', 'One!')), ['One!']],
  ])('%s', (_, mine, theirs, merged) => {
    const result = merge(base, mine, theirs)
    expect(words(result.body)).toEqual(merged)
    expect(result.collisions).toEqual([])
  })

  test('each changed another item of one list', () => {
    const list = text(ul(li('a', 'One.'), li('b', 'Two.')))
    const mine = text(ul(li('a', 'One!'), li('b', 'Two.')))
    const theirs = text(ul(li('a', 'One.'), li('b', 'Two!'), li('d', 'More.')))
    const result = merge(list, mine, theirs)
    expect(result.collisions).toEqual([])
    expect(words(result.body)).toEqual(['One!', 'Two!', 'More.'])
  })
})

describe('where both changed the same paragraph', () => {
  const mine = text(p('a', 'Mine.'), p('b', 'Two.'), p('c', 'Three.'))
  const theirs = text(p('a', 'Theirs.'), p('b', 'Two.'), p('c', 'Three.'))

  test.each([
    ['mine', ['Mine.', 'Two.', 'Three.']],
    ['theirs', ['Theirs.', 'Two.', 'Three.']],
    ['both', ['Mine.', 'Theirs.', 'Two.', 'Three.']],
  ] as const)('%s can be chosen', (choice, merged) => {
    const result = merge(base, mine, theirs, { a: choice })
    expect(result.collisions.map((collision) => collision.id)).toEqual([id('a')])
    expect(words(result.body)).toEqual(merged)
    expect(parseBody(result.body)).toEqual({ ok: true, body: result.body })
  })

  test('one removed what the other changed: it is asked', () => {
    const without = text(p('b', 'Two.'), p('c', 'Three.'))
    expect(merge(base, without, theirs).collisions).toMatchObject([{ id: id('a'), mine: null }])
    expect(words(merge(base, without, theirs, { a: 'mine' }).body)).toEqual(['Two.', 'Three.'])
    expect(words(merge(base, mine, without, { a: 'mine' }).body)).toEqual(['Mine.', 'Two.', 'Three.'])
  })
})

test('what the database gave back in another order of its properties is the same', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, held]) => [name, turned(held)]),
          )
        : value
  const stored = turned(base) as Written
  const theirs = turned(text(p('a', 'One.'), p('b', 'Two!'), p('c', 'Three.'))) as Written
  const mine = text(p('a', 'One!'), p('b', 'Two.'), p('c', 'Three.'))
  expect(merge(stored, mine, theirs).collisions).toEqual([])
  expect(words(merge(stored, mine, theirs).body)).toEqual(['One!', 'Two!', 'Three.'])
})

test('title and language are merged like a paragraph', () => {
  const mine = { ...base, title: 'Mine', language: 'fr' }
  const theirs = { ...base, title: 'Theirs' }
  const merged = mergeTexts(base, mine, theirs, new Map([['title', 'mine']]))
  expect(merged).toMatchObject({ title: 'Mine', language: 'fr', collisions: [{ id: 'title' }] })
})

test('whatever both write, nothing new of either is lost, and the result is a text', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'x', 'y', 'z']
  const edited = (from: string) =>
    fc
      .uniqueArray(fc.constantFrom(...names), { maxLength: 9 })
      .chain((kept) => fc.tuple(fc.constant(kept), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })))
      .map(([kept, change]) =>
        kept.map((name, i) => p(name, change[i] ? `${from} ${name}.` : `old ${name}.`)),
      )
  const grown = text(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => p(name, `old ${name}.`)))
  const kept = fc.tuple(edited('mine'), edited('theirs'), fc.boolean())
  fc.assert(
    fc.property(kept, ([mine, theirs, nested]) => {
      const asText = (blocks: Block[]) =>
        nested && blocks.length > 0
          ? text(ul(...blocks.map((block): ListItem => ({ type: 'listItem', content: [block as never] }))))
          : text(...blocks)
      const from = nested ? asText(grown.body.content) : grown
      const first = mergeTexts(from, asText(mine), asText(theirs))
      const all = new Map(first.collisions.map((collision) => [collision.id, 'both' as const]))
      const merged = mergeTexts(from, asText(mine), asText(theirs), all)
      const said = words(merged.body).join(' ')
      for (const word of [...words(asText(mine).body), ...words(asText(theirs).body)])
        if (!word.startsWith('old')) expect(said).toContain(word)
      expect(parseBody(merged.body)).toEqual({ ok: true, body: merged.body })
    }),
    { numRuns: 2000 },
  )
})
