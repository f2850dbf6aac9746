import { describe, expect, test } from 'vitest'
import { applyWording } from '@/lib/document/apply-wording'
import { rebaseWording } from '@/lib/document/rebase-wording'
import { chosenFor } from '@/lib/document/stretch'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { over, paper, plain, told } from './proposals'

const first = 'The Forum should meet every year, and report to the Assembly.'
const second = 'Its Secretariat needs funding that is predictable from one year to the next.'
const third = 'National initiatives carry the Forum between its annual meetings.'
const version = paper(first, second, third)

const results = (changes: readonly Wording[], to: Body) => rebaseWording(changes, version, to).map(told)

describe('words that others did not touch', () => {
  test.each<[string, string, [string, string], string, string]>([
    [
      'in a draft that is the same',
      first,
      ['should', 'shall'],
      'fits: should→shall',
      'shall meet every year, and report',
    ],
    [
      'beside others of its sentence',
      first.replace('every year', 'twice a year'),
      ['should', 'shall'],
      'fits: should→shall',
      'shall meet twice a year, and',
    ],
    [
      'behind words that came',
      first.replace('The Forum', 'The Forum of all of us'),
      ['should', 'shall'],
      'fits: should→shall',
      'of us shall meet',
    ],
    [
      'put in behind a word',
      first.replace('should', 'shall'),
      ['every year', 'every year of the decade'],
      'fits: → of the decade',
      'every year of the decade, and',
    ],
    [
      'put in at the end',
      first.replace('should', 'shall'),
      ['Assembly.', 'Assembly. It may do more.'],
      'fits: → It may do more.',
      'the Assembly. It may do more.',
    ],
    [
      'put in at the beginning',
      first.replace('should', 'shall'),
      ['The Forum', 'Now the Forum'],
      'fits: The→Now the',
      'Now the Forum shall',
    ],
    [
      'taken out',
      first.replace('every', 'each'),
      [', and report to the Assembly', ''],
      'fits: , and report to the Assembly→',
      'meet each year.',
    ],
    [
      'next to a word that changed',
      first.replace('should', 'shall'),
      ['meet', 'convene'],
      'fits: meet→convene',
      'Forum shall convene every',
    ],
    [
      'a word to which a comma came to cling',
      first.replace('every year', 'every year, in the open'),
      ['year', 'summer'],
      'fits: year→summer',
      'every summer, in the open',
    ],
    [
      'a word that came into brackets',
      first.replace('every year', '(every year)'),
      ['every year', 'each summer'],
      'fits: every year→each summer',
      'meet (each summer)',
    ],
  ])('can be changed: %s', (_, now, [old, words], expected, reads) => {
    const changes = over(version, old, words)
    const to = paper(now, second, third)
    expect(results(changes, to)).toEqual([expected])
    const [rebased] = rebaseWording(changes, version, to)
    expect(rebased?.is === 'fits' && plain(applyWording(to, rebased.now).body)[0]).toContain(reads)
  })

  test('with white space and typography of their own', () => {
    const to = paper(first.replace('every year,', 'every  year ,'), second, third)
    expect(results(over(version, 'should', 'shall'), to)).toEqual(['fits: should→shall'])
  })
})

describe('the same edit twice has landed', () => {
  test.each<[string, string, [string, string]]>([
    ['another word', first.replace('should', 'shall'), ['should', 'shall']],
    ['words put in', first.replace('meet', 'meet and confer'), ['meet', 'meet and confer']],
    [
      'words taken out',
      first.replace(', and report to the Assembly', ''),
      [', and report to the Assembly', ''],
    ],
    ['beside other edits', first.replace('should', 'shall').replace('every', 'each'), ['should', 'shall']],
  ])('%s', (_, now, [old, words]) => {
    expect(results(over(version, old, words), paper(now, second, third))).toEqual(['landed'])
  })
})

describe('what two hands changed is put before a person', () => {
  test.each<[string, string, [string, string], string]>([
    [
      'another word for one',
      first.replace('should', 'must'),
      ['should', 'shall'],
      'collides: should | shall | must',
    ],
    [
      'a word of a longer passage',
      first.replace('every year', 'each year'),
      ['meet every year', 'convene annually'],
      'collides: meet every year | convene annually | meet each year',
    ],
    [
      'words put in one place',
      first.replace('meet', 'meet and confer'),
      ['meet', 'meet and dine'],
      'collides:  | and dine | and confer',
    ],
    [
      'both at the end',
      `${first} Others do.`,
      [first, `${first} We do.`],
      'collides:  | We do. | Others do.',
    ],
    [
      'what the other took out',
      first.replace('every year, and ', ''),
      ['every', 'each'],
      'collides: every year, and | each year, and | ',
    ],
    [
      'put in beside what the other changed',
      first.replace('should', 'must'),
      ['should', 'should indeed'],
      'collides: should | should indeed | must',
    ],
    [
      'all was rewritten',
      'Let us see where this leads when winter comes.',
      ['should', 'shall'],
      `collides: ${first} | ${first.replace('should', 'shall')} | Let us see where this leads when winter comes.`,
    ],
  ])('%s', (_, now, [old, words], expected) => {
    const got = results(over(version, old, words), paper(now, second, third))
    expect(got.join('; ')).toBe(expected)
  })

  test.each([
    ['should', 'must', 'shall', 'The Forum shall meet'],
    [' should', '', 'shall', 'The Forum shall meet'],
    [' should', '', '', 'The Forum meet'],
    ['should', 'must', '', 'The Forum meet'],
  ])('%s became "%s": "%s" is chosen', (old, theirs, chosen, reads) => {
    const to = paper(first.replace(old, theirs), second, third)
    const [rebased] = rebaseWording(over(version, 'should', 'may'), version, to)
    if (rebased?.is !== 'collides') throw new Error('It has to collide.')
    const [now] = plain(applyWording(to, [chosenFor(rebased, chosen)]).body)
    expect(now?.replace(/\s+/g, ' ')).toContain(reads)
  })
})
