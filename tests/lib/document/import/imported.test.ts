import { expect, test } from 'vitest'
import { type Understood, understand } from '@/lib/document/import/imported'
import { doc, head, item, list, note, para, text } from '@/tests/lib/document/build'

test('what a text is made of is counted, blank paragraphs apart', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org/' } } as const
  const body = doc([
    head('Why'),
    para(''),
    para([text('See '), text('our ', link), text('statement', { type: 'bold' }, link), note('Of 2024.')]),
    list([item('one'), item('two', list([item('below')]))]),
  ])
  const found: Understood = { headings: 1, paragraphs: 1, items: 3, tables: 0, footnotes: 1, links: 1 }
  expect(understand(body)).toEqual(found)
})
