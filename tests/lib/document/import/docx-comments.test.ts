import { describe, expect, test } from 'vitest'
import type { Imported } from '@/lib/document/import/imported'
import { numberBlocks } from '@/lib/document/numbers'
import { del, endIns, ins, p, r, readWord } from './word'

const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, text: string, para = `0000000${id}`) =>
  `<w:comment w:id="${id}" w:author="Bo Lund" w:date="2025-05-07T08:00:00Z"><w:p w14:paraId="${para}">${r(text)}</w:p></w:comment>`
const all = (...ids: number[]) => ids.map((id) => comment(id, `Comment ${id}`)).join('')

/** Each comment as: its words, and the paragraph in which the words that it stands on are in brackets. */
function placed({ body, remarks }: Imported): string[] {
  const paragraphs = numberBlocks(body).paragraphs
  return remarks.map(({ paragraph, start, end, quote, text, onDeleted }) => {
    const words = paragraphs.find(({ id }) => id === paragraph)?.text ?? null
    if (start === null || end === null)
      return `${text} on all of ${words}${quote === null ? '' : `, about ${quote}`}`
    expect(words?.slice(start, end)).toBe(quote)
    return `${text}: ${words?.slice(0, start)}[${quote}]${words?.slice(end)}${onDeleted ? ' (deleted)' : ''}`
  })
}

describe('comments stand where they stood', () => {
  test.each([
    [
      'on a passage',
      p(`${r('We ')}${from(1)}${r('support')}${to(1)}${r(' it.')}`),
      ['Comment 1: We [support] it.'],
    ],
    [
      'nested and overlapping',
      p(
        `${from(1)}${r('We ')}${from(2)}${from(3)}${r('support')}${to(3)}${r(' it')}${to(1)}${r(' all.')}${to(2)}`,
      ),
      [
        'Comment 1: [We support it] all.',
        'Comment 2: We [support it all.]',
        'Comment 3: We [support] it all.',
      ],
    ],
    [
      'over several paragraphs: on the words of the first',
      p(`${r('One ')}${from(1)}${r('two.')}`) + p('Three.') + p(`${r('Four')}${to(1)}${r(' five.')}`),
      ['Comment 1: One [two.]'],
    ],
    [
      'that begin at the very end of a paragraph: on the next',
      p(`${r('One.')}${from(1)}`) + p(`${r('Two')}${to(1)}${r(' three.')}`),
      ['Comment 1: [Two] three.'],
    ],
    [
      'on a place without a range',
      p(`${r('One.')}<w:r><w:commentReference w:id="1"/></w:r>`),
      ['Comment 1 on all of One.'],
    ],
    [
      'on words that are to go',
      p(`${r('One ')}${from(1)}${del('two')}${to(1)}${r(' three.')}`),
      ['Comment 1: One [two] three. (deleted)'],
    ],
    [
      'on words of which a part is to go',
      p(`${from(1)}${r('One ')}${del('two')}${to(1)}`),
      ['Comment 1: [One two]'],
    ],
    [
      'on words that came: on the whole paragraph, quoting them',
      p(`${r('One.')}${from(1)}${ins(' Two.')}${to(1)}`),
      ['Comment 1 on all of One., about Two.'],
    ],
    [
      'on a paragraph that came: on the one before it',
      p('One.') + p(`${from(1)}${ins('Two.')}${to(1)}`, endIns()) + p('Three.'),
      ['Comment 1 on all of One., about Two.'],
    ],
    ['on nothing of the text', p('One.'), ['Comment 1 on all of null']],
    [
      'between paragraphs',
      [p('One.'), from(1), p('Two.'), '<w:commentRangeEnd w:id="1"/>', p('Three.')].join(''),
      ['Comment 1: [Two.]'],
    ],
    [
      'in the cell of a table',
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p(`${from(1)}${r('b')}${to(1)}${r(' c')}`)}</w:tc></w:tr></w:tbl>`,
      ['Comment 1: [b] c'],
    ],
  ])('%s', (_, body, expected) => {
    const ids = [...body.matchAll(/comment(?:Reference|RangeStart) w:id="(\d)"/g)].map(([, id]) => Number(id))
    const present = [...new Set(ids.length > 0 ? ids : [1])].sort()
    expect(placed(readWord({ body, comments: all(...present) }))).toEqual(expected)
  })

  test('answers and what is resolved stand in a part of its own', () => {
    const { remarks } = readWord({
      body: p(`${from(1)}${from(2)}${r('Words.')}${to(1)}${to(2)}`) + p(`${from(3)}${r('More.')}${to(3)}`),
      comments: all(3, 1, 2),
      extended:
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
    })
    expect(remarks.map(({ text, replyTo, resolved }) => ({ text, replyTo, resolved }))).toEqual([
      { text: 'Comment 1', replyTo: null, resolved: true },
      { text: 'Comment 2', replyTo: 0, resolved: false },
      { text: 'Comment 3', replyTo: null, resolved: false },
    ])
  })

  test('author, instant and all paragraphs of a comment are kept', () => {
    const { remarks } = readWord({
      body: p(`${from(1)}${r('Words.')}${to(1)}`),
      comments: `<w:comment w:id="1" w:author="Bo Lund" w:date="2025-05-07T08:00:00Z">${p('Why?')}${p('Since when?')}</w:comment>`,
    })
    expect(remarks).toMatchObject([
      { text: 'Why?\nSince when?', author: 'Bo Lund', date: '2025-05-07T08:00:00.000Z' },
    ])
  })
})
