import { describe, expect, test } from 'vitest'
import { linesOf, p, readWord } from './word'

describe('tables', () => {
  const cell = (content: string, props = '') => `<w:tc><w:tcPr>${props}</w:tcPr>${content}</w:tc>`
  const table = (...rows: string[]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join('')}</w:tbl>`

  test('cells over columns and rows, and rows that are heads', () => {
    const head = `<w:trPr><w:tblHeader/></w:trPr>${cell(p('Head'), '<w:gridSpan w:val="2"/>')}`
    const body = table(
      head,
      cell(p('a'), '<w:vMerge w:val="restart"/>') + cell(p('b')),
      cell(p(''), '<w:vMerge/>') + cell(p('c')),
    )
    const [block] = readWord({ body }).body.content
    expect(block).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'tableHeader', attrs: { colspan: 2 } }] },
        { content: [{ type: 'tableCell', attrs: { rowspan: 2 } }, { type: 'tableCell' }] },
        { content: [{ type: 'tableCell' }] },
      ],
    })
  })

  test('rows of unequal length are filled up', () => {
    const { body, understood } = readWord({ body: table(cell(p('a')) + cell(p('b')), cell(p('c'))) })
    expect(understood.tables).toBe(1)
    expect(linesOf(body)).toEqual(['T1.1.1: a', 'T1.1.2: b', 'T1.2.1: c', 'cell: '])
  })

  test('several paragraphs and a table in a cell become lines, and the person is told', () => {
    const inner = table(cell(p('x')) + cell(p('y')))
    const { body, notes } = readWord({ body: table(cell(p('One.') + p('Two.')) + cell(inner + p(''))) })
    expect(linesOf(body)).toEqual(['T1.1.1: One.\nTwo.', 'T1.1.2: x | y'])
    expect(notes).toEqual(['Tables inside of tables are kept as lines of their cell.'])
  })

  test('a change of format of a table or a frame is counted, and a picture in a frame once', () => {
    const changed = '<w:tblPr><w:tblPrChange/></w:tblPr>'
    const picture = p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')
    const frame = `<w:tbl>${changed}<w:tr>${cell(p('One.') + picture)}</w:tr></w:tbl>`
    const wide = `<w:tbl>${changed}<w:tr>${cell(p('a')) + cell(p('b'))}</w:tr></w:tbl>`
    expect(readWord({ body: frame + wide }).leftOut).toEqual([
      { what: 'changes of format', count: 2 },
      { what: 'picture', count: 1 },
    ])
  })

  test('a cell behind free columns stays in its table', () => {
    const row = `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('a'))}`
    expect(readWord({ body: table(row) }).understood.tables).toBe(1)
  })

  test('a table of one cell is a frame around its paragraphs', () => {
    expect(linesOf(readWord({ body: table(cell(p('One.') + p('Two.'))) }).body)).toEqual([
      '1: One.',
      '2: Two.',
    ])
  })
})
