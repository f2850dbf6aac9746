import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { canonicalVersion } from '@/lib/document/canonical'
import { readMarkdown } from '@/lib/document/import/markdown'
import { toMarkdown } from '@/lib/document/markdown'
import { markdownForm } from '@/lib/document/markdown-form'
import { parseBody } from '@/lib/document/schema'
import type { Body } from '@/lib/document/tree'
import { bodies } from '@/tests/lib/document/arbitrary'
import { text as build, cell, doc, para, table } from '@/tests/lib/document/build'

// Tried on so many texts that a slow machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

vi.setConfig({ testTimeout: 120_000 })

function read(text: string): Body {
  const found = readMarkdown(text)
  if (!found.ok) throw new Error(found.why)
  return found.body
}

/** A text without its identities. */
const words = (body: Body): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'id' ? undefined : value)))

const written = (text: string) => toMarkdown(read(text)).trimEnd()

test('what was written comes back, for any text', () => {
  fc.assert(
    fc.property(bodies(), (body) => {
      expect(words(read(toMarkdown(body)))).toEqual(words(markdownForm(body)))
    }),
    { numRuns: 2000 },
  )
})

test('the form of a text that Markdown holds is its own', () => {
  fc.assert(
    fc.property(bodies(), (body) => {
      const form = markdownForm(body)
      expect(words(markdownForm(form))).toEqual(words(form))
      expect(parseBody(form)).toEqual({ ok: true, body: form })
    }),
    { numRuns: 1000 },
  )
})

test('a version as JSON comes back with every identity, for any text', () => {
  fc.assert(
    fc.property(bodies(), (body) => {
      const { body: told } = JSON.parse(canonicalVersion({ title: 'T', language: 'en', body })) as {
        body: unknown
      }
      expect(parseBody(told)).toEqual({ ok: true, body })
    }),
    { numRuns: 1000 },
  )
})

