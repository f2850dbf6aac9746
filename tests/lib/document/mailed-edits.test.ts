import { describe, expect, test } from 'vitest'
import type { Proposal } from '@/lib/document/import/imported'
import { editsOf } from '@/lib/document/mailed-edits'
import { numberBlocks } from '@/lib/document/numbers'
import type { Edit } from '@/lib/document/proposed'
import { tokenize } from '@/lib/document/tokens'
import type { Body } from '@/lib/document/tree'
import { replaced, type Wording } from '@/lib/document/wording'
import { doc, para } from './build'
import { type Next, random } from './random'

const name = (n: number) => `vers${String(n).padStart(8, '0')}`
const fileName = (n: number) => `file${String(n).padStart(8, '0')}`
const version = (texts: readonly string[]) => doc(texts.map((text, n) => para(text, name(n + 1))))
const fileOf = (texts: readonly string[]) => doc(texts.map((text, n) => para(text, fileName(n + 1))))

const change = (paragraph: number | null, start: number, end: number, inserted: string): Proposal => ({
  paragraph: paragraph === null ? null : fileName(paragraph),
  start,
  end,
  inserted,
  author: 'K. Solheim',
  date: '2025-06-02T08:00:00Z',
})

const forum =
  'The Forum should become permanent. Its mandate is open. The Secretariat needs steady funding from all.'
const sdgs =
  'The goals of the agenda and the action lines belong together, and one framework serves both of them.'
const names =
  'Registries keep the names of the Internet stable, and answer for it to those who use them every day.'

const words = ({ text }: { text: string }) => tokenize(text).map(({ key }) => key)

/** The version with these changes made, as rows of words: what a Taskforce person would get who accepts them all. */
function made(body: Body, edits: readonly Wording[]): string[] {
  const out: string[] = []
  const after = (id: string | null) =>
    edits.flatMap((edit) => (edit.do === 'insertAfter' && edit.paragraph === id ? [edit.words] : []))
  out.push(...after(null))
  for (const { id, text } of numberBlocks(body).paragraphs) {
    const changes = edits.flatMap((edit) => (edit.do === 'replace' && edit.paragraph === id ? [edit] : []))
    const isGone = edits.some((edit) => edit.do === 'delete' && edit.paragraph === id)
    if (!isGone) out.push(replaced(text, changes))
    out.push(...after(id))
  }
  return out.flatMap((text) => words({ text }))
}

const short = (edits: readonly Edit[]) =>
  edits.map((edit) =>
    edit.do === 'replace'
      ? { was: edit.was, words: edit.words, tracked: edit.tracked, exact: edit.exact }
      : { do: edit.do, paragraph: edit.paragraph, tracked: edit.tracked },
  )

