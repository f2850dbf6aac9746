import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CopyChanges } from '@/components/drafts/copy-changes'
import { fixedNumbers, happened, longer, reworded, whatBecame } from '@/tests/support/fixed-draft'

test('a kept copy is compared in the numbers that the draft keeps', () => {
  const draft = { body: longer, fixed: fixedNumbers }
  const html = renderToStaticMarkup(<CopyChanges draft={draft} copy={{ body: reworded, language: 'en' }} />)
  expect(happened(html)).toEqual(whatBecame)
})
