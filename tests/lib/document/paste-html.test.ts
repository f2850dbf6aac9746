import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { blocksFromHtml } from '@/lib/document/paste-html'
import { parseBody } from '@/lib/document/schema'
import { outline } from './outline'

vi.setConfig({ testTimeout: 60_000 })

const read = (html: string) => outline(blocksFromHtml(html))

/** The inline nodes of the first block. */
function inlines(html: string): unknown {
  const pasted = blocksFromHtml(html)
  const [first] = pasted.ok ? pasted.blocks : []
  return first?.content
}

describe('from Word', () => {
  const marker = (sign: string) =>
    `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`
  const itemOf = (level: number, sign: string, words: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${marker(sign)}<span lang=EN-GB>${words}<o:p></o:p></span></p>`

  const clipboard = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>
<!-- p.MsoNormal {margin:0cm} @list l0 {mso-list-id:1} --></style><!--[if gte mso 9]><xml><w:WordDocument>hidden</w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<p class=MsoTitle>A stable footing<o:p></o:p></p>
<h2 style='mso-list:l1 level1 lfo2'>${marker('1.')}What we ask<o:p></o:p></h2>
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>Forum</b> of the
<st1:place w:st="on">United Nations</st1:place><a style='mso-comment-reference:A_1'></a><span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;<a href="#_msocom_1">[A1]</a></span></span>
is <del cite="mailto:A">old</del><ins>open</ins>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${itemOf(1, '·', 'money')}${itemOf(2, 'o', 'from states')}${itemOf(1, '·', 'time')}
<p class=MsoNormal>And then:</p>
${itemOf(1, '(a)', 'first')}${itemOf(1, '(b)', 'second')}
<!--EndFragment-->
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1">[1]</a> Since 2006.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is it?</p></div></div></body></html>`

  test('headings, lists that are only drawn, and plain words', () => {
    expect(read(clipboard)).toEqual([
      '# A stable footing',
      '# What we ask',
      '1 The Forum of the United Nations is open.',
      '1(a) money',
      '1(a)(i) from states',
      '1(b) time',
      '2 And then:',
      '2(a) first',
      '2(b) second',
    ])
  })

  test('bullets and numbers are told apart, footnotes keep their words', () => {
    const pasted = blocksFromHtml(clipboard)
    if (!pasted.ok) throw new Error(pasted.why)
    expect(pasted.blocks.map(({ type }) => type)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'bulletList',
      'paragraph',
      'orderedList',
    ])
    expect(JSON.stringify(pasted.blocks)).toContain('"content":[{"type":"text","text":"Since 2006."}]')
    expect(JSON.stringify(pasted.blocks)).toContain(
      '{"type":"text","text":"Forum","marks":[{"type":"bold"}]}',
    )
  })

  test('for the web: each item in a list of its own, its depth told apart', () => {
    const one = (level: number, words: string) =>
      `<div class="ListContainerWrapper"><ul role="list"><li data-aria-level="${level}" role="listitem"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`
    expect(read(`<p>We ask:</p>${one(1, 'money')}${one(2, 'from states')}${one(1, 'time')}`)).toEqual([
      '1 We ask:',
      '1(a) money',
      '1(a)(i) from states',
      '1(b) time',
    ])
  })
})