describe('tracked changes are found in the version', () => {
  test('an insertion, a deletion and a replacement, each where it was made', () => {
    const file = fileOf([forum, sdgs])
    const proposals = [
      change(1, 10, 16, ''),
      change(1, 16, 16, 'must'),
      change(1, 47, 54, ''),
      change(2, 3, 3, ' sustainable'),
    ]
    const edits = editsOf(version([forum, sdgs]), { body: file, proposals })
    expect(edits).toMatchObject([
      { do: 'replace', paragraph: name(1), start: 10, end: 16, was: 'should', words: 'must', exact: true },
      { do: 'replace', paragraph: name(1) },
      { do: 'replace', paragraph: name(2), start: 3, end: 3, was: '', words: ' sustainable' },
    ])
    expect(edits.every(({ authors, tracked }) => tracked && authors[0] === 'K. Solheim')).toBe(true)
  })

  test('what was put within a word, and what was put where words were deleted', () => {
    const proposals = [change(1, 9, 9, 's'), change(1, 54, 60, ''), change(1, 57, 57, 'kept')]
    const [plural, second] = editsOf(version([forum]), { body: fileOf([forum]), proposals })
    expect(plural).toMatchObject({ start: 9, end: 9, was: '', words: 's' })
    expect(second).toMatchObject({ start: 54, end: 60, was: forum.slice(54, 60), words: 'kept' })
  })

  test('a paragraph that is new comes after the one that it follows, or at the beginning', () => {
    const proposals: Proposal[] = [
      { ...change(null, 0, 0, 'A new beginning.'), newParagraph: true },
      { ...change(1, 0, 0, 'One more point.'), newParagraph: true },
      { ...change(1, 0, 0, 'And another.'), newParagraph: true },
    ]
    expect(editsOf(version([forum, sdgs]), { body: fileOf([forum, sdgs]), proposals })).toMatchObject([
      { do: 'insertAfter', paragraph: null, words: 'A new beginning.' },
      { do: 'insertAfter', paragraph: name(1), words: 'One more point.' },
      { do: 'insertAfter', paragraph: name(1), words: 'And another.' },
    ])
  })

  test('words put into a blank paragraph of the file are a new paragraph', () => {
    const proposals = [change(2, 0, 0, 'Into the gap.')]
    const edits = editsOf(version([forum, sdgs]), { body: fileOf([forum, '', sdgs]), proposals })
    expect(edits).toMatchObject([
      { do: 'insertAfter', paragraph: name(1), words: 'Into the gap.', tracked: true },
    ])
  })

  test('a deletion that takes the paragraph with it deletes the paragraph', () => {
    const proposals: Proposal[] = [{ ...change(2, 0, sdgs.length, ''), wholeParagraph: true }]
    expect(editsOf(version([forum, sdgs]), { body: fileOf([forum, sdgs]), proposals })).toMatchObject([
      { do: 'delete', paragraph: name(2), was: sdgs, tracked: true },
    ])
  })

  test('two people at one place are both named, and the later date counts', () => {
    const other = { ...change(1, 10, 16, ''), author: 'A. Berg', date: '2025-06-01T08:00:00Z' }
    const [edit] = editsOf(version([forum]), {
      body: fileOf([forum]),
      proposals: [other, change(1, 16, 16, 'must')],
    })
    expect(edit).toMatchObject({ authors: ['A. Berg', 'K. Solheim'], date: '2025-06-02T08:00:00Z' })
  })
})

describe('what was typed over without tracking is found, too', () => {
  const typed = (texts: readonly string[]) =>
    editsOf(version([forum, sdgs, names]), { body: fileOf(texts), proposals: [] })

  test('words that differ, came and went', () => {
    expect(
      short(
        typed([forum.replace('should', 'must'), sdgs.replace(' both', ''), names.replace('keep', 'do keep')]),
      ),
    ).toEqual([
      { was: 'should', words: 'must', tracked: false, exact: false },
      { was: ' both', words: '', tracked: false, exact: false },
      { was: '', words: ' do', tracked: false, exact: false },
    ])
  })

  test('nothing where only typography and white space differ', () => {
    expect(typed([forum, sdgs.replaceAll(' ', '  '), names.replace('Internet', 'Inter\u00ADnet')])).toEqual(
      [],
    )
  })

  test('a paragraph that is missing, and one that is new', () => {
    expect(
      short(typed([forum, 'Something that nobody had written before about fees and budgets.', names])),
    ).toEqual([
      { do: 'delete', paragraph: name(2), tracked: false },
      { do: 'insertAfter', paragraph: name(2), tracked: false },
    ])
  })

  test('a paragraph that was split, and two that were joined, are no change of words', () => {
    const [one = '', two = ''] = [forum.slice(0, 55), forum.slice(56)]
    expect(typed([one, two, sdgs, names])).toEqual([])
    expect(typed([forum, `${sdgs} ${names}`])).toEqual([])
  })

  test('the title of the version, at the head of the file, is no new paragraph', () => {
    const file = { body: fileOf(['A stable footing', forum, sdgs, names]), proposals: [] }
    expect(editsOf(version([forum, sdgs, names]), file, 'A stable footing')).toEqual([])
  })
})

