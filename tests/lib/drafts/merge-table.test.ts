import { describe, expect, test } from 'vitest'
import { parseBody } from '@/lib/document/schema'
import { plainText } from '@/lib/document/text'
import type { Body, Paragraph, Table, TableCell } from '@/lib/document/tree'
import { mergeTexts, type Written } from '@/lib/drafts/merge'
import type { Choice } from '@/lib/drafts/merge-sequence'

const id = (name: string) => name.padEnd(12, '0').slice(0, 12)

/** A cell whose identity is its first letter: "a", or reworded "a!". */
const cell = (words: string, attrs?: TableCell['attrs']): TableCell => ({
  type: 'tableCell',
  ...(attrs && { attrs }),
  content: [
    {
      type: 'paragraph',
      attrs: { id: id(words[0] ?? '') },
      content: [{ type: 'text', text: words }],
    } as Paragraph,
  ],
})

/** "ab cd" has two rows of two cells. */
const grid = (rows: string): Table => ({
  type: 'table',
  content: rows
    .split(' ')
    .map((row) => ({ type: 'tableRow', content: (row.match(/\w[!?]*/g) ?? []).map((words) => cell(words)) })),
})
const text = (...content: Body['content']): Written => ({
  title: 'T',
  language: 'en',
  body: { type: 'doc', content },
})
const shown = ({ content }: Body) =>
  content.map((block) =>
    block.type === 'table'
      ? block.content.map((row) => row.content.map(({ content: [p] }) => plainText(p)).join('')).join(' ')
      : block.type,
  )

function merge(mine: Table, theirs: Table, choice: Choice = 'theirs', base = grid('ab cd')) {
  const choices = new Map([['a', 'b', 'c', 'd'].map((name) => [id(name), choice] as const)].flat())
  const merged = mergeTexts(text(base), text(mine), text(theirs), choices)
  expect(parseBody(merged.body)).toMatchObject({ ok: true })
  return { shown: shown(merged.body), collisions: merged.collisions.map(({ id: of }) => of[0]) }
}

describe('a table that two changed', () => {
  test.each<[string, string, string, string]>([
    ['other cells', 'a!b cd', 'ab cd!', 'a!b cd!'],
    ['mine has a column more, theirs a word', 'axb cyd', 'ab cd!', 'axb cyd!'],
    ['theirs has a row less, mine a word in another', 'a!b cd', 'ab', 'a!b'],
    ['each has a row more', 'ab xy cd', 'ab cd uv', 'ab xy cd uv'],
    ['one has a row more, the other a row less', 'ab xy cd', 'ab', 'ab xy'],
    ['mine has a row above the first, theirs a word in it', 'xy ab cd', 'a!b cd', 'xy a!b cd'],
    ['rows changed places, and a word changed', 'cd ab', 'ab c!d', 'c!d ab'],
  ])('%s', (_, mine, theirs, expected) => {
    expect(merge(grid(mine), grid(theirs))).toEqual({ shown: [expected], collisions: [] })
  })

  test.each<[Choice, string]>([
    ['mine', 'a!b cd'],
    ['theirs', 'a?b cd'],
    ['both', 'a!\na?b cd'],
  ])('in one cell: a person chooses %s', (choice, expected) => {
    expect(merge(grid('a!b cd'), grid('a?b cd'), choice)).toEqual({ shown: [expected], collisions: ['a'] })
  })

  test.each<[string, string, string]>([
    ['each added a column', 'axb cyd', 'aub cvd'],
    ['mine removed the row in which theirs changed a word', 'ab', 'ab cd!'],
    ['mine added a column, theirs a row', 'axb cyd', 'ab cd uv'],
  ])('%s: a person chooses between the tables, and both can stay', (_, mine, theirs) => {
    expect(merge(grid(mine), grid(theirs))).toEqual({ shown: [theirs], collisions: ['a'] })
    expect(merge(grid(mine), grid(theirs), 'mine').shown).toEqual([mine])
    expect(merge(grid(mine), grid(theirs), 'both').shown).toEqual([mine, theirs])
  })

  test('with cells over several places, rows of both are not mixed', () => {
    const wide = (...rows: string[]): Table => ({
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('a', { colspan: 2 })] }, ...grid(rows.join(' ')).content],
    })
    const merged = merge(wide('xy', 'cd'), wide('cd', 'uv'), 'theirs', wide('cd'))
    expect(merged).toEqual({ shown: ['a cd uv'], collisions: ['a'] })
  })

  test('what collides is shown with all that the table says', () => {
    const { collisions } = mergeTexts(text(grid('ab cd')), text(grid('axb cyd')), text(grid('aub cvd')))
    const [first] = collisions
    expect(first?.mine && typeof first.mine !== 'string' ? plainText(first.mine) : '').toBe(
      'a\nx\nb\nc\ny\nd',
    )
  })
})
