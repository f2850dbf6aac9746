import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { bodyOf } from '@/prisma/seed/body'
import { papers } from '@/prisma/seed/content/papers'
import { identityOf, keyOf } from '@/prisma/seed/identity'
import { inlinesOf } from '@/prisma/seed/markup'
import { paragraphsOf } from '@/tests/support/demo-course'

const inlines = (written: string) => inlinesOf(written, (n) => `footnote0000${n}`.slice(-12))

describe('the markup of the content', () => {
  test.each([
    ['plain words', [{ type: 'text', text: 'plain words' }]],
    [
      '**One Internet.** Its value',
      [
        { type: 'text', text: 'One Internet.', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' Its value' },
      ],
    ],
    [
      'a _word_ and snake_case_word',
      [
        { type: 'text', text: 'a ' },
        { type: 'text', text: 'word', marks: [{ type: 'italic' }] },
        { type: 'text', text: ' and snake_case_word' },
      ],
    ],
    [
      'see [the _Agenda_](https://example.org/a)',
      [
        { type: 'text', text: 'see ' },
        { type: 'text', text: 'the ', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
        {
          type: 'text',
          text: 'Agenda',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }, { type: 'italic' }],
        },
      ],
    ],
    [
      'said^[There.] and again^[Here.]',
      [
        { type: 'text', text: 'said' },
        { type: 'footnote', attrs: { id: 'ootnote00001' }, content: [{ type: 'text', text: 'There.' }] },
        { type: 'text', text: ' and again' },
        { type: 'footnote', attrs: { id: 'ootnote00002' }, content: [{ type: 'text', text: 'Here.' }] },
      ],
    ],
  ])('%s', (written, nodes) => {
    expect(inlines(written)).toEqual(nodes)
  })
})

const texts = papers.flatMap(({ slug, acts }) =>
  acts.flatMap((act) => (act.do === 'draft' ? [[slug, act.blocks] as const] : [])),
)

describe('the texts of the papers', () => {
  test('have each paragraph under its own identity, with the words that a reader sees', () => {
    for (const [slug, blocks] of texts) {
      const body: Body = bodyOf(slug, blocks)
      const read = numberBlocks(body).paragraphs.map(({ id, text }) => [id, text])
      const written = [...paragraphsOf(blocks)].map(([key, text]) => [identityOf(slug, key), text])
      expect(read).toEqual(written)
    }
  })

  test('keep the identity of a paragraph from version to version, and of one paper from another’s', () => {
    expect(identityOf('a', 'first')).toBe(identityOf('a', 'first'))
    expect(identityOf('a', 'first')).not.toBe(identityOf('b', 'first'))
    expect(identityOf('a', 'first')).toMatch(/^[a-z0-9]{12}$/)
    const all = new Set(
      papers.flatMap(({ slug, acts }) =>
        acts.flatMap((act) =>
          act.do === 'draft' ? [...paragraphsOf(act.blocks).keys()].map((key) => identityOf(slug, key)) : [],
        ),
      ),
    )
    const keys = new Set(
      papers.flatMap(({ slug, acts }) =>
        acts.flatMap((act) =>
          act.do === 'draft' ? [...paragraphsOf(act.blocks).keys()].map((key) => `${slug} ${key}`) : [],
        ),
      ),
    )
    expect(all.size).toBe(keys.size)
  })

  test('hold no markup that was not understood', () => {
    for (const [slug, blocks] of texts)
      for (const { text } of numberBlocks(bodyOf(slug, blocks)).paragraphs)
        expect(text).not.toMatch(/\*\*|\^\[|\]\(/)
  })
})

test('the key of an act is a UUID of version 8, the same for the same act', () => {
  expect(keyOf('2025', 'noor', 1)).toBe(keyOf('2025', 'noor', 1))
  expect(keyOf('2025', 'noor', 1)).not.toBe(keyOf('2025', 'noor', 2))
  expect(keyOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})
