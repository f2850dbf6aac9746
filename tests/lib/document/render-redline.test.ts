import { expect, test } from 'vitest'
import { redline } from '@/lib/document/redline'
import { type RedlineOptions, renderRedline } from '@/lib/document/render-redline'
import type { Block } from '@/lib/document/tree'
import { cell, doc, head, header, note, para, table, text } from './build'

const html = (from: Block[], to: Block[], options: RedlineOptions = {}) =>
  renderRedline(redline(doc(from), doc(to)), options)

const a = 'p0000000000a'
const b = 'p0000000000b'

test('what came and what went is said in words, too', () => {
  expect(html([para('It shall be <open>.', a)], [para('It should be <open>.', a)])).toBe(
    `<div class="change changed" id="c-${a}"><p class="what"><span>Paragraph 1 changed</span></p><p class="words" dir="ltr">It ` +
      '<del><span class="unseen">deleted: </span>shall</del><ins><span class="unseen">inserted: </span>should</ins> be &lt;open&gt;.</p></div>',
  )
})

test('paragraphs that did not change are folded, save the heading above a change', () => {
  const same = [para('One.'), para('Two.'), head('Part')]
  const page = html([...same, para('Three is here.', a)], [...same, para('Four is here.', a)])
  expect(page).toMatch(
    /^<details class="unchanged"><summary>Paragraphs 1 and 2 unchanged<\/summary>.*<\/details><div class="same context"[^>]*><p class="words heading" dir="ltr">Part<\/p><\/div><div class="change changed"/,
  )
})

test('a line before a change and one after it are not folded, and nothing is where all is asked for', () => {
  const [before, after] = [
    [para('One.'), para('Two.'), para('Three.')],
    [para('Five.'), para('Six.'), para('Seven.')],
  ]
  const pages = ['It is money.', 'It is time.'].map((words) => [...before, para(words, a), ...after])
  const page = html(pages[0] ?? [], pages[1] ?? [])
  expect(page.split('<details').length).toBe(3)
  expect(page).toMatch(
    /<\/details><div class="same context"[^>]*><p[^>]*>Three\.<\/p><\/div><div class="change/,
  )
  expect(page).toMatch(/<div class="same context"[^>]*><p[^>]*>Five\.<\/p><\/div><details/)
  expect(html(pages[0] ?? [], pages[1] ?? [], { all: true })).not.toContain('<details')
})

test('numbers that shifted and moves are told, also where something stood', () => {
  const [one, two] = [
    para('The first is about money and time.', a),
    para('The second is about words and deeds.', b),
  ]
  const moved = html([one, two], [two, one])
  expect(moved).toContain('<span>Paragraph 2 (was 1) moved</span>')
  expect(moved).toContain(`<p class="left">Paragraph 1 moved to <a href="#c-${a}">paragraph 2</a></p>`)
  expect(html([one], [para('New.'), one])).toContain('<p class="what">Paragraph 2 (was 1)</p>')
})

test('what came or went together is said once', () => {
  const [part, one, two] = [head('A part'), para('First of all.', a), para('Then all the rest.', b)]
  expect(html([one, two], [])).toContain('<span>Paragraphs 1 and 2 removed</span>')
  expect(html([], [part, one, two])).toMatch(
    /^<div class="change inserted".*<span>Heading and paragraphs 1 and 2 added<\/span>/,
  )
  expect(html([], [part, one, two])).toContain(`<div class="next" id="c-${b}">`)
})

test('a paragraph that was split is shown as its parts, one that was joined with the sign of what went', () => {
  const [whole, ...parts] = [
    para('Members meet once a year in Geneva. Each of them has one vote, and may pass it on.', a),
    para('Members meet once a year in Geneva.', a),
    para('Each of them has one vote, and may pass it on.', b),
  ]
  const split = html([whole as Block], parts)
  expect(split).toContain('<span>Paragraph 1 split into 1 and 2</span>')
  expect(split).toMatch(
    /Geneva\.<del>.*<\/del><ins>.*end of paragraph .*<\/ins><\/p><p class="words" dir="ltr">Each of them/,
  )
  const joined = html(parts, [whole as Block])
  expect(joined).toContain('<span>Paragraphs 1 and 2 joined into 1</span>')
  expect(joined.split('<p class="words"').length).toBe(2)
})

