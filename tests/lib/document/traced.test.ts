import { expect, test } from 'vitest'
import { cameTowards, tracePassages } from '@/lib/document/traced'
import type { Body } from '@/lib/document/tree'

const body = (...texts: readonly (string | readonly [string, string])[]): Body => ({
  type: 'doc',
  content: texts.map((each, i) => {
    const [id, text] = typeof each === 'string' ? [`para${String(i + 1).padStart(8, '0')}`, each] : each
    return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] }
  }),
})
const first = 'para00000001'
const second = 'para00000002'
const one = 'The Forum should become permanent, and its mandate should be reviewed by the community.'
const two = 'Its Secretariat needs steady funding from all who take part in its work.'
const said = body(one, two)
const trace = (to: Body, paragraph: string, quote: string | null = null) =>
  tracePassages({ body: said }, { body: to }, [{ paragraph, quote }])[0]
test('a passage stands where its words are, also under another number', () => {
  const to = body([`new000000000`, 'A new opening on what the Forum is for.'], [first, one], [second, two])
  expect(trace(to, second, 'steady funding')).toMatchObject({
    how: 'stands',
    was: { label: '2', text: 'steady funding' },
    now: { label: '3', text: 'steady funding' },
  })
})

test('other quotes, dashes and upper case are the same words', () => {
  const to = body(one, 'ITS Secretariat needs steady funding from all who take part in its work.')
  expect(trace(to, second)?.how).toBe('stands')
})

test('words that changed are told as they read now', () => {
  const to = body(one.replace('should become', 'must become'), two)
  expect(trace(to, first, 'The Forum should become permanent')).toMatchObject({
    how: 'changed',
    was: { text: 'The Forum should become permanent' },
    now: { label: '1', text: 'The Forum must become permanent' },
  })
})

test('where no word of the quote is left, what stands in its place is told', () => {
  const to = body(one.replaceAll('should', 'must'), two)
  expect(trace(to, first, 'should')).toMatchObject({
    how: 'changed',
    was: { text: 'should', whole: one },
    now: { text: 'must', whole: one.replaceAll('should', 'must') },
  })
})

test('a quote that never stood in its paragraph is the whole paragraph', () => {
  expect(trace(said, first, 'words of another text')).toMatchObject({
    how: 'stands',
    was: { text: one },
  })
})

test('a paragraph that is not there any more, or never was, is gone', () => {
  const to = body(['other0000000', 'Entirely different matters are discussed here.'])
  expect(trace(to, second, 'steady funding')).toEqual({
    how: 'gone',
    was: { paragraph: second, label: '2', text: 'steady funding', whole: two },
    now: null,
  })
  expect(trace(to, 'nowhere00000')).toEqual({ how: 'gone', was: null, now: null })
})

test('each of several passages is followed, in the order given', () => {
  const to = body(one)
  const passages = [
    { paragraph: second, quote: null },
    { paragraph: first, quote: 'permanent' },
  ]
  expect(tracePassages({ body: said }, { body: to }, passages).map(({ how }) => how)).toEqual([
    'gone',
    'stands',
  ])
})

test('it came towards a wording where what was asked for was put beside the words that were quoted', () => {
  const to = body(one, `${two.slice(0, -1)}, each according to its means.`)
  const found = trace(to, second, 'all who take part in its work')
  expect(found?.how).toBe('stands')
  expect(
    found && cameTowards(found, 'From all who take part in its work, each according to its means.'),
  ).toBe(true)
})

test.each([
  ['the words that were quoted', 'should', 'must', true],
  ['the whole paragraph, of which one word was quoted', 'should', 'The Forum must become permanent.', true],
  ['another matter', 'should', 'Say who pays for the Secretariat, and how.', false],
] as const)('it came towards a wording: %s', (_, quote, wording, came) => {
  const to = body(one.replaceAll('should', 'must'), two)
  const found = trace(to, first, quote)
  expect(found && cameTowards(found, wording)).toBe(came)
})
