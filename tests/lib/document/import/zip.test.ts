import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Archive, zipLimits } from '@/lib/document/import/zip'
import { p, word, zipped } from './word'

const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes)

test('parts are read by their names, in whatever case', () => {
  const archive = new Archive(zipped({ 'Word/Document.xml': 'words', 'b/': '' }))
  expect(archive.names).toEqual(['word/document.xml'])
  expect(text(archive.read('word/document.xml'))).toBe('words')
  expect(archive.read('elsewhere')).toBeNull()
})

test('a part that was stored without packing is read', () => {
  expect(text(new Archive(zipSync({ a: [new TextEncoder().encode('words'), { level: 0 }] })).read('a'))).toBe(
    'words',
  )
})

describe('what is no sound archive is refused with a sentence', () => {
  const file = word({ body: p('Words.') })
  const readAll = (bytes: Uint8Array) => {
    const archive = new Archive(bytes)
    for (const name of archive.names) archive.read(name)
  }
  const changed = (change: (bytes: Uint8Array, view: DataView) => void) => {
    const copy = file.slice()
    change(copy, new DataView(copy.buffer))
    return copy
  }
  const directory = new DataView(file.buffer).getUint32(file.length - 6, true)

  test.each([
    ['nothing', new Uint8Array(0), 'damaged'],
    [
      'no archive',
      new TextEncoder().encode('These are 75 bytes of words and nothing else, though they are called .docx.'),
      'damaged',
    ],
    ['cut off', file.slice(0, file.length - 100), 'damaged'],
    ['a changed byte of a part', changed((bytes) => bytes.fill(0xff, 60, 70)), 'damaged'],
    ['a wrong check sum', changed((_, view) => view.setUint32(directory + 16, 1, true)), 'damaged'],
    ['a method nobody knows', changed((_, view) => view.setUint16(directory + 10, 99, true)), 'damaged'],
    ['a password', changed((_, view) => view.setUint16(directory + 8, 1, true)), 'password'],
    ['a part outside', zipped({ '../../etc/passwd': 'x' }), 'damaged'],
    ['a part from the root', zipped({ '/etc/passwd': 'x' }), 'damaged'],
    ['a name twice', zipped({ 'a.xml': 'x', 'A.XML': 'y' }), 'damaged'],
    [
      'too many parts',
      zipped(Object.fromEntries(Array.from({ length: zipLimits.entries + 1 }, (_, i) => [`p${i}`, '']))),
      '2,000 parts',
    ],
    ['a bomb', zipped({ a: new Uint8Array(30_000_000) }), 'unpacks to far more'],
    ['a bomb that names a small size', sized(zipped({ a: new Uint8Array(30_000_000) }), 1000), 'damaged'],
    ['too large', new Uint8Array(zipLimits.bytes + 1), 'larger than 20 MB'],
  ])('%s', (_, bytes, why) => {
    expect(() => readAll(bytes)).toThrow(why)
  })

  test('all parts together unpack to no more than the limit', () => {
    const noise = Uint8Array.from({ length: 30_000 }, (_, i) => (i * i * 31) % 251)
    const part = new Uint8Array(6_000_000)
    for (let at = 0; at < part.length; at += 200_000) part.set(noise, at)
    const names = Array.from({ length: 11 }, (_, i) => [`p${i}`, part] as const)
    expect(() => readAll(zipped(Object.fromEntries(names)))).toThrow('unpacks to far more')
  })
})

/** An archive of one part whose directory claims another size. */
function sized(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer)
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, size, true)
  return bytes
}
