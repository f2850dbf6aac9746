import { expect, test } from 'vitest'
import { redline } from '@/lib/document/redline'
import { describeChanges } from '@/lib/document/redline-summary'
import type { Block } from '@/lib/document/tree'
import { cell, doc, head, note, para, table, text } from './build'
import { forum, money, regional, review } from './four-paragraphs'

const summary = (from: Block[], to: Block[]) => redline(doc(from), doc(to)).summary

test('the sentence above a redline counts paragraphs, tables and footnotes, each by itself', () => {
  const [one, two, three] = [para(forum), para(money), para(review)]
  const fee = cell('1,000')
  const changedFee = {
    ...fee,
    content: [para('1,500', fee.content[0].attrs.id)] as [ReturnType<typeof para>],
  }
  const why = note('Since 2006, as agreed.')
  const withNote = (words: string) => para([text(words), why], 'p0000000000n')
  const from = [one, two, three, withNote('It is open.'), table(['Fee', fee])]
  const to = [
    { ...one, content: [text(forum.replace('equals', 'peers'))] },
    three,
    para(regional),
    para([text('It is open.')], 'p0000000000n'),
    table(['Fee', changedFee]),
  ]
  expect(describeChanges(summary(from, to))).toBe(
    '2 paragraphs changed, 1 added, 1 removed, 1 untouched; 1 table changed; 1 footnote removed',
  )
  expect(describeChanges(summary(from, to), { untouched: false })).toBe(
    '2 paragraphs changed, 1 added, 1 removed; 1 table changed; 1 footnote removed',
  )
})

test('a footnote that went to another paragraph has moved, and neither came nor went', () => {
  const why = note('Since 2006, as agreed.')
  const [one, other] = ['p0000000000a', 'p0000000000b']
  const from = [para([text(forum), why], one), para(money, other)]
  const to = [para(forum, one), para([text(money), why], other)]
  expect(summary(from, to).notes).toEqual({ changed: 0, inserted: 0, deleted: 0, moved: 1 })
})

test('changes are counted by the heading that they stand under, each with its first', () => {
  const [a, b, c, d] = ['p0000000000a', 'p0000000000b', 'p0000000000c', 'p0000000000d']
  const [first, second, third] = [head('Purpose'), head('Money'), head('Time')]
  const from = [para(forum, a), first, para(money, b), second, para(review, c), para(regional, d), third]
  const to = [
    para(`${forum} Always.`, a),
    first,
    para(money, b),
    second,
    para(`${review} Always.`, c),
    para(`${regional} Always.`, d),
    third,
  ]
  expect(redline(doc(from), doc(to)).sections).toEqual([
    { heading: null, title: '', changes: 1, first: a },
    { heading: second.attrs.id, title: 'Money', changes: 2, first: c },
  ])
})

test('levels of a list and its kind are named', () => {
  const item = (words: string, id: string) => ({
    type: 'listItem' as const,
    content: [para(words, id)] as [ReturnType<typeof para>],
  })
  const [a, b] = ['p0000000000a', 'p0000000000b']
  const flat = { type: 'orderedList' as const, content: [item(money, a), item(review, b)] }
  const nested = {
    type: 'bulletList' as const,
    content: [
      {
        type: 'listItem' as const,
        content: [para(money, a), { type: 'bulletList' as const, content: [item(review, b)] }],
      },
    ],
  }
  const blocks = redline(doc([flat]), doc([nested as Block])).blocks
  expect(blocks.map(({ kind, format }) => [kind, ...format])).toEqual([
    ['format', 'now a bullet'],
    ['format', 'one level deeper in its list', 'now a bullet'],
  ])
})
