import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { renderBody } from '@/lib/document/render'
import { bodies } from './arbitrary'
import { cell, doc, head, header, item, list, note, para, table, text } from './build'

vi.setConfig({ testTimeout: 60_000 })

const bold = { type: 'bold' } as const
const link = { type: 'link', attrs: { href: 'https://example.org/?a=1&b="2' } } as const

describe('a text on its page', () => {
  test('a paragraph has its number, its words and an address for ever', () => {
    expect(renderBody(doc([para('Fine.', 'p00000000001')]), { base: '/papers/igf' })).toBe(
      '<div class="para" id="p-p00000000001" data-p="p00000000001">' +
        '<a class="n" href="/papers/igf?p=p00000000001#p-p00000000001" title="Paragraph 1" aria-label="Paragraph 1">1</a>' +
        '<p class="words" dir="auto">Fine.</p></div>',
    )
  })

  test('a prefix stands before each number, on the page and aloud, and in no address or mark of an item', () => {
    const body = doc([para('One:', 'p00000000001'), list([item('a')])])
    const html = renderBody(body, { prefix: 'A' })
    expect(html).toContain(
      'href="?p=p00000000001#p-p00000000001" title="Paragraph A1" aria-label="Paragraph A1">A1</a>',
    )
    expect(html).toContain('data-marker="(a)"')
    expect(html).toContain('>A1<wbr>(a)</a>')
  })

  test('levels of headings begin below the title of the page', () => {
    const html = renderBody(doc([head('One'), head('Two', 2), head('Three', 3)]))
    expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h4'])
  })

  test('lists stay lists, and each item is addressable', () => {
    const html = renderBody(doc([para('We ask:'), list([item('a', list([item('deep')], 'bulletList'))])]))
    expect(html).toMatch(
      /<ol role="list"><li><div class="para" id="[^"]+" data-p="[^"]+" data-marker="\(a\)">.*1<wbr>\(a\)<\/a><p [^>]+>a<\/p><\/div><ul role="list"><li>.*data-marker="•".*1<wbr>\(a\)<wbr>\(i\).*<\/li><\/ul><\/li><\/ol>$/,
    )
  })

  test('a table stays a table, in a region of its own, and each cell is addressable', () => {
    const html = renderBody(
      doc([table([header('Who'), header('What')], [header('We'), cell('ask', undefined, 'p00000000001')])]),
    )
    expect(html).toMatch(
      /^<div class="tabular" role="region" tabindex="0" aria-label="Table 1"><table><thead><tr>/,
    )
    expect(html.match(/<th [^>]*>/g)).toEqual(['<th scope="col">', '<th scope="col">', '<th scope="row">'])
    expect(html).toContain(
      '<td><div class="para cell" id="p-p00000000001" data-p="p00000000001">' +
        '<a class="n" href="?p=p00000000001#p-p00000000001" title="Table 1, row 2, column 2" aria-label="Table 1, row 2, column 2">T1.2.2</a>' +
        '<p class="words" dir="auto">ask</p></div></td></tr></tbody></table></div>',
    )
  })

  test('what follows the paragraphs of cells stands behind their table', () => {
    const html = renderBody(doc([table(['a', 'b'], ['', 'c'])]), { after: ({ label }) => `<i>${label}</i>` })
    expect(html).toMatch(/<\/table><\/div><i>T1.1.1<\/i><i>T1.1.2<\/i><i>T1.2.2<\/i>$/)
  })

  test.each([
    [
      'headers over two columns',
      table([header('a', { colspan: 2 }), header('b')], ['c', 'd', 'e']),
      '<thead>',
    ],
    [
      'headers that reach into the rows',
      table([header('a', { rowspan: 2 }), header('b')], ['c']),
      '<table><tbody>',
    ],
    ['headers alone', table([header('a'), header('b')]), '<table><tbody>'],
    ['no headers', table(['a', 'b']), '<table><tbody>'],
  ])('%s', (_, one, expected) => {
    expect(renderBody(doc([one]))).toContain(expected)
  })

  test('a number that is another than before says so, beside it and aloud', () => {
    const body = doc([para('a', 'p00000000001'), para('b', 'p00000000002')])
    const html = renderBody(body, {
      fixed: new Map([['p00000000001', '5bis']]),
      was: new Map([['p00000000001', '12']]),
    })
    expect(html).toContain(
      'title="Paragraph 5bis, was 12" aria-label="Paragraph 5bis, was 12">5bis</a><span class="was" aria-hidden="true">was 12</span>',
    )
    expect(html.match(/class="was"/g)).toHaveLength(1)
  })

  test('what people write cannot become markup', () => {
    const html = renderBody(doc([para([text('<script>alert("1")</script> & more', bold, link)])]))
    expect(html).toContain(
      '<a href="https://example.org/?a=1&amp;b=&quot;2" rel="noopener"><strong>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more</strong></a>',
    )
  })

  test('a language is marked where it differs from the page', () => {
    const html = renderBody(doc([para('one'), para('deux', 'p00000000002', 'fr')], 'en'), { lang: 'en' })
    expect(html.match(/lang="[^"]+"/g)).toEqual(['lang="fr"'])
  })

  test('footnotes are numbered through the text and lead there and back', () => {
    const html = renderBody(
      doc([para([text('One'), note('first <b>')]), para([text('Two'), note('second')])]),
    )
    expect(html).toMatch(
      /One<sup class="fn"><a id="fn-(\w+)-ref" href="#fn-\1" role="doc-noteref" aria-label="Footnote 1">1<\/a><\/sup>/,
    )
    expect(html).toContain('aria-label="Footnote 2">2</a>')
    expect(html).toMatch(
      /<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol><li id="fn-\w+" dir="auto">first &lt;b&gt; <a href="#fn-\w+-ref" role="doc-backlink"/,
    )
  })

  test('margins and threads take their place, open paragraphs are marked', () => {
    const html = renderBody(doc([para('a', 'p00000000001'), para('b', 'p00000000002')]), {
      margin: ({ label }) => `<i>${label}</i>`,
      after: ({ id }) => (id === 'p00000000002' ? '<aside></aside>' : ''),
      open: new Set(['p00000000002']),
    })
    expect(html).toMatch(
      /a<\/p><i>1<\/i><\/div><div class="para open" .*b<\/p><i>2<\/i><\/div><aside><\/aside>$/,
    )
  })

  test('passages are highlighted inside emphasis and links, also where they overlap', () => {
    const body = doc([para([text('one '), text('two', bold), text(' three')], 'p00000000001')])
    const passages = [
      { id: 'p00000000001', start: 2, end: 6, key: 'k1' },
      { id: 'p00000000001', start: 5, end: 13, key: 'k2' },
    ]
    expect(renderBody(body, { passages })).toContain(
      'on<mark data-keys="k1">e </mark><strong><mark data-keys="k1">t</mark><mark data-keys="k1 k2">w</mark><mark data-keys="k2">o</mark></strong><mark data-keys="k2"> three</mark></p>',
    )
  })

  test('blank paragraphs are left out', () => {
    expect(renderBody(doc([para(''), para('a')]))).not.toContain('<p class="words" dir="auto"></p>')
  })

  test('every tag that opens closes, in order, for any text and passages', () => {
    fc.assert(
      fc.property(bodies(), fc.array(fc.tuple(fc.nat(60), fc.nat(30)), { maxLength: 3 }), (body, spans) => {
        const ids = numberBlocks(body).paragraphs.map(({ id }) => id)
        const passages = spans.flatMap(([start, length], key) =>
          ids.map((id) => ({ id, start, end: start + length, key: `k${key}` })),
        )
        expect(unclosed(renderBody(body, { passages }))).toEqual([])
      }),
    )
  })
})

/** Tags left open; throws nothing, and shows a tag that closed out of order as one more. */
function unclosed(html: string): string[] {
  const open: string[] = []
  for (const [, slash, tag] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (tag === 'br' || tag === 'wbr' || tag === undefined) continue
    if (slash && open.at(-1) === tag) open.pop()
    else open.push(slash + tag)
  }
  return open
}
