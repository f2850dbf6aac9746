import { describe, expect, test } from 'vitest'
import { bodyPieces, seam } from '@/components/papers/body-html'
import type { Body } from '@/lib/document/tree'

const paragraph = (id: string, text: string) => ({
  type: 'paragraph' as const,
  attrs: { id },
  content: [{ type: 'text' as const, text }],
})
const body: Body = {
  type: 'doc',
  content: [
    paragraph('para00000001', 'One.'),
    {
      type: 'orderedList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph('para00000002', 'Two.'),
            {
              type: 'bulletList',
              content: [{ type: 'listItem', content: [paragraph('para00000003', 'Three.')] }],
            },
          ],
        },
      ],
    },
  ],
}
const version = { id: 'v1', language: 'en', body }

describe('the pieces of a text', () => {
  test('have a place in each paragraph’s margin and after it, with its number', () => {
    const places = bodyPieces(version, []).filter((piece) => typeof piece !== 'string')
    expect(places.map(({ slot, id, label }) => `${slot} ${id} ${label}`)).toEqual([
      'margin para00000001 1',
      'after para00000001 1',
      'margin para00000002 1(a)',
      'after para00000002 1(a)',
      'margin para00000003 1(a)(i)',
      'after para00000003 1(a)(i)',
    ])
  })

  test('are made once for a version and its passages', () => {
    const passages = [{ id: 'para00000001', start: 0, end: 3, key: 'c1' }]
    expect(bodyPieces(version, passages)).toBe(bodyPieces(version, [...passages]))
    expect(bodyPieces(version, passages)).not.toBe(bodyPieces(version, []))
    expect(bodyPieces(version, passages)[0]).toContain('<mark data-keys="c1">One</mark>.')
  })
})

describe('a seam between two halves of a text', () => {
  test.each([
    ['nothing open', '<div class="para"><p>One.</p></div>', '', ''],
    ['within a list', '<p>One.</p><ol role="list"><li><div>Two.</div>', '</li></ol>', '<ol role="list"><li>'],
    [
      'within nested lists',
      '<ol role="list"><li>a</li><li>b<ul role="list"><li>c',
      '</li></ul></li></ol>',
      '<ol role="list"><li><ul role="list"><li>',
    ],
    ['within a quotation', '<blockquote><div>Q.</div>', '</blockquote>', '<blockquote>'],
  ])('%s', (_, html, close, reopen) => {
    expect(seam(html)).toEqual({ close, reopen })
  })
})
