import { describe, expect, test } from 'vitest'
import { readOdt } from '@/lib/document/import/odt'
import { Archive } from '@/lib/document/import/zip'
import { numberBlocks } from '@/lib/document/numbers'
import { footnotesOf, footnoteText } from '@/lib/document/text'
import { op, open, readOpen } from './open'
import { linesOf, shapes } from './word'

const numberStyle = (name: string, ...levels: string[]) =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`
const number = (level: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${more}/>`
const bullet = (level: number) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•"/>`
const list = (style: string, ...items: string[]) =>
  `<text:list${style && ` text:style-name="${style}"`}>${items.map((each) => `<text:list-item>${each}</text:list-item>`).join('')}</text:list>`

test('headings, paragraphs, quotations and emphasis', () => {
  const { body, title } = readOpen({
    styles:
      '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Quotations" style:family="paragraph"/>',
    automatic:
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
    text: `${op('Our view', 'Title')}<text:h text:outline-level="2">Why</text:h>${op('We <text:span text:style-name="T1">really</text:span><text:s text:c="3"/>mean<text:tab/>it<text:line-break/>so.')}${op('As it was said.', 'P1')}`,
  })
  expect(title).toBe('Our view')
  expect(shapes(body.content)).toEqual(['h1', 'h2', 'paragraph', 'blockquote'])
  expect(linesOf(body)[2]).toBe('1: We really mean it\nso.')
  expect(JSON.stringify(body)).toContain('{"type":"text","text":"really","marks":[{"type":"bold"}]}')
})

test('a paragraph is a heading where only its style says so, as in texts that came from Word', () => {
  const { body } = readOpen({
    styles:
      '<style:style style:name="Heading_20_2" style:family="paragraph"/><style:style style:name="Kop" style:family="paragraph" style:default-outline-level="3"/>',
    automatic:
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>',
    text: `${op('Why', 'P1')}${op('How', 'Kop')}${op('Because.', 'Standard')}`,
  })
  expect(shapes(body.content)).toEqual(['h2', 'h3', 'paragraph'])
})

describe('lists', () => {
  const styles = {
    automatic:
      numberStyle('L1', number(1, '1', 'style:num-suffix="."'), bullet(2)) +
      numberStyle(
        'L2',
        number(1, '1'),
        number(2, '1', 'text:display-levels="2"'),
        number(3, 'a', 'style:num-suffix=")"'),
      ),
  }

  test('in each other, numbered and not, and more paragraphs of an item', () => {
    const inner = list('', op('Inner.'))
    const { body } = readOpen({
      ...styles,
      text: list('L1', op('One.') + op('More.'), op('Two.') + inner, op('Three.')),
    })
    expect(shapes(body.content)).toEqual(['11', '11', '-2', '11'])
    expect(linesOf(body)).toEqual(['1: One.\nMore.', '2: Two.', '2(a): Inner.', '3: Three.'])
  })

  test('numbers such as 1.2 are kept as words, and the person is told', () => {
    const text = list('L2', op('One.') + list('', op('Sub.') + list('', op('Letter.'))), op('Two.'))
    const { body, notes } = readOpen({ ...styles, text })
    expect(linesOf(body)).toEqual(['1: 1 One.', '2: 1.1 Sub.', '2(a): Letter.', '3: 2 Two.'])
    expect(notes).toEqual([expect.stringContaining('3 numbers')])
  })

  test('numbers of headings are kept as words', () => {
    const outline = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Article "/></text:outline-style>`
    const heading = (text: string) => `<text:h text:outline-level="1">${text}</text:h>`
    expect(linesOf(readOpen({ styles: outline, text: heading('Why') + heading('How') }).body)).toEqual([
      'heading: Article 1 Why',
      'heading: Article 2 How',
    ])
  })
})

