import { describe, expect, test } from 'vitest'
import { readBytes } from '@/lib/document/import/read'
import { toMarkdown } from '@/lib/document/markdown'
import { doc, head, note, para, text } from '@/tests/lib/document/build'
import { op, open } from './open'
import { linesOf, p, word, zipped } from './word'

const bytes = (value: string) => new TextEncoder().encode(value)
const utf16 = (value: string) =>
  new Uint8Array(Uint16Array.from(value, (character) => character.charCodeAt(0)).buffer)
const ole = (inside: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...utf16(inside))

describe('what a file is follows from what it holds', () => {
  test.each([
    ['docx', 'x.docx', word({ body: p('Words.') })],
    ['docx', 'x', word({ body: p('Words.') })],
    ['docx', 'x.DOTX', word({ body: p('Words.') })],
    ['odt', 'x.odt', open({ text: op('Words.') })],
    ['html', 'page', bytes('<!DOCTYPE html><html><body><p>Words.</p></body></html>')],
    ['html', 'x.txt', bytes('  <p>Words.</p>')],
    ['json', 'x', bytes(JSON.stringify(doc([para('Words.')])).replace('{"type"', '{ "type"'))],
    ['markdown', 'x.md', bytes('Words.')],
    ['markdown', 'x.mdown', bytes('Words.')],
    ['html', 'x.xhtml', bytes('Words.')],
    ['text', 'Draft 1.2', bytes('Words.')],
    ['text', 'Mr. Keane on it', bytes('Words.')],
    ['text', 'x.txt', bytes('Words.')],
    ['text', 'x', utf16('Words.')],
  ])('%s: %s', (kind, name, file) => {
    const read = readBytes(file, name)
    if (!read.ok) throw new Error(read.why)
    expect(read.kind).toBe(kind)
    expect(linesOf(read.imported.body)).toEqual(['1: Words.'])
  })
})

