import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ImportPreview } from '@/components/imports/import-preview'
import type { Body } from '@/lib/document/tree'
import type { ImportSeen } from '@/lib/imports/seen'
import type { How } from '@/lib/imports/taking'
import { doc, para } from '@/tests/lib/document/build'
import { regional } from '@/tests/lib/document/four-paragraphs'
import { fixedNumbers, happened, longer, reworded, whatBecame } from '@/tests/support/fixed-draft'

const understood = { headings: 0, paragraphs: 2, items: 0, tables: 0, footnotes: 0, links: 0 }

function preview(draft: Body, how: How, body: Body): string {
  const read = { accepted: null, title: null, language: 'en', proposals: [], remarks: [] }
  const seen: ImportSeen = {
    id: 'i1',
    fileName: 'a.docx',
    kind: 'docx',
    imported: { ...read, body, understood, leftOut: [], notes: [] },
    by: 'Ada',
    at: new Date('2025-06-02T10:00:00Z'),
  }
  return renderToStaticMarkup(
    <ImportPreview
      seen={seen}
      slug="a-paper"
      paper={{ id: 'p1', title: 'A paper' }}
      draft={{ body: draft, language: 'en', revision: 1, fixed: fixedNumbers }}
      how={how}
      changes="notes"
    />,
  )
}

const numbers = (html: string) => [...html.matchAll(/class="n"[^>]*>([^<]+)/g)].map(([, label]) => label)

test('what a file would change in the draft is named in the numbers that the draft keeps', () => {
  expect(happened(preview(longer, 'replace', reworded))).toEqual(whatBecame)
})

test('in an empty draft it counts on behind the numbers that were given', () => {
  expect(numbers(preview(doc([]), 'replace', doc([para(regional)])))).toEqual(['3'])
})

test('what is put behind the draft is shown by itself', () => {
  expect(numbers(preview(longer, 'append', doc([para(regional)])))).toEqual(['1'])
})
