import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { del, endDel, endIns, ins, linesOf, p, r, readWord } from './word'

/** What a file with tracked changes says: the text as it was, as it would be, and the changes by their paragraphs' words. */
function read(body: string) {
  const { body: before, accepted, proposals } = readWord({ body })
  const paragraphs = numberBlocks(before).paragraphs
  return {
    before: paragraphs.map(({ text }) => text),
    after: accepted ? numberBlocks(accepted).paragraphs.map(({ text }) => text) : null,
    changes: proposals.map(({ paragraph, start, end, inserted, newParagraph, wholeParagraph }) => {
      const text = paragraphs.find(({ id }) => id === paragraph)?.text ?? null
      if (newParagraph) return `after ${text}: + ${inserted}`
      if (wholeParagraph) return `whole: - ${text?.slice(start, end)}`
      return `${text?.slice(0, start)}[${text?.slice(start, end)} -> ${inserted}]${text?.slice(end)}`
    }),
  }
}

describe('tracked changes are proposals on the text as it was', () => {
  test.each([
    {
      name: 'words that came',
      body: p(`${r('We support ')}${ins('fully ')}${r('the Forum.')}`),
      before: ['We support the Forum.'],
      after: ['We support fully the Forum.'],
      changes: ['We support [ -> fully ]the Forum.'],
    },
    {
      name: 'words that went',
      body: p(`${r('We ')}${del('strongly ')}${r('support the Forum.')}`),
      before: ['We strongly support the Forum.'],
      after: ['We support the Forum.'],
      changes: ['We [strongly  -> ]support the Forum.'],
    },
    {
      name: 'words for others, by one hand, are one change',
      body: p(`${r('Ten ')}${del('days')}${ins('working ')}${ins('days')}${r(' at least.')}`),
      before: ['Ten days at least.'],
      after: ['Ten working days at least.'],
      changes: ['Ten [days -> working days] at least.'],
    },
    {
      name: 'words for others, by two hands, are two',
      body: p(`${r('Ten ')}${del('days', 'Ana')}${ins('weeks', 'Bo')}${r('.')}`),
      before: ['Ten days.'],
      after: ['Ten weeks.'],
      changes: ['Ten [days -> ].', 'Ten days[ -> weeks].'],
    },
    {
      name: 'what one put in and another took out is nothing',
      body: p(
        `${r('One')}<w:ins w:id="1" w:author="A"><w:del w:id="2" w:author="B"><w:r><w:delText> two</w:delText></w:r></w:del></w:ins>${r(' three')}`,
      ),
      before: ['One three'],
      after: ['One three'],
      changes: [],
    },
    {
      name: 'a whole paragraph that came',
      body: p('First.') + p(ins('Second.'), endIns()) + p('Third.'),
      before: ['First.', 'Third.'],
      after: ['First.', 'Second.', 'Third.'],
      changes: ['after First.: + Second.'],
    },
    {
      name: 'a paragraph that came before all',
      body: p(ins('Zero.'), endIns()) + p('First.'),
      before: ['First.'],
      after: ['Zero.', 'First.'],
      changes: ['after null: + Zero.'],
    },
    {
      name: 'a paragraph typed behind the last: Word marks the end of the one before',
      body: p('First.', endIns()) + p(ins('Second.')),
      before: ['First.'],
      after: ['First.', 'Second.'],
      changes: ['after First.: + Second.'],
    },
    {
      name: 'a whole paragraph that went',
      body: p('First.') + p(del('Second.'), endDel()) + p('Third.'),
      before: ['First.', 'Second.', 'Third.'],
      after: ['First.', 'Third.'],
      changes: ['whole: - Second.'],
    },
    {
      name: 'a paragraph for another',
      body: p(del('Old words.'), endDel()) + p(ins('New words.'), endIns()) + p('Third.'),
      before: ['Old words.', 'Third.'],
      after: ['New words.', 'Third.'],
      changes: ['[Old words. -> New words.]'],
    },
    {
      name: 'a split',
      body: p('First sentence.', endIns()) + p(' Second sentence.'),
      before: ['First sentence. Second sentence.'],
      after: ['First sentence.', 'Second sentence.'],
      changes: ['First sentence.[ -> \n\n] Second sentence.'],
    },
    {
      name: 'a split with a new paragraph between',
      body: p('One.', endIns()) + p(ins('New.'), endIns()) + p(' Two.'),
      before: ['One. Two.'],
      after: ['One.', 'New.', 'Two.'],
      changes: ['One.[ -> \n\nNew.\n\n] Two.'],
    },
    {
      name: 'two paragraphs made one',
      body: p(`${r('One')}${del('.')}`, endDel()) + p(`${del('Two')}${ins(', two')}${r(' three.')}`),
      before: ['One.', 'Two three.'],
      after: ['One, two three.'],
      changes: ['One[. -> , two three.]', 'whole: - Two three.'],
    },
    {
      name: 'words moved from one place to another',
      body:
        p(`<w:moveFrom w:id="1" w:author="A">${r('Move me. ')}</w:moveFrom>${r('Stay.')}`) +
        p(`${r('End. ')}<w:moveTo w:id="2" w:author="A">${r('Move me.')}</w:moveTo>`),
      before: ['Move me. Stay.', 'End.'],
      after: ['Stay.', 'End. Move me.'],
      changes: ['[Move me.  -> ]Stay.', 'End.[ ->  Move me.]'],
    },
  ])('$name', ({ body, ...expected }) => {
    const found = read(body)
    expect({ before: found.before, after: found.after }).toEqual({
      before: expected.before,
      after: expected.after,
    })
    expect(found.changes).toEqual(expected.changes)
  })

  test('a row that came and a row that is to go', () => {
    const cell = (content: string) => `<w:tc>${p(content)}</w:tc>`
    const row = (mark: string, ...cells: string[]) =>
      `<w:tr><w:trPr>${mark}</w:trPr>${cells.map(cell).join('')}</w:tr>`
    const who = 'w:id="3" w:author="Ana" w:date="2025-05-06T10:30:00Z"'
    const table = `<w:tbl>${row('', 'a', 'b')}${row(`<w:del ${who}/>`, 'c', 'd')}${row(`<w:ins ${who}/>`, ins('e'), ins('f'))}</w:tbl>`
    const { body, accepted, proposals } = readWord({ body: table })
    expect(linesOf(body)).toEqual(['T1.1.1: a', 'T1.1.2: b', 'T1.2.1: c', 'T1.2.2: d'])
    expect(linesOf(accepted)).toEqual(['T1.1.1: a', 'T1.1.2: b', 'T1.2.1: e', 'T1.2.2: f'])
    expect(
      proposals.map(({ inserted, wholeParagraph, newParagraph }) => [inserted, wholeParagraph, newParagraph]),
    ).toEqual([
      ['', true, undefined],
      ['', true, undefined],
      ['e | f', undefined, true],
    ])
  })

  test('who and when are kept as the file names them, and changes of format are counted', () => {
    const { proposals, leftOut } = readWord({
      body: p(
        `${r('a')}${ins(' b', 'Ana Ruiz')}<w:r><w:rPr><w:b/><w:rPrChange w:id="1"/></w:rPr><w:t>c</w:t></w:r>`,
      ),
    })
    expect(proposals).toMatchObject([{ author: 'Ana Ruiz', date: '2025-05-06T10:30:00.000Z' }])
    expect(leftOut).toEqual([{ what: 'change of format', count: 1 }])
  })

  test('a file without changes has no accepted text of its own', () => {
    expect(readWord({ body: p('One.') })).toMatchObject({ accepted: null, proposals: [] })
  })

  test('a paragraph keeps its identity in the accepted text, also where another one takes its place', () => {
    const { body, accepted } = readWord({
      body:
        p(`${r('Stays')}${ins(' here')}`) + p(del('Old.'), endDel()) + p(ins('New.'), endIns()) + p('Third.'),
    })
    const ids = (of: typeof body | null) => (of ? numberBlocks(of).paragraphs.map(({ id }) => id) : [])
    expect(ids(accepted)).toEqual(ids(body))
  })
})
