import { describe, expect, test } from 'vitest'
import { applyWording } from '@/lib/document/apply-wording'
import { rebaseWording } from '@/lib/document/rebase-wording'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { cell, doc, para } from './build'
import { named, over, paper, plain, told } from './proposals'

const first = 'The Forum should meet every year, and report to the Assembly.'
const second = 'Its Secretariat needs funding that is predictable from one year to the next.'
const third = 'National initiatives carry the Forum between its annual meetings.'
const version = paper(first, second, third)

const results = (changes: readonly Wording[], to: Body, known: readonly Wording[] = []) =>
  rebaseWording(changes, version, to, known).map(told)

describe('a paragraph that is not what it was', () => {
  const shall = over(version, 'predictable', 'secure')
  test('merged into the one before', () => {
    const to = doc([para(`${first} ${second}`, named(0)), para(third, named(2))])
    expect(results(shall, to)).toEqual(['fits: predictable→secure'])
    expect(results(over(version, 'the next.', 'the next. Soon.'), to)).toEqual(['fits: → Soon.'])
  })
  test('merged with the one behind it', () => {
    const to = doc([para(first, named(0)), para(`${second} ${third}`, named(1))])
    expect(results(shall, to)).toEqual(['fits: predictable→secure'])
    expect(results(over(version, 'the next.', 'the next. Soon.'), to)).toEqual(['fits: → Soon.'])
  })
  test('moved', () => {
    expect(results(shall, doc([para(second, named(1)), para(first, named(0))]))).toEqual([
      'fits: predictable→secure',
    ])
  })
  test('moved into a cell, with another identity', () => {
    const table = {
      type: 'table' as const,
      content: [{ type: 'tableRow' as const, content: [cell('x'), cell(second)] }],
    }
    expect(results(shall, doc([para(first, named(0)), table]))).toEqual(['fits: predictable→secure'])
  })
  test('split', () => {
    const [one, other] = [
      'Its Secretariat needs funding.',
      'It has to be predictable from one year to the next.',
    ]
    const from = paper(`${one} ${other}`, third)
    const to = doc([para(one, named(0)), para(other), para(third, named(1))])
    const changes = [...over(from, 'needs', 'asks for'), ...over(from, 'one year', 'each year')]
    expect(rebaseWording(changes, from, to).map(told)).toEqual(['fits: needs→asks for', 'fits: one→each'])
  })
  test('written anew under another identity', () => {
    const to = doc([para(first, named(0)), para(second.replace('funding', 'money')), para(third, named(2))])
    expect(results(shall, to)).toEqual(['fits: predictable→secure'])
  })
  test('deleted', () => {
    expect(results(shall, doc([para(first, named(0)), para(third, named(2))]))).toEqual([
      `gone, behind ${named(0)}`,
    ])
  })
})

describe('whole paragraphs', () => {
  const remove: Wording[] = [{ do: 'delete', paragraph: named(1), was: second }]
  const add: Wording[] = [{ do: 'insertAfter', paragraph: named(1), words: 'A new one.' }]
  const apart = doc([para(first, named(0)), para(third, named(2))])

  test('are taken out while nobody changed them', () => {
    expect(results(remove, version)).toEqual([`fits: all of ${named(1)}`])
    expect(results(remove, apart)).toEqual(['landed'])
    expect(results(remove, paper(first, '', third))).toEqual(['landed'])
    const changed = second.replace('needs', 'has')
    expect(results(remove, paper(first, changed, third))).toEqual([`collides: ${second} |  | ${changed}`])
  })
  test('that were merged into another are taken out of it by a person', () => {
    const merged = doc([para(`${first} ${second}`, named(0)), para(third, named(2))])
    expect(results(remove, merged)).toEqual([`collides: ${second} |  | ${second}`])
  })
  test('are put in where their place is known', () => {
    expect(results(add, version)).toEqual([`fits behind ${named(1)}`])
    expect(results(add, doc([para(`${first} ${second}`, named(0)), para(third)]))).toEqual([
      `fits behind ${named(0)}`,
    ])
    expect(results(add, apart)).toEqual([`gone, behind ${named(0)}`])
    expect(results([{ do: 'insertAfter', paragraph: null, words: 'First.' }], apart)).toEqual([
      'fits behind null',
    ])
  })
  test('that are there already have landed', () => {
    expect(results(add, doc([...version.content, para('A new one.')]))).toEqual(['landed'])
  })
  test('come behind those that were accepted in the same place before', () => {
    const to = doc([
      ...version.content.slice(0, 2),
      para('Another.', 'para99999999'),
      ...version.content.slice(2),
    ])
    const known: Wording[] = [{ do: 'insertAfter', paragraph: named(1), words: 'Another.' }]
    expect(results(add, to, known)).toEqual(['fits behind para99999999'])
  })
})

describe('with what is known to be accepted', () => {
  const from = paper('the cat and the dog and the bird and the fish')
  const known = over(from, 'the dog', 'a the and the horse')
  test('like words are told apart, which comparing could not', () => {
    const to = paper('the cat and a the and the horse and the bird and the fish')
    const bird = over(from, 'the bird', 'one bird')
    const [rebased] = rebaseWording(bird, from, to, known)
    expect(rebased?.is === 'fits' && plain(applyWording(to, rebased.now).body)).toEqual([
      'the cat and a the and the horse and one bird and the fish',
    ])
  })
  test('what was put back as it was can be changed again', () => {
    const [rebased] = rebaseWording(over(from, 'dog', 'wolf'), from, from, over(from, 'dog', 'horse'))
    expect(rebased && told(rebased)).toBe('fits: dog→wolf')
  })
})

test('a change that was not made on this text is gone, and takes nothing with it', () => {
  const wrong: Wording[] = [{ do: 'replace', paragraph: named(0), start: 0, end: 3, was: 'Any', words: 'No' }]
  const nowhere: Wording[] = [{ do: 'delete', paragraph: 'nowhere00000', was: 'Any' }]
  expect(results([...wrong, ...nowhere], version)).toEqual([`gone, behind null`, 'gone, behind null'])
})
