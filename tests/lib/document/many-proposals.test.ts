import { expect, test } from 'vitest'
import { applyWording } from '@/lib/document/apply-wording'
import { rebasing } from '@/lib/document/rebase-wording'
import type { Wording } from '@/lib/document/wording'
import { named, paper } from './proposals'
import { random } from './random'

test('500 proposals for one paragraph of 2,000 words are looked up in well under a second', () => {
  const next = random(7)
  const words = Array.from({ length: 2000 }, () => `w${next(400)}`)
  const from = paper(words.join(' '))
  const proposals = Array.from({ length: 500 }, (_, n): Wording => {
    const start = words.slice(0, n * 4).join(' ').length + (n > 0 ? 1 : 0)
    const was = words.slice(n * 4, n * 4 + 2).join(' ')
    return { do: 'replace', paragraph: named(0), start, end: start + was.length, was, words: `x${n}` }
  })
  const accepted = proposals.filter((_, n) => n % 3 === 0)
  const to = applyWording(from, [...accepted, { do: 'insertAfter', paragraph: null, words: 'New.' }]).body
  for (const known of [accepted, []]) {
    const began = performance.now()
    const look = rebasing(from, to, known)
    const standing = proposals.flatMap((change) => look([change]).map(({ is }) => is))
    expect(performance.now() - began).toBeLessThan(1000)
    expect(standing.filter((is) => is === 'fits').length).toBe(proposals.length - accepted.length)
    expect(standing.filter((is) => is === 'landed').length).toBe(accepted.length)
  }
})
