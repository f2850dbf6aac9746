import { expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { reservationWords } from '@/lib/notifications/reservation'
import { bodyOf, paragraphId } from '@/tests/support/papers'

const paragraphsOf = (...texts: string[]) =>
  new Map(numberBlocks(bodyOf(...texts) as Body).paragraphs.map((each) => [each.id, each]))
const then = paragraphsOf('The Forum meets yearly.', 'Funding is steady.')
const on = (n: number, reservationQuote: string | null = null) => ({
  reservationParagraph: paragraphId(n),
  reservationQuote,
})

test.each([
  ['none was made', { reservationParagraph: null, reservationQuote: null }, paragraphsOf('x'), null],
  ['its words stand', on(1, 'meets yearly'), paragraphsOf('Now the Forum meets yearly.'), null],
  ['its paragraph stands', on(1), paragraphsOf('The Forum meets yearly.'), null],
  [
    'its words changed',
    on(1, 'meets yearly'),
    paragraphsOf('It meets often.'),
    'now says:\n“It meets often.”',
  ],
  ['its paragraph went', on(2), paragraphsOf('The Forum.'), 'no longer in the text'],
] as const)('a reservation is told of where it has to be: %s', (_, reservation, now, words) => {
  const said = reservationWords(reservation, then, now)
  if (words === null) expect(said).toBeNull()
  else expect(said).toContain(words)
})
