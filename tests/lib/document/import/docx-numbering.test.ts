import { describe, expect, test } from 'vitest'
import { linesOf, p, readWord, shapes, style, styled } from './word'

const num = (numId: number, ilvl: number) =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`
const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const lists = (...abstracts: string[][]) =>
  abstracts
    .map((levels, id) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`)
    .join('') +
  abstracts.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')

describe('lists', () => {
  const simple = [level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'bullet', '•')]
  const legal = [level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '(%3)')]

  test('levels of one list are nested; kinds are told apart', () => {
    const body = [0, 1, 2, 0].map((ilvl) => p(`level ${ilvl}`, num(1, ilvl))).join('')
    expect(shapes(readWord({ numbering: lists(simple), body }).body.content)).toEqual([
      '11',
      '12',
      '-3',
      '11',
    ])
  })

  test('a list that is indented below another is in it', () => {
    const at = (left: number) => `<w:ind w:left="${left}"/>`
    const body = p('a', num(1, 0) + at(360)) + p('b', num(2, 0) + at(720)) + p('c', num(1, 0) + at(360))
    expect(
      shapes(readWord({ numbering: lists(simple, [level(0, 'bullet', '•')]), body }).body.content),
    ).toEqual(['11', '-2', '11'])
  })

  test('a list by the style of its paragraphs', () => {
    const styles = style('Bullets', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    const numbering = lists([level(0, 'bullet', '•', '<w:pStyle w:val="Bullets"/>')])
    expect(shapes(readWord({ styles, numbering, body: p('a', styled('Bullets')) }).body.content)).toEqual([
      '-1',
    ])
  })

  test('numbers such as 1.2 and Article 5 are kept as words, and the person is told', () => {
    const article = [level(0, 'upperRoman', 'Article %1')]
    const body =
      p('One', num(1, 0)) +
      p('Two', num(1, 1)) +
      p('Three', num(1, 2)) +
      p('Four', num(1, 1)) +
      p('Name', num(2, 0))
    const { body: text, notes } = readWord({ numbering: lists(legal, article), body })
    expect(linesOf(text)).toEqual([
      '1: 1. One',
      '2: 1.1 Two',
      '2(a): Three',
      '3: 1.2 Four',
      '4: Article I Name',
    ])
    expect(notes).toEqual([expect.stringContaining('4 numbers')])
  })

  test('numbers in a table of one cell, a frame, are counted once', () => {
    const article = [level(0, 'decimal', 'Article %1')]
    const frame = `<w:tbl><w:tr><w:tc>${p('One', num(1, 0))}${p('Two', num(1, 0))}</w:tc></w:tr></w:tbl>`
    const { body, notes } = readWord({ numbering: lists(article), body: frame + p('Three', num(1, 0)) })
    expect(linesOf(body)).toEqual(['1: Article 1 One', '2: Article 2 Two', '3: Article 3 Three'])
    expect(notes).toEqual([expect.stringContaining('3 numbers')])
  })

  test('deeper levels that a list could have, and the text has not, change nothing', () => {
    expect(
      linesOf(readWord({ numbering: lists(legal), body: p('a', num(1, 0)) + p('b', num(1, 0)) }).body),
    ).toEqual(['1: a', '2: b'])
  })

  test('numbers of headings are kept as words', () => {
    const styles = style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    const numbering = lists([level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>')])
    const body = p('Why', styled('H1')) + p('Text.') + p('How', styled('H1'))
    expect(linesOf(readWord({ styles, numbering, body }).body)).toEqual([
      'heading: 1 Why',
      '1: Text.',
      'heading: 2 How',
    ])
  })

  test('a paragraph without a mark, indented like an item, goes on with it', () => {
    const at = '<w:ind w:left="720"/>'
    const body = p('First.', num(1, 0) + at) + p('More of it.', at) + p('Second.', num(1, 0) + at)
    expect(linesOf(readWord({ numbering: lists(simple), body }).body)).toEqual([
      '1: First.\nMore of it.',
      '2: Second.',
    ])
  })
})
