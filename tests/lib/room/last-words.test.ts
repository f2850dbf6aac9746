import { expect, test } from 'vitest'
import { type LastWordSaid, oppositeWords } from '@/lib/room/last-words'

const word = (number: number, personId: string, heard: LastWordSaid['heard']): LastWordSaid => ({
  taskforceOnly: false,
  ...{ inputId: `i${number}`, number, personId, person: personId, heard },
})
const numbers = (...words: LastWordSaid[]) =>
  oppositeWords(words).map(({ one, other }) => [one.number, other.number])

test.each([
  [
    'one is satisfied and another is not',
    [word(1, 'ola', 'satisfied'), word(2, 'siri', 'notSatisfied')],
    [[1, 2]],
  ],
  ['whichever came first', [word(1, 'ola', 'notSatisfied'), word(2, 'siri', 'satisfied')], [[2, 1]]],
  ['one can live with it', [word(1, 'ola', 'canLive'), word(2, 'siri', 'notSatisfied')], []],
  ['both are satisfied', [word(1, 'ola', 'satisfied'), word(2, 'siri', 'satisfied')], []],
  ['one person, of two inputs', [word(1, 'ola', 'satisfied'), word(2, 'ola', 'notSatisfied')], []],
])('opposite last words: %s', (_, words, pairs) => {
  expect(numbers(...words)).toEqual(pairs)
})
