import { expect, test } from 'vitest'
import { redline } from '@/lib/document/redline'
import { renderRedline } from '@/lib/document/render-redline'
import type { Block } from '@/lib/document/tree'
import { doc, head, para } from './build'

const html = (from: Block[], to: Block[], lang?: string) =>
  renderRedline(redline(doc(from), doc(to)).blocks, lang ? { lang } : {})

const a = 'p0000000000a'

test('what came and what went is said in words, too', () => {
  expect(html([para('It shall be <open>.', a)], [para('It should be <open>.', a)])).toBe(
    `<div class="change changed" id="c-${a}" data-p="${a}"><p class="what">Paragraph 1 changed</p><p class="words" dir="auto">It ` +
      '<del><span class="unseen">deleted: </span>shall</del><ins><span class="unseen">inserted: </span>should</ins> be &lt;open&gt;.</p></div>',
  )
})

test('paragraphs that did not change are folded, save the heading above a change', () => {
  const same = [para('One.'), para('Two.'), head('Part')]
  const page = html([...same, para('Three is here.', a)], [...same, para('Four is here.', a)])
  expect(page).toMatch(
    /^<details class="unchanged"><summary>2 paragraphs unchanged<\/summary>.*<\/details><div class="change same"[^>]*><p class="words heading" dir="auto">Part<\/p><\/div><div class="change changed"/,
  )
})

test('numbers that shifted and moves are told', () => {
  const [one, two] = [
    para('The first is about money and time.'),
    para('The second is about words and deeds.'),
  ]
  expect(html([one, two], [two, one])).toContain('<p class="what">Paragraph 2 (was 1) moved</p>')
  expect(html([one], [para('New.'), one])).toContain('<p class="what">Paragraph 2 (was 1)</p>')
  expect(html([one], [])).toContain('<p class="what">Paragraph 1 removed</p>')
})

test('another language is marked, and what caused a change can follow it', () => {
  const { blocks } = redline(doc([]), doc([para('Neu.', a, 'de')]))
  const page = renderRedline(blocks, { lang: 'en', after: ({ id }) => `<a href="#${id}">why</a>` })
  expect(page).toContain('<p class="words" lang="de" dir="auto">')
  expect(page).toContain(`<a href="#${a}">why</a></div>`)
})
