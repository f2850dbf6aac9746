import { describe, expect, test } from 'vitest'
import { readPicture } from '@/lib/platform/picture'
import { pngOf } from '@/tests/support/pictures'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const why = (file: Uint8Array<ArrayBuffer>) => {
  const read = readPicture(file)
  return read.ok ? read.picture.mediaType : read.why
}

/** The first bytes of a JPEG with one comment segment and a frame of this size. */
function jpegOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  const comment = [0xff, 0xfe, 0, 4, 0x68, 0x69]
  return new Uint8Array([0xff, 0xd8, ...comment, 0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0, 0, 0])
}

/** The head of an extended WebP of this size. */
function webpOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = bytes('RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0')
  const size = (side: number) => [(side - 1) & 255, ((side - 1) >> 8) & 255, (side - 1) >> 16]
  return new Uint8Array([...head, ...size(width), ...size(height), 0, 0])
}

describe('what a picture is, from its bytes', () => {
  test('a PNG', () => expect(why(pngOf(64, 64))).toBe('image/png'))
  test('a JPEG', () => expect(why(jpegOf(640, 480))).toBe('image/jpeg'))
  test('a WebP', () => expect(why(webpOf(300, 200))).toBe('image/webp'))
})

describe('refused, with a sentence', () => {
  test.each([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'not a PNG'],
    ['a page', bytes('<!doctype html><script>1</script>'), 'not a PNG'],
    ['a GIF', bytes('GIF89a\x01\0\x01\0\0\0\0;'.padEnd(60, '\0')), 'not a PNG'],
    ['nothing', bytes(''), 'not a PNG'],
    ['the name of a PNG only', bytes('\x89PNG\r\n\x1a\n'), 'not a PNG'],
    ['a PNG with no pixels', pngOf(0, 5), 'damaged'],
    ['a JPEG that ends before its frame', bytes('\xff\xd8\xff\xfe\0\x04hi'.padEnd(12, '\0')), 'damaged'],
    ['a PNG that unfolds to more than 4096 pixels', pngOf(5000, 10), '4096 pixels'],
    ['a JPEG of 10000 pixels', jpegOf(10_000, 20), '4096 pixels'],
    ['a WebP of 10000 pixels', webpOf(20, 10_000), '4096 pixels'],
    ['more than 512 KB', new Uint8Array(512 * 1024 + 1), 'larger than 512 KB'],
  ])('%s', (_, file, sentence) => expect(why(file)).toContain(sentence))
})
