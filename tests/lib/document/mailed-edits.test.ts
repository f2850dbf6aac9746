import { describe, expect, test } from 'vitest'
import type { Proposal } from '@/lib/document/import/imported'
import { editsOf } from '@/lib/document/mailed-edits'
import type { Edit } from '@/lib/document/proposed'
import { change, fileOf, made, name, version, words } from './mailed'

const forum =
  'The Forum should become permanent. Its mandate is open. The Secretariat needs steady funding from all.'
const sdgs =
  'The goals of the agenda and the action lines belong together, and one framework serves both of them.'
const names =
  'Registries keep the names of the Internet stable, and answer for it to those who use them every day.'

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

  test('signs that part words become blanks, and blanks signs', () => {
    const was = 'For seven calendar-days, the text, of all, lies open to everybody who has a say in it here.'
    const is = 'For seven calendar days, the text and all lies open to everybody who has a say in it here.'
    const edits = editsOf(version([was]), { body: fileOf([is]), proposals: [] })
    expect(made(version([was]), edits)).toEqual(words({ text: is }))
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
