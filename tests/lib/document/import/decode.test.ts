import { describe, expect, test } from 'vitest'
import { decodeText } from '@/lib/document/import/decode'

/** Characters in the order of their bytes, so that a test can write what browsers only read. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((character) => bytes.get(character) ?? 0x3f))
}

function wide(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('')
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let index = 0; index < units.length; index += 1)
    view.setUint16(2 * index, units.charCodeAt(index), !big)
  return new Uint8Array(view.buffer)
}

const texts = {
  english: 'The Coalition’s view – “one Internet”, for everyone… and the Forum’s mandate.',
  french: 'La coalition réaffirme que la gouvernance de l’Internet est déjà multipartite, où que l’on soit.',
  polish: 'Społeczność techniczna wspiera trwałość Forum i jego niezależność, także w przyszłości.',
  czech: 'Technická komunita podporuje udržitelnost fóra, jeho nezávislost, řízení zdola a tři nové zásady.',
  russian: 'Техническое сообщество поддерживает постоянный мандат Форума и его независимость.',
  greek: 'Η τεχνική κοινότητα υποστηρίζει τη μόνιμη εντολή του Φόρουμ και την ανεξαρτησία του.',
  turkish:
    'Teknik topluluk, Forum’un kalıcı görevini ve bağımsızlığını desteklemektedir; değişiklik gerekmez.',
  hebrew: 'הקהילה הטכנית תומכת במנדט קבוע לפורום ובעצמאותו',
  arabic: 'يدعم المجتمع التقني الولاية الدائمة للمنتدى واستقلاله',
}

describe('the encoding of a text file is found', () => {
  test.each([
    ['windows-1252', texts.english],
    ['windows-1252', texts.french],
    ['windows-1250', texts.polish],
    ['windows-1250', texts.czech],
    ['windows-1251', texts.russian],
    ['koi8-r', texts.russian],
    ['windows-1253', texts.greek],
    ['windows-1254', texts.turkish],
    ['windows-1255', texts.hebrew],
    ['windows-1256', texts.arabic],
  ])('%s: %s', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ encoding, text })
  })

  test.each(Object.entries(texts))('UTF-8 with and without its mark: %s', (_, text) => {
    const bytes = new TextEncoder().encode(text)
    expect(decodeText(bytes)).toEqual({ encoding: 'utf-8', text })
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toEqual({ encoding: 'utf-8', text })
  })

  test.each([
    ...Object.entries(texts),
    ['chinese', '技术社群支持论坛。\n互联网 属于所有人。\n论坛 应当常设。'],
  ])('UTF-16 in both orders, with and without a mark: %s', (_, text) => {
    for (const big of [true, false])
      for (const mark of [true, false])
        expect(decodeText(wide(text, big, mark))).toEqual({ encoding: big ? 'utf-16be' : 'utf-16le', text })
  })

  test.each([
    [
      'shift_jis',
      [
        0x83, 0x43, 0x83, 0x93, 0x83, 0x5e, 0x81, 0x5b, 0x83, 0x6c, 0x83, 0x62, 0x83, 0x67, 0x82, 0xcc, 0x96,
        0xa2, 0x97, 0x88,
      ],
      'インターネットの未来',
    ],
    [
      'gb18030',
      [0xbb, 0xa5, 0xc1, 0xaa, 0xcd, 0xf8, 0xca, 0xc7, 0xcb, 0xf9, 0xd3, 0xd0, 0xc8, 0xcb, 0xb5, 0xc4],
      '互联网是所有人的',
    ],
  ])('%s', (encoding, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ encoding, text })
  })
})

test('UTF-8 with a damaged byte stays UTF-8', () => {
  const bytes = new TextEncoder().encode(texts.russian)
  bytes[4] = 0xff
  const { encoding, text } = decodeText(bytes)
  expect(encoding).toBe('utf-8')
  expect(text).toContain('сообщество поддерживает')
})

test('bytes of any kind are read without an error', () => {
  for (const length of [0, 1, 2, 3, 255]) {
    expect(typeof decodeText(Uint8Array.from({ length }, (_, i) => (i * 37) % 256)).text).toBe('string')
  }
})
