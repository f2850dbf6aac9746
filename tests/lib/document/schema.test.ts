import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parseBody } from '@/lib/document/schema'
import { bodies } from './arbitrary'
import { doc, item, list, para } from './build'
import { hostileJson } from './hostile'

vi.setConfig({ testTimeout: 60_000 })

const why = (json: unknown) => {
  const parsed = parseBody(json)
  return parsed.ok ? null : parsed.why
}

const withLink = (href: unknown) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Here', marks: [{ type: 'link', attrs: { href } }] }],
    },
  ],
})

describe('what a text may hold', () => {
  test.each([
    ['nothing', null],
    ['a string', 'Hello'],
    ['another document', { type: 'page', content: [] }],
    ['an image', { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.org/a.png' } }] }],
    [
      'a list in a quotation',
      { type: 'doc', content: [{ type: 'blockquote', content: [list([item('a')])] }] },
    ],
    ['text outside of a paragraph', { type: 'doc', content: [{ type: 'text', text: 'loose' }] }],
    ['heading level 9', { type: 'doc', content: [{ type: 'heading', attrs: { level: 9 }, content: [] }] }],
    ['an unknown attribute', { type: 'doc', content: [{ type: 'paragraph', attrs: { onclick: 'x()' } }] }],
    ['an unknown property', { type: 'doc', content: [{ type: 'paragraph', html: '<b>' }] }],
    [
      'an unknown mark',
      {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'code' }] }] }],
      },
    ],
    [
      'a footnote in a footnote',
      {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'footnote', content: [{ type: 'footnote' }] }] }],
      },
    ],
    [
      'an item that begins with a list',
      {
        type: 'doc',
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [list([item('a')])] }] }],
      },
    ],
    ['a damaged identity', { type: 'doc', content: [{ type: 'paragraph', attrs: { id: '"><script>' } }] }],
    ['no language', { type: 'doc', attrs: { lang: 'not a tag' }, content: [] }],
  ])('%s is refused', (_, json) => {
    expect(why(json)).toMatch(/^(The text|Paragraph|Heading|Table) .*\.$/)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    ' javascript:x',
    'java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/papers',
    'https:evil',
    'https://a.example@evil.example/',
    'ftp://a.example/',
    'https://',
    '',
    7,
    null,
  ])('a link to %j is refused', (href) => {
    expect(why(withLink(href))).toBe('Paragraph “Here” has a link that is not a web or mail address.')
  })

  test.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:ana@example.org',
    'HTTPS://EXAMPLE.ORG/',
  ])('a link to %j is kept as it is', (href) => {
    expect(why(withLink(href))).toBeNull()
    expect(JSON.stringify(parseBody(withLink(href)))).toContain(href)
  })

  test('a refusal says which paragraph, by its first words', () => {
    const json = {
      type: 'doc',
      content: [
        para('Fine.'),
        { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'What we ask for' }] },
      ],
    }
    expect(why(json)).toBe('Heading “What we ask for” is a heading of a level that is not 1, 2 or 3.')
  })
})

describe('limits', () => {
  const nested = (depth: number): object => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content: depth > 1 ? [para('x'), nested(depth - 1)] : [para('x')] }],
  })

  test('eight lists in each other are the most', () => {
    expect(why({ type: 'doc', content: [nested(8)] })).toBeNull()
    expect(why({ type: 'doc', content: [nested(9)] })).toBe(
      'Paragraph “x” is followed by more than 8 lists in each other.',
    )
  })

  test('a list inside itself is refused, not followed', () => {
    const loop: { type: string; content: object[] } = { type: 'bulletList', content: [] }
    loop.content = [{ type: 'listItem', content: [para('x'), loop] }]
    expect(why({ type: 'doc', content: [loop] })).toContain('lists in each other')
  })

  test('10,000 paragraphs are the most', () => {
    expect(why({ type: 'doc', content: Array.from({ length: 10_000 }, () => para('x')) })).toBeNull()
    expect(why({ type: 'doc', content: Array.from({ length: 10_001 }, () => para('x')) })).toBe(
      'The text has more than 10,000 paragraphs.',
    )
  })

  test('20,000 characters in a paragraph and 1 MB in all are the most', () => {
    expect(why({ type: 'doc', content: [para('x'.repeat(20_000))] })).toBeNull()
    expect(why({ type: 'doc', content: [para('x'.repeat(20_001))] })).toContain(
      'is longer than 20,000 characters.',
    )
    expect(why({ type: 'doc', content: Array.from({ length: 60 }, () => para('ж'.repeat(9_000))) })).toBe(
      'The text is larger than 1 MB.',
    )
  })
})

describe('equal texts are equal JSON', () => {
  const text = (value: string, ...marks: string[]) => ({
    type: 'text',
    text: value,
    marks: marks.map((type) => ({ type })),
  })
  const one = (...content: object[]) => ({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'p00000000001', lang: null }, content }],
  })

  test('neighbours alike are joined, marks sorted, empty things left out', () => {
    const typed = parseBody(
      one(text('a', 'italic', 'bold'), text('b', 'bold', 'italic', 'bold'), text(''), text('c')),
    )
    const same = parseBody(one(text('ab', 'bold', 'italic'), text('c')))
    expect(typed).toEqual(same)
    expect(JSON.stringify(typed)).toBe(JSON.stringify(same))
  })

  test('control characters go, line ends become spaces, half characters are marked', () => {
    expect(parseBody(one(text('a\u0000b\u0007\nc\u202Ed\uD800e\u{1F600}')))).toEqual(
      parseBody(one(text('ab cd\uFFFDe\u{1F600}'))),
    )
  })

  test('a doubled identity is replaced where it stands second', () => {
    const parsed = parseBody({
      type: 'doc',
      content: [para('one', 'p00000000001'), para('two', 'p00000000001'), { type: 'paragraph' }],
    })
    if (!parsed.ok) throw new Error(parsed.why)
    const ids = parsed.body.content.map((block) =>
      'id' in (block.attrs ?? {}) ? (block.attrs as { id: string }).id : '',
    )
    expect(ids[0]).toBe('p00000000001')
    expect(new Set(ids).size).toBe(3)
    expect(ids.every((id) => /^[a-z0-9]{12}$/.test(id))).toBe(true)
  })

  test('an empty text is one blank paragraph', () => {
    expect(parseBody({ type: 'doc' })).toMatchObject({ ok: true, body: { content: [{ type: 'paragraph' }] } })
  })
})

describe('whatever arrives', () => {
  test('a valid text is a fixed point', () => {
    fc.assert(
      fc.property(bodies(), (body) => {
        expect(parseBody(body)).toEqual({ ok: true, body })
      }),
    )
  })

  test('nothing throws, and what passes is in the schema and cannot execute', () => {
    fc.assert(
      fc.property(fc.oneof(hostileJson(), fc.anything({ withNullPrototype: true })), (json) => {
        const parsed = parseBody(json)
        if (parsed.ok) {
          expect(parseBody(parsed.body)).toEqual(parsed)
          expect(JSON.stringify(parsed.body)).not.toMatch(/"href":"\s*(javascript|data|vbscript)/i)
        } else {
          expect(parsed.why).toMatch(/\.$/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('an object that throws when it is read is refused', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap')
        },
      },
    )
    expect(why(trap)).toBe('The text is damaged and cannot be read.')
    expect(why(doc([para('fine')]))).toBeNull()
  })
})