test('tables with heads, spans and lists in cells', () => {
  const cell = (content: string, more = '') => `<table:table-cell ${more}>${content}</table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const { body } = readOpen({
    automatic: numberStyle('L1', bullet(1)),
    text: `<table:table><table:table-header-rows>${row(cell(op('Head'), 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>')}</table:table-header-rows>${row(cell(op('a') + list('L1', op('point'))), cell(op('b')))}</table:table>`,
  })
  expect(body.content).toMatchObject([
    {
      type: 'table',
      content: [
        { content: [{ type: 'tableHeader', attrs: { colspan: 2 } }] },
        { content: [{ type: 'tableCell' }, {}] },
      ],
    },
  ])
  expect(linesOf(body)).toEqual(['T1.1.1: Head', 'T1.2.1: a\n• point', 'T1.2.2: b'])
})

test('footnotes, links, boxes of text; pictures, contents and headers are counted', () => {
  const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${op('As agreed.')}</text:note-body></text:note>`
  const { body, leftOut, understood } = readOpen({
    text: `<text:table-of-content><text:index-body>${op('Why 3')}</text:index-body></text:table-of-content>${op(`Agreed${note}, see <text:a xlink:href="https://a.example/">there</text:a><text:a xlink:href="file:///etc/passwd">.</text:a><draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box>${op('In the box.')}</draw:text-box></draw:frame>`)}`,
    parts: {
      'styles.xml': `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:master-styles><style:master-page><style:header>Draft</style:header></style:master-page></office:master-styles></office:document-styles>`,
      'Basic/script.xml': '<x/>',
    },
  })
  const [paragraph] = numberBlocks(body).paragraphs
  expect(linesOf(body)).toEqual(['1: Agreed, see there.', '2: In the box.'])
  expect(paragraph && footnotesOf(paragraph.node).map(footnoteText)).toEqual(['As agreed.'])
  expect(understood).toMatchObject({ links: 1, footnotes: 1 })
  expect(leftOut.map(({ what, count }) => `${count} ${what}`).sort()).toEqual([
    '1 header',
    '1 picture',
    '1 set of macros',
    '1 table of contents',
  ])
})

describe('words in drawings', () => {
  const box = (words: string) => `<draw:frame><draw:text-box>${op(words)}</draw:text-box></draw:frame>`
  const shape = (words: string) =>
    `<draw:custom-shape>${op(words)}<draw:enhanced-geometry/></draw:custom-shape>`
  const picture = '<draw:frame><draw:image/></draw:frame>'
  const object = '<draw:frame><draw:object/><draw:image/></draw:frame>'

  test.each([
    [
      'a frame of the page, before any paragraph',
      `${box('In it.')}${op('After.')}`,
      ['In it.', 'After.'],
      [],
    ],
    ['a shape of the page', `${op('Before.')}${shape('In it.')}`, ['Before.', 'In it.'], []],
    [
      'a linked frame',
      op(`Before.<draw:a xlink:href="https://a.example/">${box('In it.')}</draw:a>`),
      ['Before.', 'In it.'],
      [],
    ],
    ['a shape with words', op(`Before.${shape('In it.')}`), ['Before.', 'In it.'], []],
    [
      'a group in a group, with pictures and lines',
      op(
        `Before.<draw:g>${box('One.')}<draw:line/><draw:g>${shape('Two.')}${picture}${picture}</draw:g></draw:g>`,
      ),
      ['Before.', 'One.', 'Two.'],
      ['2 pictures'],
    ],
    [
      'a group of nothing but lines',
      op('Before.<draw:g><draw:line/><draw:line/></draw:g>'),
      ['Before.'],
      ['1 drawing'],
    ],
    ['a shape without words', op(`Before.${shape(' ')}`), ['Before.'], ['1 drawing']],
    [
      'a picture and an object of the page',
      `${picture}${object}${op('After.')}`,
      ['After.'],
      ['1 embedded object', '1 picture'],
    ],
    [
      'a frame with a table',
      op(
        `Before.<draw:frame><table:table><table:table-row><table:table-cell>${op('In it.')}</table:table-cell></table:table-row></table:table><draw:image/></draw:frame>`,
      ),
      ['Before.', 'In it.'],
      [],
    ],
  ])('%s', (_, text, words, left) => {
    const { body, leftOut } = readOpen({ text })
    expect(numberBlocks(body).paragraphs.map((each) => each.text)).toEqual(words)
    expect(leftOut.map(({ what, count }) => `${count} ${what}`)).toEqual(left)
  })

  test('a frame in an item and in a cell stays there', () => {
    const cells = ['a', box('In it.')].map(
      (each) => `<table:table-cell>${each.startsWith('<') ? each : op(each)}</table:table-cell>`,
    )
    const { body } = readOpen({
      automatic: numberStyle('L1', bullet(1)),
      text: `${list('L1', op('One.') + box('Below.'))}<table:table><table:table-row>${cells.join('')}</table:table-row></table:table>`,
    })
    expect(numberBlocks(body).paragraphs.map((each) => each.text)).toEqual(['One.', 'Below.', 'a', 'In it.'])
  })
})

test('the language of the whole, and of paragraphs in another', () => {
  const language = (tag: string) => `<style:text-properties fo:language="${tag}" fo:country="XX"/>`
  const { body, language: whole } = readOpen({
    styles: `<style:default-style style:family="paragraph">${language('en')}</style:default-style>`,
    automatic: `<style:style style:name="P1" style:family="paragraph">${language('fr')}</style:style>`,
    text: op('The text is in English, mostly.') + op('Une phrase.', 'P1'),
  })
  expect(whole).toBe('en')
  expect(body.content.map(({ attrs }) => attrs?.lang)).toEqual([undefined, 'fr'])
})

test('a file with a password is refused with a sentence', () => {
  const bytes = open({
    text: '',
    parts: { 'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>' },
  })
  expect(() => readOdt(new Archive(bytes))).toThrow('protected with a password')
})