describe('tracked and untracked in one place', () => {
  test('where they touch they are one change; elsewhere in the paragraph they stay two', () => {
    const text = forum.replace('become permanent', 'become really permanent')
    const at = text.indexOf('really permanent')
    const proposals = [change(1, at, at + 'really permanent'.length, ''), change(1, at, at, 'standing')]
    const apart = change(1, text.indexOf('steady'), text.indexOf('steady') + 6, 'firm')
    expect(
      short(editsOf(version([forum]), { body: fileOf([text]), proposals: [...proposals, apart] })),
    ).toEqual([
      { was: 'permanent', words: 'standing', tracked: true, exact: false },
      { was: 'steady', words: 'firm', tracked: true, exact: true },
    ])
  })

  test('a tracked change in a file whose paragraph was retyped lies on the same words of the version', () => {
    const text = forum.replace('open', 'broad')
    const start = text.indexOf('steady')
    const edits = editsOf(version([forum]), {
      body: fileOf([text]),
      proposals: [change(1, start, start + 6, 'firm')],
    })
    expect(edits.map((edit) => (edit.do === 'replace' ? forum.slice(edit.start, edit.end) : ''))).toEqual([
      'open',
      'steady',
    ])
  })
})

const sentence = (next: Next) => `${Array.from({ length: 6 + next(14) }, () => `w${next(150)}`).join(' ')}.`

/** A text in which words were typed over, taken out and put in. */
function typedOver(text: string, next: Next): string {
  const list = text.split(' ')
  if (next(2) === 0) list[next(list.length)] = `x${next(99)}`
  if (next(3) === 0) list.splice(next(list.length), 1)
  if (next(3) === 0) list.splice(next(list.length), 0, `y${next(99)}`)
  return list.join(' ')
}

function tracked(text: string, paragraph: number, next: Next): Proposal[] {
  const found = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length] as const)
  const kinds = [
    (start: number, end: number) => [
      change(paragraph, start, end, ''),
      change(paragraph, end, end, `z${next(99)}`),
    ],
    (_: number, end: number) => [change(paragraph, end, end, ` z${next(99)}`)],
    (start: number, end: number) => [change(paragraph, Math.max(0, start - 1), end, '')],
  ]
  const own: Proposal[] = []
  for (let at = next(6); at < found.length; at += 3 + next(9)) {
    const [start, end] = found[at] ?? [0, 0]
    own.push(...(kinds[next(3)]?.(start, end) ?? []))
  }
  return own
}

/** The file as its author sees it, with all changes accepted: made one by one from the end. */
function accepted(texts: readonly string[], proposals: readonly Proposal[]): string[] {
  return texts.flatMap((text, n) => {
    const own = proposals.filter(({ paragraph }) => paragraph === fileName(n + 1))
    const made = own
      .sort((a, b) => b.start - a.start)
      .reduce((out, each) => out.slice(0, each.start) + each.inserted + out.slice(each.end), text)
    return words({ text: made })
  })
}

describe('nothing is lost and nothing is made up', () => {
  for (let seed = 1; seed <= 60; seed += 1)
    test(`the changes of a file, made on the version, give the file (seed ${seed})`, () => {
      const next = random(seed)
      const texts = Array.from({ length: 8 }, () => [1, 2, 3].map(() => sentence(next)).join(' '))
      const typed = texts.map((text) => typedOver(text, next))
      const proposals = typed.flatMap((text, n) => tracked(text, n + 1, next))
      const read = version(texts)
      const edits = editsOf(read, { body: fileOf(typed), proposals })
      expect(made(read, edits)).toEqual(accepted(typed, proposals))
      const said = edits.flatMap((edit) => (edit.do === 'replace' ? [edit] : []))
      expect(said.map(({ was }) => was)).toEqual(
        said.map(({ paragraph, start, end }) => texts[Number(paragraph.slice(4)) - 1]?.slice(start, end)),
      )
    })
})
