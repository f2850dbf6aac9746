import { describe, expect, test } from 'vitest'
import { bodyPieces } from '@/components/papers/body-html'
import { foldedPieces } from '@/components/papers/fold'
import type { Block, Body } from '@/lib/document/tree'

const id = (n: number) => `para${String(n).padStart(8, '0')}`
const paragraph = (n: number) => ({
  type: 'paragraph' as const,
  attrs: { id: id(n) },
  content: [{ type: 'text' as const, text: `Words ${n}.` }],
})
const item = (n: number, ...lists: Block[]) => ({ type: 'listItem', content: [paragraph(n), ...lists] })
const heading = {
  type: 'heading',
  attrs: { id: id(5), level: 2 },
  content: [{ type: 'text', text: 'A heading' }],
}
const body = {
  type: 'doc',
  content: [
    paragraph(1),
    paragraph(2),
    { type: 'orderedList', content: [item(3), item(4)] },
    heading,
    paragraph(6),
    paragraph(7),
  ],
} as unknown as Body

const html = (...shown: number[]) => {
  const places = shown.map(id)
  const pieces = bodyPieces({ id: 'v1', language: 'en', body }, [])
  return foldedPieces(pieces, (place) => places.includes(place))
    .filter((piece) => typeof piece === 'string')
    .join('')
}
const folds = (text: string) => [...text.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, words]) => words)
/** What a text would be without its folds and what was opened again for them. */
const words = (text: string) => text.replace(/<summary>.*?<\/summary>/g, '').match(/Words \d|A heading/g)

describe('what is not asked about is folded', () => {
  test('between what is, counted in paragraphs', () => {
    expect(folds(html(2))).toEqual(['1 unchanged paragraph', '4 unchanged paragraphs'])
    expect(folds(html(1, 7))).toEqual(['4 unchanged paragraphs'])
    expect(folds(html())).toEqual(['6 unchanged paragraphs'])
  })

  test('but for the heading right above a paragraph that is shown', () => {
    const text = html(6)
    expect(text.indexOf('A heading')).toBeGreaterThan(text.indexOf('</details>'))
  })

  test('and nothing of the text is lost or out of its order, nor a list left open', () => {
    for (const shown of [[1], [3], [4], [2, 6], [1, 3, 7], []]) {
      const text = html(...shown)
      expect(words(text)).toEqual(words(html(1, 2, 3, 4, 6, 7)))
      for (const tag of ['ol', 'li', 'details', 'div'])
        expect(text.split(`<${tag}`).length).toBe(text.split(`</${tag}>`).length)
    }
  })

  test('all of it shown is the text as it is', () => {
    expect(html(1, 2, 3, 4, 5, 6, 7)).not.toContain('<details')
  })
})
