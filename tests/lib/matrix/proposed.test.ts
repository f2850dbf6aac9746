import { describe, expect, test } from 'vitest'
import { proposedChanges } from '@/lib/matrix/proposed'

const text = 'The Forum should become permanent.'
const paragraphs = new Map([
  ['p1', { label: '4', text }],
  ['h1', { label: '', text: 'Funding' }],
])
const replace = (start: number, was: string, words: string, paragraph = 'p1') => ({
  ...{ do: 'replace' as const, paragraph, start, end: start + was.length },
  ...{ was, words },
})
const made = (...changes: object[]) =>
  proposedChanges({ format: 1, versionId: 'v1', changes }, paragraphs).map(({ where, runs }) => [
    where,
    runs.map(({ op, text }) => ({ same: text, delete: `[-${text}-]`, insert: `[+${text}+]` })[op]).join(''),
  ])

describe('proposed wording as a redline', () => {
  test.each<[string, object[], string[][]]>([
    [
      'a word replaced, in its paragraph',
      [replace(17, 'become', 'be')],
      [['Paragraph 4', 'The Forum should [-become-][+be+] permanent.']],
    ],
    [
      'two places of one paragraph are one redline',
      [replace(24, 'permanent', 'steady'), replace(4, 'Forum', 'IGF')],
      [['Paragraph 4', 'The [-Forum-][+IGF+] should become [-permanent-][+steady+].']],
    ],
    [
      'words put in',
      [replace(0, '', 'Now: ')],
      [['Paragraph 4', '[+Now: +]The Forum should become permanent.']],
    ],
    [
      'words taken out',
      [replace(9, ' should', '')],
      [['Paragraph 4', 'The Forum[- should-] become permanent.']],
    ],
    [
      'a whole paragraph taken out',
      [{ do: 'delete', paragraph: 'p1', was: text }],
      [['Paragraph 4, taken out', `[-${text}-]`]],
    ],
    [
      'a new one after',
      [{ do: 'insertAfter', paragraph: 'p1', words: 'So be it.' }],
      [['New paragraph after 4', '[+So be it.+]']],
    ],
    [
      'a new one at the beginning',
      [{ do: 'insertAfter', paragraph: null, words: 'First.' }],
      [['New paragraph at the beginning', '[+First.+]']],
    ],
    ['a heading', [replace(0, 'Funding', 'Money', 'h1')], [['Heading', '[-Funding-][+Money+]']]],
    ['a paragraph that is not there', [replace(3, 'a', 'b', 'gone')], [['A paragraph', '[-a-][+b+]']]],
    ['words that are not there', [replace(0, 'Your', 'Our')], [['Paragraph 4', '[-Your-][+Our+]']]],
  ])('%s', (_, changes, expected) => {
    expect(made(...changes)).toEqual(expected)
  })

  test.each([null, undefined, 'x', 7, {}, { versionId: 'v1' }, { versionId: 1, changes: [] }])(
    'of %j nothing is made',
    (tree) => {
      expect(proposedChanges(tree, paragraphs)).toEqual([])
    },
  )

  test('what stays is folded where it is long, at words', () => {
    const long = new Map([['p1', { label: '4', text: `${'word '.repeat(80)}old ${'more '.repeat(80)}end` }]])
    const [change] = proposedChanges({ versionId: 'v1', changes: [replace(400, 'old', 'new')] }, long)
    const all = change?.runs.map(({ text }) => text).join('') ?? ''
    expect(all.length).toBeLessThan(270)
    expect(all).toMatch(/^… word .*word oldnew more .*more …$/)
  })
})
