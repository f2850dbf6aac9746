import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { rebaseWording } from '@/lib/document/rebase-wording'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { type Choice, type Chosen, settle } from '@/lib/merging/choices'
import { landedIn, mergeInto } from '@/lib/merging/merged'
import { changeStandings, overallOf } from '@/lib/merging/standing'
import { named, over, paper, plain } from '@/tests/lib/document/proposals'

const words = 'The Forum should meet every year.'
const version = paper(words, 'Another paragraph.')
const shall = over(version, 'should', 'shall')
const must = paper(words.replace('should', 'must'), 'Another paragraph.')
const gone = paper('Something else altogether, since all was written anew.')
const first = (choice?: Choice, said?: string): Chosen => new Map([[0, { choice, words: said }]])

function outcome(changes: readonly Wording[], draft: Body, chosen: Chosen) {
  const texts = new Map(numberBlocks(draft).paragraphs.map(({ id, text }) => [id, text]))
  const { settled, open } = settle(rebaseWording(changes, version, draft), chosen, texts)
  const merged = mergeInto(draft, rebaseWording(changes, version, draft), chosen)
  return [settled[0]?.as ?? `open: ${open}`, merged.ok ? plain(merged.merged.body)[0] : merged.why]
}

describe('what becomes of a change', () => {
  test.each<[string, Body, Chosen, string, string]>([
    ['it fits, and nothing was chosen', version, new Map(), 'proposed', 'The Forum shall meet every year.'],
    [
      'it fits, and stays out',
      version,
      first('theirs'),
      'left',
      'Nothing of it would stand in the draft. Answer it without accepting its words.',
    ],
    ['it fits, in other words', version, first('other', 'will'), 'edited', 'The Forum will meet every year.'],
    [
      'it fits, in the words that were shown',
      version,
      first(undefined, 'shall'),
      'proposed',
      'The Forum shall meet every year.',
    ],
    [
      'it collides, and nothing was chosen',
      must,
      new Map(),
      'open: 0',
      'Its change collides with what was changed in the draft meanwhile. Choose the words that are to stand there.',
    ],
    ['it collides: as proposed', must, first('mine'), 'proposed', 'The Forum shall meet every year.'],
    ['it collides: both', must, first('both'), 'proposed', 'The Forum must shall meet every year.'],
    [
      'it collides: other words',
      must,
      first('other', 'ought to'),
      'edited',
      'The Forum ought to meet every year.',
    ],
    [
      'it collides: the words that stand there',
      must,
      first('other', ' must '),
      'left',
      'Nothing of it would stand in the draft. Answer it without accepting its words.',
    ],
    [
      'it stands there already',
      paper(words.replace('should', 'shall')),
      new Map(),
      'landed',
      'The Forum shall meet every year.',
    ],
    [
      'it is gone',
      gone,
      new Map(),
      'open: 0',
      'Its change collides with what was changed in the draft meanwhile. Choose the words that are to stand there.',
    ],
  ])('%s', (_, draft, chosen, as, reads) => {
    expect(outcome(shall, draft, chosen)).toEqual([as, reads])
  })
})

describe('whole paragraphs', () => {
  const remove: Wording[] = [{ do: 'delete', paragraph: named(0), was: words }]
  const add: Wording[] = [{ do: 'insertAfter', paragraph: named(0), words: 'New.' }]
  const without = { ...version, content: version.content.slice(1) }
  test.each<[string, readonly Wording[], Body, Chosen, string[]]>([
    ['goes', remove, version, new Map(), ['Another paragraph.']],
    [
      'gets other words instead of going',
      remove,
      version,
      first('other', 'It meets.'),
      ['It meets.', 'Another paragraph.'],
    ],
    ['comes in other words', add, version, first('other', 'Newer.'), [words, 'Newer.', 'Another paragraph.']],
    ['comes though what it followed is gone', add, without, first('mine'), ['New.', 'Another paragraph.']],
  ])('%s', (_, changes, draft, chosen, reads) => {
    const merged = mergeInto(draft, rebaseWording(changes, version, draft), chosen)
    expect(merged.ok ? plain(merged.merged.body) : merged.why).toEqual(reads)
  })

  test('land in themselves, or where they stood', () => {
    const landed = (changes: readonly Wording[]) => {
      const merged = mergeInto(version, rebaseWording(changes, version, version), new Map())
      return merged.ok ? landedIn(merged.merged) : merged.why
    }
    expect(landed(shall)).toBe(named(0))
    expect(landed([{ do: 'delete', paragraph: named(1), was: 'Another paragraph.' }])).toBe(named(0))
    expect(landed(remove)).toBe(named(0))
  })
})

test('a page is told where each change stands, what stands there, and how it would read', () => {
  const paragraphs = new Map(numberBlocks(must).paragraphs.map((each) => [each.id, each]))
  const changes = [...shall, ...over(version, 'Another', 'One more')]
  const standing = rebaseWording(changes, version, must)
  expect(overallOf(standing)).toBe('collides')
  expect(changeStandings(standing, paragraphs)).toMatchObject([
    {
      is: 'collides',
      paragraph: { label: '1' },
      span: { theirs: ' must ', mine: ' shall ' },
      reads: null,
      both: false,
    },
    { is: 'fits', paragraph: { label: '2' }, span: { theirs: 'Another' }, reads: 'One more paragraph.' },
  ])
})
