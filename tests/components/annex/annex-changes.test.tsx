import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AnnexChanges } from '@/components/annex/annex-changes'
import { doc, para } from '@/tests/lib/document/build'
import { a, c, d, forum, money, regional, review } from '@/tests/lib/document/four-paragraphs'

test('every paragraph that is named, beside its words and in what is said of it, is one of the annex', () => {
  const from = doc([para(`${forum} ${money}`, a), para(review, c), para(regional, d)])
  const to = doc([para(forum, a), para(regional, d), para(review, c), para(money)])
  const html = renderToStaticMarkup(
    <AnnexChanges from={{ title: 'Costs', body: from }} to={{ title: 'Costs', body: to }} language="en" />,
  )
  expect(html).toContain('goes on in paragraph A4')
  expect(html).toContain('split from paragraph A1')
  expect(html.match(/paragraphs? \d/gi)).toBeNull()
})