describe('Markdown of others', () => {
  test.each([
    ['headings below the third', '##### Deep', '### Deep'],
    ['headings with lines below', 'One\n===\n\nTwo\n---', '# One\n\n## Two'],
    ['lines of code', '```js\na < b\nc\n```', 'a \\< b\\\nc'],
    ['rules', 'a\n\n---\n\nb', 'a\n\nb'],
    ['other emphasis', '__a__ _b_ <b>c</b> <i>d</i>', '**a** *b* **c** *d*'],
    ['links by name', '[a][x]\n\n[x]: https://example.org/', '[a](<https://example.org/>)'],
    ['bare links in brackets', '<https://example.org/>', '[https://example.org/](<https://example.org/>)'],
    ['other links', 'see [a](../b.md)', 'see a'],
    [
      'footnotes of several paragraphs, used twice',
      'a[^n] b[^n]\n\n[^n]: one\n\n    two',
      'a[^1] b[^2]\n\n[^1]: one two\n\n[^2]: one two',
    ],
    ['a footnote that nothing refers to', 'a\n\n[^n]: one\n\n    - two\n\nb', 'a\n\none\n\n- two\n\nb'],
    [
      'a footnote that only another refers to',
      'a[^n]\n\n[^n]: one[^m]\n\n[^m]: two',
      'a[^1]\n\ntwo\n\n[^1]: one',
    ],
    [
      'a footnote that only a loose one refers to',
      'a\n\n[^m]: two\n\n[^n]: one[^m]',
      'a\n\none[^1]\n\n[^1]: two',
    ],
    [
      'footnotes that only refer to each other',
      'a\n\n[^n]: one[^m]\n\n[^m]: two[^n]',
      'a\n\none[^1]\n\n[^1]: two',
    ],
    ['a second footnote of a name', 'a[^n]\n\n[^n]: one\n\n[^n]: two', 'a[^1]\n\ntwo\n\n[^1]: one'],
    ['a footnote in an item', '- a[^n]\n\n  [^n]: one\n- b', '- a[^1]\n- b\n\n[^1]: one'],
    ['a loose footnote in an item', '- a\n\n  [^n]: one\n- b', '- a\\\n  one\n- b'],
    ['two paragraphs in an item', '- a\n\n  b\n  - c', '- a\\\n  b\n  - c'],
    ['a quotation with a list', '> a\n>\n> - b\n>\n> c', '> a\n\n- b\n\n> c'],
    ['a list in signs of its own', '* a\n* b\n\n7) c', '- a\n- b\n\n1. c'],
    ['a table with a ragged row', '|a|b|\n|-|-|\n|c|', '| a | b |\n| --- | --- |\n| c |  |'],
    ['HTML', '<div align="center"><b>a</b> b</div>', '**a** b'],
    ['a comment', '<!-- lang: nonsense-tag-of-somebody -->\n<!-- todo -->\na', 'a'],
    ['scripts', '<script>alert(1)</script>\n\na', 'a'],
  ])('%s', (_, text, expected) => {
    expect(written(text)).toBe(expected)
  })

  test('a table of tags with lists and a table in its cells comes to lines in them', () => {
    const text =
      '<table><tr><td colspan=2>\n\n- a\n- b\n\n</td></tr><tr><td>x</td><td>\n\n<table><tr><td>y</td></tr></table>\n\n</td></tr>\n</table>\n\nafter'
    expect(words(read(text))).toEqual(
      words(
        doc([
          table([cell([build('a'), { type: 'hardBreak' }, build('b')], { colspan: 2 })], ['x', 'y']),
          para('after'),
        ]),
      ),
    )
  })

  test('a table of tags that never ends is a table still', () => {
    expect(words(read('<table>\n<tr>\n<td>\n\na'))).toEqual(words(doc([table(['a'])])))
  })

  test('blanks around the end of a line are one; those elsewhere are kept, and read however many', () => {
    expect(words(read('a  c \t\n\tb'))).toEqual(words(doc([para('a  c b')])))
    const why = 'Paragraph “a” is longer than 20,000 characters.'
    expect(readMarkdown(`a${' '.repeat(1_000_000)}b`)).toEqual({ ok: false, why })
  })

  test('what has no place is counted', () => {
    const found = readMarkdown('![a cat](cat.png) and ![](b.png) [x](./y)')
    expect(found).toMatchObject({
      ok: true,
      leftOut: [
        { what: 'pictures', count: 2 },
        { what: 'link that is not a web or mail address', count: 1 },
      ],
    })
  })

  test.each([
    ['comments that never end', `<!-- a -->\n${'<!--'.repeat(200_000)}`, { ok: true }],
    [
      'a table of tags that never end',
      `<table>\n${'<a "'.repeat(100_000)}`,
      { why: 'The text has more than 20,000 parts.' },
    ],
    [
      'a table with a tag of an endless name',
      `<table>\n<tr><td>a</td></tr><${'a'.repeat(400_000)}`,
      { why: expect.stringContaining('longer than 20,000 characters') },
    ],
    ['a tag of an endless name', `a <${'a'.repeat(300_000)} b=">">`, { ok: true }],
  ])('%s: it comes back', (_, text, expected) => {
    expect(readMarkdown(`a\n\n${text}`)).toMatchObject(expected)
  })

  test('a comment among the words of a table of tags is none of them', () => {
    expect(words(read('<table>\n<tr><td>a<!-- x -->b</td></tr>'))).toEqual(words(doc([table(['ab'])])))
  })

  test('HTML that is nested too deeply is counted, and the rest is read', () => {
    const found = readMarkdown(`a\n\n${'<div>'.repeat(4_000)}deep\n\nb`)
    expect(found).toMatchObject({
      ok: true,
      body: { content: [{ type: 'paragraph' }, { type: 'paragraph' }] },
      leftOut: [{ what: 'passage of HTML that is nested too deeply', count: 1 }],
    })
  })

  test.each([
    ['quotations in each other', '> '.repeat(20_000), 'The text is nested too deeply to be read.'],
    ['lists in each other', '- '.repeat(20_000), 'The text is nested too deeply to be read.'],
    ['emphasis', '*a_ '.repeat(20_000), 'A paragraph has more signs of emphasis than can be read.'],
  ])('%s without end are refused with a sentence', (_, text, why) => {
    expect(readMarkdown(`${text}a`)).toEqual({ ok: false, why })
  })
})
