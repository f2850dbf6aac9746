import { describe, expect, test } from 'vitest'
import { PlainDraftInput, SaveDraftInput, SettleDraftInput } from '@/lib/drafts/schema'

const paperId = '01a20cb5-e9c4-79f9-878b-ad87765cf823'
const p = (text: string, id?: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const sent = (body: unknown, change: object = {}) =>
  SaveDraftInput.safeParse({ paperId, revision: 3, title: 'T', language: 'en', body, ...change })
const doc = (...content: unknown[]) => ({ type: 'doc', content })

const nested = (depth: number): object =>
  depth === 0
    ? p('deep')
    : {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [p('item'), nested(depth - 1)].filter((_, i) => i === 0 || depth > 1),
          },
        ],
      }

describe('a draft is refused where its tree is', () => {
  test.each([
    ['no tree', 'text'],
    ['null', null],
    ['not a text', { type: 'paragraph' }],
    [
      'HTML in a node of its own',
      doc({ type: 'html', content: [{ type: 'text', text: '<script>alert(1)</script>' }] }),
    ],
    [
      'an image',
      doc({ type: 'paragraph', content: [{ type: 'image', attrs: { src: 'data:image/png;base64,AA' } }] }),
    ],
    [
      'a script behind a link',
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      }),
    ],
    ['an event handler', doc({ type: 'paragraph', attrs: { onclick: 'alert(1)' }, content: [] })],
    ['an unknown property', doc({ ...p('x'), style: 'color:red' })],
    ['a damaged identity', doc(p('x', '<b>'))],
    ['lists nine deep', doc(nested(9))],
    ['more than 10,000 paragraphs', doc(...Array.from({ length: 10_001 }, () => p('x')))],
    ['more than 1 MB', doc(...Array.from({ length: 60 }, () => p('x'.repeat(19_000))))],
    ['a paragraph of more than 20,000 characters', doc(p('x'.repeat(20_001)))],
  ])('%s', (_, body) => {
    const read = sent(body)
    expect(read.success).toBe(false)
    // One sentence, which the editor shows as it stands.
    expect(read.error?.issues).toHaveLength(1)
    expect(read.error?.issues[0]?.message).toMatch(/^[A-Z].*\.$/)
  })
})

describe('a draft is taken', () => {
  test.each([
    ['empty', doc()],
    ['with 10,000 paragraphs', doc(...Array.from({ length: 10_000 }, () => p('x')))],
    ['with nearly 1 MB', doc(...Array.from({ length: 50 }, () => p('x'.repeat(19_000))))],
  ])('%s', (_, body) => {
    expect(sent(body).success).toBe(true)
  })

  test('with identities where none, or the same twice, were sent', () => {
    const read = sent(doc(p('one', 'para00000001'), p('two', 'para00000001'), p('three')))
    const content = read.data?.body.content as { attrs: { id: string } }[]
    expect(content[0]?.attrs.id).toBe('para00000001')
    expect(new Set(content.map((block) => block.attrs.id)).size).toBe(3)
  })
})

test.each([
  ['title', { title: '  ' }, 'Give the paper a title.'],
  ['title', { title: 'x'.repeat(201) }, 'A title has 200 characters at most.'],
  ['language', { language: 'javascript:' }, 'Choose a language.'],
])('what is wrong with the %s is said', (_, change, why) => {
  expect(sent(doc(p('x')), change).error?.issues[0]?.message).toBe(why)
})

test('both texts of a collision are checked', () => {
  const good = { title: 'T', language: 'en', body: doc(p('x')) }
  const bad = { ...good, body: doc({ type: 'html' }) }
  expect(SettleDraftInput.safeParse({ paperId, revision: 1, keep: good, giveUp: good }).success).toBe(true)
  expect(SettleDraftInput.safeParse({ paperId, revision: 1, keep: good, giveUp: bad }).success).toBe(false)
  expect(SettleDraftInput.safeParse({ paperId, revision: 1, keep: bad, giveUp: good }).success).toBe(false)
})

test('an empty form field is an empty text', () => {
  const form = { paperId, revision: '4', title: 'T', language: 'en' }
  expect(PlainDraftInput.parse(form)).toMatchObject({ revision: 4, text: '' })
})
