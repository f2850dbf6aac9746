import { describe, expect, test } from 'vitest'
import { writtenText } from '@/lib/document/written'

describe('what someone typed', () => {
  test.each([
    ['blanks at line ends go, of whatever kind', 'a \t\u00A0\nb\u3000\n  c  d \n', 'a\nb\n  c  d'],
    ['line ends are one', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['lines of blanks are empty', 'a\n \t \nb', 'a\n\nb'],
    ['no more than two empty lines are left together', 'a\n\n \n\n\nb', 'a\n\n\nb'],
    ['what cannot be seen goes', 'a\u0000\uFEFF\u202Eb', 'ab'],
    ['halves of characters are marked', 'a\uD800b', 'a\uFFFDb'],
    ['letters and their marks are one', 'a\u0301 e\u0323\u0302', '\u00E1 \u1EC7'],
    ['only blanks are nothing', ' \n\t\n ', ''],
  ])('%s', (_, text, expected) => {
    expect(writtenText(text)).toBe(expected)
  })

  test('comes back however many blanks stand where no line ends', () => {
    const blanks = ' '.repeat(1_000_000)
    expect(writtenText(`a${blanks}b${blanks}\nc`)).toBe(`a${blanks}b\nc`)
  })

  test('comes back however many marks stand on a character, and none of them is lost', () => {
    const above = '\u0302'.repeat(200_000)
    const below = '\u0316'.repeat(200_000)
    const read = writtenText(`x${above}${below}`)
    expect([...read].toSorted().join('')).toBe(`x${above}${below}`)
  })
})
