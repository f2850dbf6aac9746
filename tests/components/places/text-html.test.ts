import { expect, test } from 'vitest'
import { textHtml } from '@/components/places/text-html'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'

const paragraph = (id: string, text: string) => ({
  type: 'paragraph' as const,
  attrs: { id },
  content: [{ type: 'text' as const, text }],
})

test('a text to choose a place in has the numbers of the list beside it, where they are fixed', () => {
  const body: Body = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { id: 'head00000001', level: 1 }, content: [{ type: 'text', text: 'Why' }] },
      paragraph('para00000002', 'The second.'),
      paragraph('para00000009', 'New.'),
      paragraph('para00000003', 'The third.'),
    ],
  }
  const fixed = new Map([
    ['para00000001', '1'],
    ['para00000002', '2'],
    ['para00000003', '3'],
  ])
  const { paragraphs } = numberBlocks(body, fixed)
  const html = textHtml(body, paragraphs, '/desk/a/places?move=1', 'en')
  const numbers = [...html.matchAll(/<a class="n"[^>]*>([^<]*)</g)].map(([, number]) => number)
  expect(numbers).toEqual(['§', '2', '2bis', '3'])
  expect(html).toContain('href="/desk/a/places?move=1&amp;p=para00000009#p-para00000009"')
})