describe('from other places', () => {
  test.each([
    [
      'Google Docs',
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">All </span><span style="font-weight:700">bold</span><span style="font-style:italic"> and slanted</span></p><ul><li aria-level="1"><p><span>one</span></p></li><ul><li aria-level="2"><p>two</p></li></ul></ul></b>',
      ['1 All bold and slanted', '1(a) one', '1(a)(i) two'],
    ],
    [
      'LibreOffice',
      '<p>Words<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup> here</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> Aside</p></div>',
      ['1 Words here'],
    ],
    [
      'a web page',
      '<article><h1>One</h1><h4>Deep</h4>loose <em>words</em><p>para</p>more<blockquote><p>said</p>and</blockquote></article>',
      ['# One', '# Deep', '1 loose words', '2 para', '3 more', '4> said', '5> and'],
    ],
    [
      'a table',
      '<table><tr><th>Year</th><th>Members</th></tr><tr><td><p>2024</p><p>late</p></td><td>35</td></tr><tr><td><p>a</p><p>b</p></td></tr></table>',
      ['T1.1.1 Year', 'T1.1.2 Members', 'T1.2.1 2024\nlate', 'T1.2.2 35', 'T1.3.1 a\nb', ' '],
    ],
    [
      'a table in another, and one in a list',
      '<table><tr><td>a</td><td>b<table><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table></td></tr></table><ul><li><table><tr><td>f</td><td>g</td></tr></table></li></ul>',
      ['T1.1.1 a', 'T1.1.2 b\nc | d\ne', '1 f | g'],
    ],
    [
      'tables that only lay out',
      '<table><tr><td><h2>A</h2><p>b</p></td></tr><tr><td>c</td></tr></table><table role="presentation"><tr><td>d</td><td>e</td></tr></table>',
      ['# A', '1 b', '2 c', '3 d | e'],
    ],
    [
      'a mail with line breaks',
      '<div>One<br>two<br><br>three</div><div><br></div>',
      ['1 One\ntwo', '2 three'],
    ],
    [
      'an item with two paragraphs',
      '<ul><li><p>one</p><p>two</p></li><li>three</li></ul>',
      ['1 one\ntwo', '2 three'],
    ],
    [
      'an ordered list in an item',
      '<p>p</p><ul><li>a<ol><li>b</li></ol></li></ul>',
      ['1 p', '1(a) a', '1(a)(i) b'],
    ],
    ['preformatted text', '<pre>one\n  two</pre>', ['1 one\ntwo']],
    ['entities', '<p>&lt;b&gt; &amp;&nbsp;&eacute;&#8217;</p>', ['1 <b> &\u00A0é’']],
    ['nothing', '<div><br></div><p>&nbsp;</p><ul></ul>', []],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toEqual(expected)
  })

  test('links are kept where they are safe, and their words in any case', () => {
    expect(
      inlines('<p><a href="https://example.org">one</a> <a href="javascript:alert(1)">two</a></p>'),
    ).toEqual([
      { type: 'text', text: 'one', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
      { type: 'text', text: ' two' },
    ])
  })
})

describe('what could do harm', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<style>p{}</style>',
    '<iframe srcdoc="<p>x</p>"></iframe>',
    '<svg><text>x</text></svg>',
    '<object data="data:text/html,x">x</object>',
    '<a href="data:text/html,x"></a>',
    '<!-- x -->',
    '<span style="display:none">x</span>',
    '<template><p>x</p></template>',
    '<textarea>x</textarea>',
    '<noscript>x</noscript>',
  ])('%s leaves nothing', (html) => {
    expect(blocksFromHtml(html)).toEqual({ ok: true, blocks: [] })
  })

  test('elements in each other are read as far as that makes sense', () => {
    expect(read(`${'<div>'.repeat(2000)}deep${'</div>'.repeat(2000)}<p>after</p>`)).toEqual([
      '1 deep',
      '2 after',
    ])
    expect(read(`${'<ul><li>'.repeat(200)}deep`)).toEqual(['1 deep'])
    expect(read('<div>'.repeat(100_000))).toEqual(['What was pasted is nested too deeply to be read.'])
  })

  test('too much is refused with a sentence', () => {
    expect(blocksFromHtml(`<p>${'x'.repeat(20_001)}</p>`)).toEqual({
      ok: false,
      why: expect.stringContaining('is longer than 20,000 characters.'),
    })
  })

  test('whatever the tags, nothing throws and what comes out is a text', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '</ul>',
      '<ol>',
      '<li>',
      '</li>',
      '<b>',
      '</b>',
      '<a href="https://a.example">',
      '</a>',
      '<br>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<h1>',
      '</h1>',
      '<blockquote>',
      '</blockquote>',
      '<script>',
      '</script>',
      '<p style="mso-list:l0 level9 lfo1">',
      '<!--',
      '-->',
      '<![if x]>',
      'words',
      ' ',
      '\u0000',
      '\uD800',
      '&nbsp;',
      '<pre>',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const pasted = blocksFromHtml(parts.join(''))
        if (!pasted.ok) throw new Error(pasted.why)
        if (pasted.blocks.length > 0)
          expect(parseBody({ type: 'doc', content: pasted.blocks })).toEqual({
            ok: true,
            body: { type: 'doc', content: pasted.blocks },
          })
      }),
      { numRuns: 1000 },
    )
  })
})
