import { describe, expect, test } from 'vitest'
import { placesIn, silenceWords, stancesKept, takesInput } from '@/lib/papers/recirculation-places'
import type { Standing } from '@/lib/papers/standing'
import { paperFact, versionFact } from '@/tests/support/facts'

const limits = { changed: new Set(['changed']), blocked: new Set<string | null>(['blocked']) }

describe('a recirculation takes input', () => {
  test('on what changed and where a blocking point is open, and nowhere else', () => {
    expect(['changed', 'blocked', 'same', 'whole', 'lost'].map((place) => takesInput(limits, place))).toEqual(
      [true, true, false, false, false],
    )
    expect(placesIn(limits)).toEqual(['changed', 'blocked'])
  })

  test('on the whole paper where a point is open on it', () => {
    expect(takesInput({ ...limits, blocked: new Set([null]) }, 'whole')).toBe(true)
    expect(placesIn({ ...limits, blocked: new Set([null]) })).toEqual(['changed'])
  })
})

describe('what silence means', () => {
  const standing = (memberName: string, versionId: string | null) =>
    ({ memberName, endorsement: versionId && { versionId } }) as Standing

  test('is said of each member of the reader that has a stance', () => {
    const paper = paperFact({ versions: [versionFact(1), versionFact(2)] })
    expect(stancesKept(paper, [standing('Fjord Registry', 'v2'), standing('Moorland', null)])).toBe(
      'If Fjord Registry says nothing, its stance on version 2 stays where it was given.',
    )
  })

  test('and of all where none has one', () => {
    expect(silenceWords([])).toContain('Silence changes nothing')
  })
})