describe('what cannot be read is refused with a sentence that helps', () => {
  test.each([
    ['an empty file', 'x.docx', new Uint8Array(), 'The file is empty.'],
    ['75 bytes called .docx', 'x.docx', bytes('x'.repeat(75)), 'it holds 75 bytes of something else'],
    ['a PDF', 'x.pdf', bytes('%PDF-1.7'), 'Copy its text and paste it'],
    ['RTF', 'x.rtf', bytes('{\\rtf1 a}'), 'save it as .docx'],
    ['the old Word', 'x.doc', ole('WordDocument'), 'Word file of the old kind'],
    ['an encrypted Word file', 'x.docx', ole('EncryptedPackage'), 'protected with a password'],
    ['a picture', 'x.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'This is a picture'],
    ['a program', 'x.txt', Uint8Array.from({ length: 300 }, (_, i) => i % 7), 'no document that can be read'],
    [
      'a spreadsheet',
      'x.xlsx',
      zipped({ '[Content_Types].xml': '<Types>spreadsheetml</Types>' }),
      'a spreadsheet',
    ],
    ['slides', 'x.pptx', zipped({ '[Content_Types].xml': '<Types>presentationml</Types>' }), 'slides'],
    [
      'a spreadsheet of OpenDocument',
      'x.ods',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'no text document',
    ],
    ['an archive of documents', 'x.zip', zipped({ 'a.docx': 'x' }), 'Unpack it'],
    ['an archive of nothing', 'x.zip', zipped({}), 'damaged'],
    [
      'a Word file without its text',
      'x.docx',
      zipped({ '[Content_Types].xml': '<Types>wordprocessingml</Types>' }),
      'holds no text',
    ],
    ['a Word file with nothing in it', 'x.docx', word({ body: p('') }), 'The file holds no text.'],
    ['JSON of something else', 'x.json', bytes('[1, 2]'), 'no text of a paper'],
    ['JSON that is damaged', 'x.json', bytes('{"type": "doc"'), 'no text of a paper'],
    [
      'a text with what cannot be in one',
      'x.json',
      bytes('{"type":"doc","content":[{"type":"image"}]}'),
      '“image”',
    ],
    ['text called as what runs', 'x.bat', bytes('@echo off'), 'Files called .bat are not read. Bring a Word'],
    [
      'a page called as what runs',
      'x.hta',
      bytes('<!doctype html><p>Words.</p>'),
      'called .hta are not read',
    ],
    ['a script', 'x.txt.JS', bytes('alert(1)'), 'called .js are not read'],
    ['what Windows calls .bat', 'x.bat. ', bytes('@echo off'), 'called .bat are not read'],
    ['a mail', 'x.eml', bytes('From: me\n\nYes.'), 'called .eml are not read'],
    ['a Word file called .txt', 'x.txt', word({ body: p('Words.') }), 'holds a Word file. Call it .docx'],
    ['a Word file called .jar', 'x.jar', word({ body: p('Words.') }), 'holds a Word file. Call it .docx'],
    ['an OpenDocument file called .docx', 'x.docx', open({ text: op('Words.') }), 'Call it .odt'],
    ['more than 20 MB', 'x.txt', new Uint8Array(20_000_001), 'larger than 20 MB'],
  ])('%s', (_, name, file, why) => {
    const read = readBytes(file, name)
    expect(read).toMatchObject({ ok: false, why: expect.stringContaining(why) })
  })
})

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  '<%s> is no element that is known',
  (name) => {
    const [start, end] = [`<${name}>`, `</${name}>`]
    for (const [file, words] of [
      [
        'x.docx',
        word({ body: `${p('Words.')}<w:p>${start}${end}<w:r>${start}${end}<w:t>More.</w:t></w:r></w:p>` }),
      ],
      ['x.odt', open({ text: `${op('Words.')}<text:p>${start}${end}More.</text:p>` })],
      ['x.html', bytes(`<p>Words.</p><p>${start}${end}More.</p>`)],
      ['x.md', bytes(`Words.\n\n${start}More.${end}`)],
    ] as const) {
      const read = readBytes(words, file)
      if (!read.ok) throw new Error(`${file}: ${read.why}`)
      expect(linesOf(read.imported.body)).toEqual(['1: Words.', '2: More.'])
      expect(JSON.stringify(read.imported.leftOut)).not.toContain('function')
    }
  },
)

test('a Word file with macros is read, and they are left out', () => {
  const read = readBytes(word({ body: p('Words.'), parts: { 'word/vbaProject.bin': 'x' } }), 'x.docm')
  expect(read).toMatchObject({ ok: true, imported: { leftOut: [{ what: 'set of macros', count: 1 }] } })
})

describe('what the product exports comes back as it was', () => {
  const body = doc(
    [head('Why'), para([text('We '), text('support', { type: 'bold' }), note('Since 2005.'), text(' it.')])],
    'en',
  )

  test('JSON, with identities, title and language', () => {
    const read = readBytes(
      bytes(JSON.stringify({ format: 1, title: 'Our view', language: 'en', body })),
      'v1.json',
    )
    expect(read).toMatchObject({ ok: true, imported: { body, title: 'Our view', language: 'en' } })
  })

  test('Markdown, with new identities', () => {
    const read = readBytes(bytes(toMarkdown(body)), 'v1.md')
    if (!read.ok) throw new Error(read.why)
    expect(toMarkdown(read.imported.body)).toBe(toMarkdown(body))
  })
})

test('a page of HTML: title, language and encoding from its head, what is left out counted', () => {
  const html =
    '<html lang="fr"><head><meta charset="iso-8859-1"><title>Avis</title></head><body><p>D\xe9j\xe0 vu.</p><img><script>x</script></body></html>'
  const read = readBytes(
    Uint8Array.from(html, (character) => character.charCodeAt(0)),
    'x.html',
  )
  expect(read).toMatchObject({
    imported: { title: 'Avis', language: 'fr', leftOut: [{ what: 'picture', count: 1 }] },
  })
  expect(read.ok && linesOf(read.imported.body)).toEqual(['1: Déjà vu.'])
})