test('a footnote that changed is shown in full below its paragraph', () => {
  const page = html(
    [para([text('It is open.'), note('Since 2006.')], a)],
    [para([text('It is open.'), note('Since 2005.')], a)],
  )
  expect(page).toContain('It is open.<sup class="fn"><span class="unseen">Footnote </span>1</sup></p>')
  expect(page).toContain(
    '<p class="note" dir="ltr"><span class="what">Footnote 1 changed: </span>Since <del>',
  )
})

test('side by side, the old text stands before one that holds both', () => {
  const options = { side: true, names: { before: 'Version 1', after: 'Version 2' } }
  const page = html([para('It shall be.', a)], [para('It should be.', a)], options)
  expect(page).toContain(
    '<div class="sides"><div class="old"><span class="unseen">Version 1: </span><p class="words" dir="ltr">It <del><span class="unseen">deleted: </span>shall</del> be.</p></div>' +
      '<div class="now"><span class="unseen">Version 2: </span><p class="words" dir="ltr">It <del>',
  )
  expect(html([], [para('New.', a)], options)).toContain('<div class="old"></div>')
})

test('each change leads to the one before and the one after', () => {
  const texts = [1, 2].map((n) => [
    para(`It is number ${n} of all.`, a),
    para('Same.'),
    para(`So is ${n} that.`, b),
  ])
  const same = texts[0]?.[1] as Block
  const [from = [], to = []] = texts.map(([one, , other]) => [one as Block, same, other as Block])
  const page = html(from, to, { steps: true })
  expect(page).toContain(`1 of 2</span><a href="#c-${b}" aria-label="Next change">↓</a></span>`)
  expect(page).toContain(`2 of 2</span><a href="#c-${a}" aria-label="Previous change">↑</a></span>`)
})

test('another language is marked, and what caused a change can follow it', () => {
  const page = renderRedline(redline(doc([]), doc([para('Neu.', a, 'de')])), {
    lang: 'en',
    after: ({ id }) => `<a href="#${id}">why</a>`,
  })
  expect(page).toContain('<p class="words" lang="de" dir="ltr">')
  expect(page).toContain('<ins><span class="unseen" lang="en">inserted: </span>Neu.')
  expect(page).toContain(`<a href="#${a}">why</a></div>`)
})

test('a text from right to left is so, whatever is said in hidden words before it', () => {
  expect(html([], [para('منتدى مفتوح', a)], { lang: 'ar' })).toContain(
    '<p class="words" lang="ar" dir="rtl"><ins>',
  )
})

test('a table is shown as one, with the rows and columns that came and went in their places', () => {
  const [name, fee, year] = [header('Member'), header('Fee'), header('Since')]
  const row = (...words: string[]) => words.map((each) => cell(each))
  const [fjord, delta, isle] = [
    row('Fjord Registry', '1,000'),
    row('Delta Names', '200'),
    row('Isle Domains', '30'),
  ]
  const changed = [
    fjord[0] ?? cell(''),
    {
      ...cell('1,500'),
      content: [para('1,500', fjord[1]?.content[0].attrs.id)] as [ReturnType<typeof para>],
    },
  ]
  const page = html(
    [table([name, fee], fjord, delta)],
    [table([name, fee, year], [...changed, cell('2006')], [...isle, cell('2024')])],
  )
  expect(page).toContain(
    '<span>Table 1 changed: row 3 added, row 3 removed, column 3 added, 1 cell changed</span>',
  )
  expect(page.split('<tr>').length).toBe(5)
  expect(page).toMatch(/<del>[^<]*<span[^>]*>deleted: <\/span>1,000<\/del><ins>/)
})
