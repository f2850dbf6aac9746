import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenize } from '@/lib/document/tokens'
import { replaced } from '@/lib/document/wording'
import { wordingOfEdit } from '@/lib/document/wording-of-edit'

const edits = (was: string, is: string) =>
  wordingOfEdit('paragraph001', was, is).map((change) => `${change.start} ${change.was}→${change.words}`)

test.each([
  ['one word', 'The Forum should meet yearly.', 'The Forum shall meet yearly.', ['10 should→shall']],
  ['words put in', 'The Forum meets.', 'The Forum, as agreed, meets.', ['9 →, as agreed,']],
  ['words taken out', 'It is a very good text.', 'It is a good text.', ['8 very →']],
  ['a sentence at the end', 'It works.', 'It works. It stays.', ['9 → It stays.']],
  [
    'two words far apart',
    'One two three four five six seven.',
    'One 2 three four five six 7.',
    ['4 two→2', '28 seven→7'],
  ],
  ['nothing', 'It works.', 'It works.', []],
  ['white space alone', 'It  works.', 'It works. ', []],
  ['a quotation mark', "It's ours.", 'It’s ours.', ["0 It's→It’s"]],
  ['a letter of a word is the whole word', 'organisation', 'organization', ['0 organisation→organization']],
  ['a figure is not cut', 'It costs 1,000 a year.', 'It costs 1,500 a year.', ['9 1,000→1,500']],
  ['an empty paragraph', '', 'New words.', ['0 →New words.']],
  ['all of it', 'Old words.', '', ['0 Old words.→']],
  ['a script without spaces', '互联网治理论坛', '互联网合作论坛', ['3 治理→合作']],
])('what was changed is told in whole words: %s', (_, was, is, expected) => {
  expect(edits(was, is)).toEqual(expected)
})

test('a sentence of which little stayed is one change', () => {
  const [only, ...more] = edits(
    'Its Secretariat works with project money of the year.',
    'A lasting budget of the United Nations pays the staff.',
  )
  expect(more).toEqual([])
  expect(only).toContain('Its Secretariat works')
})

const words = fc
  .array(
    fc.constantFrom('the', 'Forum', 'shall', ',', '.', 'of', '互联网', 'a', '“b”', '1,000', 'e\u0301', '\n'),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(' '))

test('made on the old words, the changes give the new ones', () => {
  fc.assert(
    fc.property(words, words, (was, is) => {
      const changes = wordingOfEdit('paragraph001', was, is)
      const keys = (text: string) => tokenize(text).map(({ key }) => key)
      expect(keys(replaced(was, changes))).toEqual(keys(is))
      for (const change of changes) expect(was.slice(change.start, change.end)).toBe(change.was)
    }),
    { numRuns: 500 },
  )
})
