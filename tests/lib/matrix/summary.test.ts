import { expect, test } from 'vitest'
import { byMember } from '@/lib/matrix/by-member'
import { isIn } from '@/lib/matrix/filter'
import { summarise } from '@/lib/matrix/summary'
import { summaryParts, summaryWords } from '@/lib/matrix/summary-words'
import { answered, entry } from '@/tests/support/matrix'

const all = [
  entry({ number: 1, ...answered('accepted', 'satisfied') }),
  entry({ number: 2, ...answered('acceptedInPart', 'notSatisfied') }),
  entry({ number: 3, memberId: 'delta', member: 'Delta Registrar', ...answered('noted') }),
  entry({ number: 4, memberId: 'delta', member: 'Delta Registrar' }),
  entry({ number: 5, sight: 'counted', member: null, memberId: null, type: null }),
  entry({ number: 6, owed: false, withdrawn: true }),
]
const words = summaryWords(summarise(all, 3))

test('an aide reads it in two sentences', () => {
  expect(words).toBe(
    '5 inputs from 3 members, 2 accepted in whole or part, 1 open, 1 for the Taskforce only. Of the authors of what was answered, 1 is satisfied, 1 is not satisfied, 1 has not said.',
  )
  expect(summaryWords(summarise([], 0))).toBe('No input yet.')
})

test('each number is that of the rows behind it', () => {
  const linked = summaryParts(summarise(all, 3)).flatMap(({ text, filter }) =>
    filter ? [{ text, filter }] : [],
  )
  expect(linked).toHaveLength(6)
  for (const { text, filter } of linked)
    expect(Number.parseInt(text, 10), text).toBe(all.filter((each) => isIn(filter, each)).length)
})

test('what only counts says nothing of what became of it', () => {
  const secret = entry({ sight: 'counted', member: null, memberId: null })
  expect(summarise([secret], 1)).toMatchObject({ inputs: 1, accepted: 0, open: 0, apart: 1 })
})

test('by member: those that may be named by name, the others together', () => {
  expect(byMember(all).map(({ name, inputs, accepted, open }) => [name, inputs, accepted, open])).toEqual([
    ['Delta Registrar', 2, 0, 1],
    ['Fjord Registry', 2, 2, 0],
    ['Not named', 1, 0, 0],
  ])
})
