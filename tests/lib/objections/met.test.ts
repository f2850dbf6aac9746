import { expect, test } from 'vitest'
import { metIn } from '@/lib/objections/met'

const text = (words: string, label = '2') => new Map([['para2', { text: words, label }]])
const objection = { paragraph: 'para2', wording: 'a permanent forum' }

test.each<[string, Parameters<typeof metIn>, { label: string } | null]>([
  ['has the wording now', [objection, text('a new body'), text('It is a permanent forum.')], { label: '2' }],
  [
    'white space and typography apart',
    [objection, text('a new body'), text('a  permanent forum')],
    { label: '2' },
  ],
  ['under its new number', [objection, text('a new body'), text('a permanent forum', '3')], { label: '3' }],
  ['in a heading', [objection, text('a new body', ''), text('a permanent forum', '')], { label: '' }],
  ['does not have it', [objection, text('a new body'), text('another body')], null],
  [
    'had it before, so that it was not what was asked',
    [objection, text('a permanent forum'), text('a permanent forum, or not')],
    null,
  ],
  ['is gone', [objection, text('a new body'), new Map()], null],
  [
    'has it where the words objected to were taken out',
    [objection, new Map(), text('a permanent forum')],
    { label: '2' },
  ],
])('a paragraph that %s', (_, args, met) => {
  expect(metIn(...args)).toEqual(met)
})
