import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { footnotesOf, footnoteText } from '@/lib/document/text'
import { linesOf, p, r, readWord, shapes, style, styled } from './word'

describe('headings are known by their outline, whatever their style is called', () => {
  test.each([
    [
      'by the level of the style',
      style('Abschnitt', 'Abschnitt', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      'Abschnitt',
      'h2',
    ],
    [
      'by the style that another is based on',
      style('Mine', 'Mine', '', 'H1') + style('H1', 'heading 1'),
      'Mine',
      'h1',
    ],
    ['by its name', style('berschrift2', 'Überschrift 2'), 'berschrift2', 'h2'],
    ['beyond the third', style('H6', 'heading 6'), 'H6', 'h3'],
    ['and the title', style('T', 'Title'), 'T', 'h1'],
    [
      'not where it is body text',
      style('B', 'Body', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      'B',
      'paragraph',
    ],
    ['a quotation', style('Q', 'Intense Quote'), 'Q', 'blockquote'],
  ])('%s', (_, styles, id, shape) => {
    expect(shapes(readWord({ styles, body: p('Words', styled(id)) }).body.content)).toEqual([shape])
  })

  test('the title of the file is its paragraph of that style, or else the one in its properties', () => {
    expect(readWord({ styles: style('T', 'Title'), body: p('Our view', styled('T')) }).title).toBe('Our view')
    expect(readWord({ body: p('Words') }).title).toBeNull()
  })
})

describe('words', () => {
  const words = (content: string, more = {}) => linesOf(readWord({ body: p(content), ...more }).body)

  test.each([
    [
      'tabs, breaks and signs',
      `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>`,
      'a b\nc\u2011de',
    ],
    [
      'signs of other fonts',
      `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> done </w:t><w:sym w:font="Symbol" w:char="F061"/></w:r>`,
      '✓ done α',
    ],
    [
      'smart tags and controls',
      `<w:smartTag>${r('Prague')}</w:smartTag><w:sdt><w:sdtContent>${r(' in June')}</w:sdtContent></w:sdt>`,
      'Prague in June',
    ],
    [
      'results of fields without their codes',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "d" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('6 June')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' 2025')}`,
      '6 June 2025',
    ],
    ['simple fields', `<w:fldSimple w:instr=" AUTHOR ">${r('Ana')}</w:fldSimple>`, 'Ana'],
    [
      'annotated characters by what they annotate',
      `<w:r><w:ruby><w:rt>${r('kana')}</w:rt><w:rubyBase>${r('字')}</w:rubyBase></w:ruby></w:r>`,
      '字',
    ],
  ])('%s', (_, content, expected) => {
    expect(words(content)).toEqual([`1: ${expected}`])
  })

  test('emphasis through styles, and turned off again', () => {
    const styles = `<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`
    const body = p(
      r('a', '<w:rStyle w:val="S"/>') + r('b', '<w:rStyle w:val="S"/><w:b w:val="0"/>') + r('c', '<w:i/>'),
    )
    const [block] = readWord({ styles, body }).body.content
    expect(block).toMatchObject({
      content: [
        { text: 'a', marks: [{ type: 'bold' }] },
        { text: 'b' },
        { text: 'c', marks: [{ type: 'italic' }] },
      ],
    })
  })

  test('links to the web and to mail are kept, others are words', () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://c.example/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('c')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const links = { a: 'https://a.example/?x=1&y=2', b: 'file:///etc/passwd', d: 'javascript:alert(1)' }
    const { body, understood } = readWord({
      links,
      body: p(link('a', 'a') + link('b', 'b') + link('d', 'd') + field),
    })
    expect(understood.links).toBe(2)
    expect(JSON.stringify(body)).toContain('https://a.example/?x=1&y=2')
    expect(JSON.stringify(body)).not.toMatch(/passwd|alert/)
    expect(linesOf(body)).toEqual(['1: abdc'])
  })

  test('footnotes stand where their numbers stood', () => {
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${p('-')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' As agreed ')}${r('in Tunis', '<w:i/>')}${r('.')}`)}</w:footnote>`
    const { body, understood } = readWord({
      footnotes,
      body: p(`${r('Agreed')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}`),
    })
    const [paragraph] = numberBlocks(body).paragraphs
    if (!paragraph) throw new Error('no paragraph')
    expect(paragraph.text).toBe('Agreed.')
    expect(footnotesOf(paragraph.node).map(footnoteText)).toEqual(['As agreed in Tunis.'])
    expect(understood.footnotes).toBe(1)
  })

  test('boxes of text are kept once, behind their paragraph', () => {
    const box = `<w:txbxContent>${p('In the box.')}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(words(`${r('Beside it.')}${drawing}`)).toEqual(['1: Beside it.', '2: In the box.'])
  })

  test('languages: that of the whole, and paragraphs in another', () => {
    const lang = (tag: string) => `<w:lang w:val="${tag}"/>`
    const { body, language } = readWord({
      body:
        p(r('The text is in English, mostly.', lang('en-US'))) +
        p(r('Ein Satz.', lang('de-DE'))) +
        p(r('نص', '<w:rtl/><w:lang w:bidi="ar-SA"/>')),
    })
    expect(language).toBe('en')
    expect(body.content.map(({ attrs }) => attrs?.lang)).toEqual([undefined, 'de', 'ar'])
  })
})

test('what is left out is counted by what it is', () => {
  const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>'
  const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Why ... 3')}</w:sdtContent></w:sdt>`
  const body = toc + p([picture, picture, r('Seen.'), r('Hidden.', '<w:vanish/>'), '<m:oMath/>'].join(''))
  const part = (kind: string) =>
    `<w:${kind} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('Draft 3')}</w:${kind}>`
  const { body: text, leftOut } = readWord({
    body,
    parts: { 'word/header1.xml': part('hdr'), 'word/vbaProject.bin': 'x' },
    relations: { h: ['header', 'header1.xml'] },
  })
  expect(linesOf(text)).toEqual(['1: Seen.'])
  expect(leftOut.map(({ what, count }) => `${count} ${what}`)).toEqual([
    '2 pictures',
    '1 table of contents',
    '1 passage of hidden text',
    '1 equation',
    '1 header',
    '1 set of macros',
  ])
})

test('the strict dialect of Word is read like the usual one', () => {
  const links = { a: 'https://a.example/' }
  const body = p(`<w:hyperlink r:id="a">${r('Words')}</w:hyperlink>`)
  const [usual, strict] = [readWord({ body, links }), readWord({ body, links, strict: true })]
  expect(linesOf(strict.body)).toEqual(['1: Words'])
  expect(strict.understood).toEqual(usual.understood)
})
