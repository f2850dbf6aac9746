import { expect, test } from 'vitest'
import { consequences } from '@/lib/versions/consequences'

const nothing = { number: 2, waiting: [], coming: [], endsFinalCall: false, signOnOpen: false, unanswered: 0 }
const takenBack =
  'Mails wait ten minutes. Until then one button takes the version back, unless somebody has acted on it.'

test('where nothing else follows, only that it can be taken back', () => {
  expect(consequences(nothing)).toEqual([takenBack])
})

test.each([
  [{ number: 1 }, 'People of members see the paper from now on'],
  [{ endsFinalCall: true }, 'The final call ends'],
  [{ waiting: ['Fjord Registry'] }, '1 endorsement waits under the version that was signed: Fjord Registry.'],
  [{ waiting: ['A', 'B'] }, 'No sign-on window is open'],
  [
    { waiting: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] },
    '8 endorsements wait under the version that was signed: A, B, C, D, E and 3 more.',
  ],
  [{ coming: ['A', 'B'] }, 'A and B signed this very text before: those endorsements will stand again.'],
  [{ unanswered: 1 }, '1 input has no published answer yet'],
  [{ unanswered: 3 }, '3 inputs have no published answer yet'],
])('%o: %s', (change, sentence) => {
  expect(consequences({ ...nothing, ...change }).join(' ')).toContain(sentence)
})

test('an open sign-on window lets members reconfirm, so nothing is said of it', () => {
  expect(consequences({ ...nothing, waiting: ['A'], signOnOpen: true }).join(' ')).not.toContain(
    'sign-on window',
  )
})
