import { describe, expect, test } from 'vitest'
import { mostFileBytes } from '@/lib/imports/sent-file'
import { BringInput, ChooseInput, DisownInput, EnterInput } from '@/lib/uploads/schema'

const id = '0197f000-0000-7000-8000-000000000001'
const bytes = (length: number) => new Uint8Array(length)
const mail = { source: 'mail', paperId: id, memberId: id, sender: 'Kari Solheim', cameOn: '2025-06-01' }
const own = { source: 'file', paperId: id, memberId: id }
const file = (name = 'comments.docx', length = 10) => ({ name, bytes: bytes(length) })
const wrong = (input: unknown) => BringInput.safeParse(input).error?.issues.map(({ message }) => message)

describe('what comes', () => {
  test('is a file, or the words of a mail', () => {
    expect(BringInput.parse({ ...mail, file: file() })).toMatchObject({ cameOn: new Date('2025-06-01') })
    expect(BringInput.parse({ ...mail, text: ' We agree.\r\n' })).toMatchObject({ text: 'We agree.' })
    expect(BringInput.parse({ ...own, file: file() })).toMatchObject({ source: 'file' })
  })

  test.each([
    ['neither', mail, 'Choose a file, or write what the mail says.'],
    [
      'both',
      { ...mail, file: file(), text: 'And more.' },
      'Enter the file and the words of the mail one after',
    ],
    ['no file of the member', own, 'Choose a file first.'],
    ['an empty file', { ...own, file: file('a.docx', 0) }, 'This file is empty.'],
    ['a file that is too large', { ...own, file: file('a.docx', mostFileBytes + 1) }, 'larger than 20 MB'],
    ['no sender', { ...mail, sender: ' ', file: file() }, 'Say from whom it came.'],
    ['no day', { ...mail, cameOn: undefined, file: file() }, 'Say on which day it came.'],
    ['a day that is none', { ...mail, cameOn: '2025-02-30', file: file() }, 'There is no such day.'],
    ['no member', { ...mail, memberId: '', file: file() }, 'Choose the member that it came from.'],
    ['a novel', { ...mail, text: 'a'.repeat(100_001) }, '100,000 characters at most'],
  ])('is refused with %s', (_, input, message) => {
    expect(wrong(input)?.join(' ')).toContain(message)
  })

  test.each([
    ['a sender', { ...mail, sender: `a${' '.repeat(2_000_000)}b`, file: file() }, 'Write 200 characters'],
    ['words', { ...mail, text: `a${' '.repeat(2_000_000)}b` }, '100,000 characters at most'],
    [
      'words of marks',
      { ...mail, text: `a${'\u0302\u0316'.repeat(1_000_000)}b` },
      '100,000 characters at most',
    ],
  ])('is refused, not put in order first, with %s longer than any', (_, input, message) => {
    expect(wrong(input)?.join(' ')).toContain(message)
  })

  test('may be longer than the most before it is put in order', () => {
    const text = `${'a \r\n'.repeat(40_000)}b`
    expect(BringInput.parse({ ...mail, text })).toMatchObject({ text: `${'a\n'.repeat(40_000)}b` })
    expect(
      BringInput.parse({ ...mail, file: file(), sender: ` Kari${' '.repeat(300)}Solheim` }),
    ).toMatchObject({
      sender: 'Kari Solheim',
    })
  })

  test.each([
    'a.bat',
    'a.HTA',
    'a.js',
    'a.docx.exe',
    'a.bat.',
    'a.lnk ',
    'a.url',
    'a.svg',
    `${'a'.repeat(146)}.bat.docx`,
  ])('is refused under a name that a computer may run: %j', (name) => {
    for (const input of [own, mail])
      expect(wrong({ ...input, file: file(name) })?.join(' ')).toMatch(/is not kept\. Bring a Word/)
  })

  test.each([
    'a.docm',
    'A.ODT',
    'a.md',
    'a.pdf',
    'a.eml',
    'a.msg',
    'a.doc',
    'a.rtf',
    'comments',
    'Comments 1.2',
  ])('may be called %j', (name) => expect(wrong({ ...own, file: file(name) })).toBeUndefined())

  test.each([
    ['C:\\Users\\kari\\comments.docx', 'comments.docx'],
    ['../../etc/passwd', 'passwd'],
    ['a\u202Excod.exe"\n.docx', 'axcod.exe.docx'],
    [`${'a'.repeat(400)}.docx`, 'a'.repeat(150)],
  ])('has a name that steers nothing: %j', (name, expected) => {
    expect(BringInput.parse({ ...own, file: file(name) }).file?.name).toBe(expected)
  })
})

describe('what is chosen', () => {
  const form = { paperId: id, uploadId: id, revision: '2' }

  test('is read from a form of any length: ticks, joins and a type for each', () => {
    expect(
      ChooseInput.parse({
        ...form,
        chosen: ['1', '3'],
        join: '2',
        'type-1': 'question',
        'type-3': 'nonsense',
      }),
    ).toMatchObject({ revision: 2, chosen: [1, 3], join: [2], split: [], types: { 1: 'question' } })
  })

  test.each(['constructor', '__proto__', 'toString', ['question'], ''])('%j is no type of input', (type) => {
    const sent = Object.fromEntries([...Object.entries(form), ['type-1', type]])
    expect(ChooseInput.parse(sent).types).toEqual({})
    expect(EnterInput.parse(sent).types).toEqual({})
  })

  test('nothing ticked is an empty choice, not an error', () => {
    expect(ChooseInput.parse(form)).toMatchObject({ chosen: [] })
  })

  test('is entered for the public as counted unless more is allowed, and in no capacity of its own making', () => {
    expect(EnterInput.parse(form)).toMatchObject({ publicAs: 'counted' })
    expect(EnterInput.safeParse({ ...form, capacity: 'onBehalf' }).success).toBe(false)
    expect(EnterInput.safeParse({ ...form, chosen: ['a'] }).success).toBe(false)
  })
})

test('disowning needs a reason', () => {
  const endless = DisownInput.safeParse({ paperId: id, uploadId: id, reason: `a${' '.repeat(2_000_000)}b` })
  expect(endless.error?.issues.map(({ message }) => message)).toEqual([
    'Give the reason in 2,000 characters at most.',
  ])
  expect(DisownInput.safeParse({ paperId: id, uploadId: id, reason: '  ' }).success).toBe(false)
  expect(DisownInput.parse({ paperId: id, uploadId: id, reason: 'An old draft.' })).toMatchObject({
    reason: 'An old draft.',
  })
})
