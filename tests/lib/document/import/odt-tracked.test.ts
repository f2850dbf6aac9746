import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { end, gone, op, readOpen, start, tracked } from './open'

describe('tracked changes of OpenDocument are proposals on the text as it was', () => {
  const ct = 'c1'
  test.each([
    {
      name: 'words that came',
      text: tracked({ [ct]: 'insertion' }) + op(`We support ${start(ct)}fully ${end(ct)}the Forum.`),
      before: ['We support the Forum.'],
      after: ['We support fully the Forum.'],
      changes: [[0, 11, 11, 'fully ', '']],
    },
    {
      name: 'words that went',
      text: tracked({ [ct]: { deletion: op('strongly ') } }) + op(`We ${gone(ct)}support it.`),
      before: ['We strongly support it.'],
      after: ['We support it.'],
      changes: [[0, 3, 12, '', '']],
    },
    {
      name: 'words for others',
      text:
        tracked({ c1: 'insertion', c2: { deletion: op('days') } }) +
        op(`Ten ${gone('c2')}${start('c1')}weeks${end('c1')}.`),
      before: ['Ten days.'],
      after: ['Ten weeks.'],
      changes: [[0, 4, 8, 'weeks', '']],
    },
    {
      name: 'a paragraph that came',
      text:
        tracked({ [ct]: 'insertion' }) + op('First.') + op(`${start(ct)}Second.`) + op(`${end(ct)}Third.`),
      before: ['First.', 'Third.'],
      after: ['First.', 'Second.', 'Third.'],
      changes: [[0, 0, 0, 'Second.', 'new']],
    },
    {
      name: 'a paragraph that went',
      text: tracked({ [ct]: { deletion: op('Second.') + op('') } }) + op('First.') + op(`${gone(ct)}Third.`),
      before: ['First.', 'Second.', 'Third.'],
      after: ['First.', 'Third.'],
      changes: [[1, 0, 7, '', 'whole']],
    },
    {
      name: 'two paragraphs made one',
      text: tracked({ [ct]: { deletion: op(' and more.') + op('Then ') } }) + op(`First${gone(ct)}, third.`),
      before: ['First and more.', 'Then , third.'],
      after: ['First, third.'],
      changes: [
        [0, 5, 15, ', third.', ''],
        [1, 0, 13, '', 'whole'],
      ],
    },
  ])('$name', ({ text, ...expected }) => {
    const { body, accepted, proposals } = readOpen({ text })
    const paragraphs = numberBlocks(body).paragraphs
    expect(paragraphs.map((each) => each.text)).toEqual(expected.before)
    expect(accepted && numberBlocks(accepted).paragraphs.map((each) => each.text)).toEqual(expected.after)
    expect(
      proposals.map(({ paragraph, start: from, end: to, inserted, newParagraph, wholeParagraph }) => [
        paragraphs.findIndex(({ id }) => id === paragraph),
        from,
        to,
        inserted,
        newParagraph ? 'new' : wholeParagraph ? 'whole' : '',
      ]),
    ).toEqual(expected.changes)
    expect(proposals[0]).toMatchObject({ author: 'Ana', date: '2025-05-06T10:30:00.000Z' })
  })
})

describe('comments of OpenDocument', () => {
  const note = (name: string, text: string, more = '') =>
    `<office:annotation office:name="${name}" ${more}><dc:creator>Bo</dc:creator><dc:date>2025-05-07T08:00:00</dc:date>${op(text)}</office:annotation>`
  const to = (name: string) => `<office:annotation-end office:name="${name}"/>`

  test('on passages, on a place, and with answers', () => {
    const text =
      op(`We ${note('a', 'Why?')}support${to('a')} it.`) +
      op(
        `And${note('', 'Here')} more, ${note('b', 'Because', 'loext:parent-name="a" loext:resolved="true"')}so${to('b')}.`,
      )
    const { remarks } = readOpen({ text })
    expect(
      remarks.map(({ quote, text: words, replyTo, resolved }) => [words, quote, replyTo, resolved]),
    ).toEqual([
      ['Why?', 'support', null, false],
      ['Because', 'so', 0, true],
      ['Here', null, null, false],
    ])
    expect(remarks[0]).toMatchObject({ start: 3, end: 10, author: 'Bo', date: '2025-05-07T08:00:00.000Z' })
  })

  test('on deleted words, as LibreOffice writes it', () => {
    const name = '__Annotation__87_35131'
    const deletion = op(`<text:bookmark-start text:name="${name}____ Copy 1"/>two`)
    const text =
      tracked({ c: { deletion } }) + op(`One ${gone('c')}${note(name, 'Keep it')}${to(name)} three.`)
    expect(readOpen({ text }).remarks).toMatchObject([{ quote: 'two', start: 4, end: 7, onDeleted: true }])
  })
})
