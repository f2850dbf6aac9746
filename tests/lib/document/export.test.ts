import { expect, test } from 'vitest'
import { toMarkdown } from '@/lib/document/markdown'
import { toPlainText } from '@/lib/document/plain-text'
import { cell, doc, head, header, item, list, note, para, table, text } from './build'

const body = doc([
  head('What we ask', 2),
  para([text('The '), text('Forum ', { type: 'bold' }), text('is open'), note('Since 2006.'), text('.')]),
  list([item('for money', list([item('from states')], 'bulletList')), item('for time')]),
  { type: 'blockquote', content: [para('Said.'), para('And done.')] },
  para(''),
  para([
    text('See '),
    text('here', { type: 'link', attrs: { href: 'https://example.org/(a)' } }),
    { type: 'hardBreak' },
    text('and there'),
  ]),
])

test('as Markdown', () => {
  expect(toMarkdown(body)).toBe(
    [
      '## What we ask',
      '',
      'The **Forum** is open[^1].',
      '',
      '1. for money',
      '   - from states',
      '2. for time',
      '',
      '> Said.',
      '>',
      '> And done.',
      '',
      'See [here](<https://example.org/(a)>)\\',
      'and there',
      '',
      '[^1]: Since 2006.',
      '',
    ].join('\n'),
  )
})

test.each([
  ['# not a heading', '\\# not a heading'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['*no* _emphasis_ [no](link) <b>', '\\*no\\* \\_emphasis\\_ \\[no\\](link) \\<b\\>'],
  ['R&D, AT&amp;T', 'R&D, AT\\&amp;T'],
])('%s is written so that it stays itself', (words, markdown) => {
  expect(toMarkdown(doc([para(words)]))).toBe(`${markdown}\n`)
})

test('as plain text, with and without numbers', () => {
  expect(toPlainText(body)).toBe(
    'What we ask\n\nThe Forum is open [1].\n\nfor money\n\nfrom states\n\nfor time\n\nSaid.\n\nAnd done.\n\nSee here\nand there\n\n[1] Since 2006.\n',
  )
  expect(toPlainText(body, { numbers: true })).toContain('1(a)(i)  from states\n\n1(b)  for time\n\n2  Said.')
})

const grid = doc([
  table(
    [header('Who'), header('How | much')],
    ['We', cell([text('one'), { type: 'hardBreak' }, text('two')])],
  ),
  table([header('Who'), cell([text('We', { type: 'bold' }), note('All.')], { colspan: 2 })]),
])

test('a table as Markdown, where Markdown has such tables; others as HTML around Markdown', () => {
  expect(toMarkdown(grid)).toBe(
    [
      '| Who | How \\| much |',
      '| --- | --- |',
      '| We | one<br>two |',
      '',
      '<table>',
      '<tr>',
      '<th>',
      '',
      'Who',
      '',
      '</th>',
      '<td colspan="2">',
      '',
      '**We**[^1]',
      '',
      '</td>',
      '</tr>',
      '</table>',
      '',
      '[^1]: All.',
      '',
    ].join('\n'),
  )
})

test('a table as plain text has a line for each row', () => {
  expect(toPlainText(grid)).toBe('Who | How | much\nWe | one two\n\nWho | We [1]\n\n[1] All.\n')
  expect(toPlainText(grid, { numbers: true })).toContain('T1.2  We | one two')
})
