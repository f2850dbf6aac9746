import { describe, expect, test } from 'vitest'
import { type Level, levelOf, nothingSaid, type Said, strongest, tallyOf } from '@/lib/participation/levels'
import { cellWords, tallyWords } from '@/lib/participation/words'

const intends = { kind: 'intendsToSign' as const, version: 2, onDate: new Date('2025-06-12T00:00:00Z') }
const endorses = { stance: 'endorse' as const, version: 1, current: false }
const noComment = { kind: 'noComment' as const, version: 1, onDate: null }
const said = (some: Partial<Said>): Said => ({ ...nothingSaid, ...some })

describe('how far a member came is the strongest thing that it said', () => {
  const cases: [string, Partial<Said>, Level][] = [
    ['a stance, whatever else', { stance: endorses, spoke: 3, intention: intends }, 'endorse'],
    [
      'that it intends to sign, over its input',
      { spoke: 3, supports: 1, intention: intends },
      'intendsToSign',
    ],
    ['a suggestion it supports, over its input', { spoke: 3, supports: 1 }, 'supported'],
    ['input for the member, over what its people said', { spoke: 1, ownNames: 4 }, 'spoke'],
    ['what its people said', { ownNames: 1 }, 'ownNames'],
    ['input, also where it has no comment', { spoke: 1, intention: noComment }, 'spoke'],
    ['that it has no comment', { intention: noComment }, 'noComment'],
    ['nothing', {}, 'silent'],
  ]
  test.each(cases)('%s', (_, some, level) => {
    expect(levelOf(said(some), true)).toBe(level)
  })

  test('who was not a member when the window opened is not silent, and is heard when it speaks', () => {
    expect(levelOf(nothingSaid, false)).toBe('notAsked')
    expect(levelOf(said({ spoke: 1 }), false)).toBe('spoke')
  })

  test('on several papers it is the strongest of all', () => {
    expect(strongest(['silent', 'noComment', 'ownNames'])).toBe('ownNames')
    expect(strongest(['notAsked', 'silent'])).toBe('silent')
    expect(strongest([])).toBe('notAsked')
  })
})

describe('numbers', () => {
  test('who spoke, who said it would not, and who is silent add up to who was asked', () => {
    const tally = tallyOf(['endorse', 'spoke', 'ownNames', 'noComment', 'silent', 'silent'])
    expect(tally).toMatchObject({ asked: 6, spoken: 3, ownNames: 1, declined: 1, silent: 2 })
    expect(tallyWords(tally)).toBe(
      '3 of 6 members have spoken (of these 1 only in their own names); 1 has no comment or will not take part and 2 have not spoken',
    )
  })

  test('nobody asked is said so', () => {
    expect(tallyWords(tallyOf([]))).toBe('Nobody was asked yet')
  })
})

describe('a cell in words', () => {
  test('names all that was said, with versions and days', () => {
    const all = said({ stance: endorses, intention: intends, supports: 1, spoke: 2, ownNames: 1 })
    expect(cellWords(all, 'endorse')).toBe(
      'endorses (version 1, not the current text); intends to sign version 2 by 12 June 2025; ' +
        'supports 1 suggestion; spoke 2 times for the member; people spoke once in their own names',
    )
  })

  test('silence is a word, too', () => {
    expect(cellWords(nothingSaid, 'silent')).toBe('has not spoken')
    expect(cellWords(nothingSaid, 'notAsked')).toBe('was not asked')
  })
})
