import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '@/lib/events/sha256'

const theirs = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('the SHA-256 that the verifier brings with it', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of "%s" is what the standard says', (text, hash) => {
    expect(sha256(text)).toBe(hash)
  })

  test('is that of node at every length around its blocks', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'é'.repeat(length % 7) + 'x'.repeat(length)
      expect(sha256(text)).toBe(theirs(text))
    }
  })

  test('is that of node for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => sha256(text) === theirs(text)),
      { numRuns: 60 },
    )
  })

  test('of a megabyte takes no time that a reader would notice', () => {
    const text = 'The Forum should become permanent. '.repeat(30_000)
    expect(sha256(text)).toBe(theirs(text))
  })
})
