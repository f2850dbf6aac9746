import { expect, test } from 'vitest'
import type { Traced } from '@/lib/document/traced'
import { passageWords } from '@/lib/endorsements/words'

const reading = (label: string, text = 'steady funding', whole = text) => ({
  ...{ paragraph: 'para00000001', label, text, whole },
})

test.each([
  [{ how: 'stands', was: reading('14'), now: reading('14') }, 'stands in para 14'],
  [{ how: 'stands', was: reading('12'), now: reading('14') }, 'stands in para 14 (was 12)'],
  [
    { how: 'stands', was: reading('12'), now: reading('14', 'steady funding', 'steady funding by all') },
    'stands in para 14 (was 12), whose other words changed',
  ],
  [{ how: 'stands', was: reading(''), now: reading('14') }, 'stands in para 14 (was a heading)'],
  [
    { how: 'changed', was: reading('12'), now: reading('14', 'stable funding') },
    'changed in para 14 (was 12); it says now: “stable funding”',
  ],
  [{ how: 'gone', was: reading('12'), now: null }, 'is no longer in the text; it was in para 12'],
  [{ how: 'gone', was: null, now: null }, 'is not in the text'],
] as [Traced, string][])('what became of the passage of a reservation: %#', (traced, words) => {
  expect(passageWords(traced)).toBe(words)
})
