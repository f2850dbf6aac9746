import { describe, expect, test } from 'vitest'
import { previewWording } from '@/lib/document/preview-wording'
import { renderBody } from '@/lib/document/render'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { cell, doc, head, item, list, note, para, table, text } from './build'

const [one, two, three, item1, cell1] = ['p1', 'p2', 'p3', 'i1', 'c1'].map((name) =>
  name.padEnd(12, '0'),
) as [string, string, string, string, string]
const listed = { ...item('An item'), content: [para('An item', item1)] as [ReturnType<typeof para>] }
const body: Body = doc([
  head('Aims', 1, three),
  para([text('The '), text('Forum', { type: 'bold' }), text(' should stay.'), note('So it was.')], one),
  para('Its Secretariat needs funding.', two),
  list([listed]),
  table([cell('Who', undefined, cell1), 'What']),
])
const instead = (paragraph: string, start: number, was: string, words: string): Wording => ({
  ...{ do: 'replace', paragraph, start, end: start + was.length, was, words },
})
const following = (paragraph: string | null, words: string): Wording => ({
  ...{ do: 'insertAfter', paragraph, words },
})
const without = (paragraph: string, was: string): Wording => ({ do: 'delete', paragraph, was })

function shown(changes: readonly Wording[], as: 'redline' | 'accepted', of = body, lang = 'en'): string {
  return renderBody(of, { preview: previewWording(of, changes, as, lang), lang })
}

/** The words of a paragraph as they stand on the page. */
function wordsOf(html: string, id: string): string {
  return new RegExp(`id="p-${id}".*?class="words"[^>]*>(.*?)</(?:p|h2)>`, 's').exec(html)?.[1] ?? ''
}

const permanent = instead(one, 17, 'stay', 'become permanent')

describe('wording in its text', () => {
  test('is a redline in the paragraph: what goes, what comes, with marks and footnotes where they were', () => {
    const words = wordsOf(shown([permanent], 'redline'), one)
    expect(words).toContain('The <strong>Forum</strong> should ')
    expect(words).toContain('<del><span class="unseen">deleted: </span>stay</del>')
    expect(words).toContain('<ins><span class="unseen">inserted: </span>become permanent</ins>')
    expect(words).toMatch(/<sup class="fn">.*1<\/sup>/)
  })

  test('reads as if accepted without a trace of what it was', () => {
    const html = shown([permanent], 'accepted')
    expect(wordsOf(html, one)).toContain('The <strong>Forum</strong> should become permanent.')
    expect(html).not.toMatch(/<(ins|del)>/)
  })

  test('leaves everything else as it is', () => {
    const [plain, html] = [renderBody(body, { lang: 'en' }), shown([permanent], 'redline')]
    for (const id of [two, three, item1, cell1]) expect(wordsOf(html, id)).toBe(wordsOf(plain, id))
    expect(html.match(/class="para[^"]* previewed"/g)).toHaveLength(1)
    expect(html).toContain('role="doc-endnotes"')
    expect(html.match(/id="fn-[^"]*-ref"/g)).toHaveLength(1)
  })

  test.each([
    ['first of all', null, /^<div class="para previewed">/],
    ['behind a paragraph', two, /funding\.<\/p><\/div><div class="para previewed">/],
    ['behind an item, within its list', item1, /An item<\/p><\/div><div class="para previewed">.*<\/li>/],
    ['behind the table of a cell', cell1, /<\/table>.*<div class="para previewed">/],
  ])('puts a new paragraph in: %s', (_, place, where) => {
    const html = shown([following(place, 'Something new.')], 'redline')
    expect(html).toMatch(where)
    expect(html).toContain('<ins><span class="unseen">inserted: </span>Something new.</ins>')
    expect(shown([following(place, 'Something new.')], 'accepted')).toContain('>Something new.</p>')
  })

  test('keeps new paragraphs in their order', () => {
    expect(shown([following(two, 'First.'), following(two, 'Then.')], 'accepted')).toMatch(/First\..*Then\./)
  })

  test('strikes a paragraph that goes, and says that it is gone', () => {
    const goes = [without(two, 'Its Secretariat needs funding.')]
    expect(wordsOf(shown(goes, 'redline'), two)).toMatch(/^<del>.*Its Secretariat needs funding\.<\/del>$/)
    expect(wordsOf(shown(goes, 'accepted'), two)).toContain('This paragraph is gone.')
  })

  test('shows several changes of several paragraphs together', () => {
    const html = shown(
      [instead(three, 0, 'Aims', 'Ends'), permanent, instead(one, 4, 'Forum', 'IGF')],
      'accepted',
    )
    expect(wordsOf(html, three)).toBe('Ends')
    expect(wordsOf(html, one)).toMatch(/The <strong>IGF<\/strong> should become permanent\./)
  })

  test('highlights no passage in what it changes, and those elsewhere still', () => {
    const passages = [
      { id: one, start: 17, end: 21, key: 'c1' },
      { id: two, start: 0, end: 3, key: 'c2' },
    ]
    const html = renderBody(body, { passages, preview: previewWording(body, [permanent], 'redline', 'en') })
    expect(html).not.toContain('data-keys="c1"')
    expect(html).toContain('<mark data-keys="c2">Its</mark>')
  })

  test('is read in the direction of its letters, whatever is said in hidden words', () => {
    const arabic = doc([para('المنتدى دائم', one)])
    const html = shown([instead(one, 0, 'المنتدى', 'المجلس')], 'redline', arabic, 'ar')
    expect(html).toContain('dir="rtl"')
    expect(html).toContain('<span class="unseen" lang="en">')
  })

  test('becomes no markup', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const changes = [instead(one, 17, 'stay', evil), following(one, evil)]
    expect(shown(changes, 'redline') + shown(changes, 'accepted')).not.toContain('<img')
  })

  test('that does not fit is refused', () => {
    expect(() => shown([instead(one, 0, 'stay', 'go')], 'redline')).toThrow(RangeError)
  })
})
