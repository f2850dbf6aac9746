import { describe, expect, test } from 'vitest'
import { matchVersions } from '@/lib/document/match-version'
import { doc, para } from './build'
import { type Next, random } from './random'

const vocabulary = Array.from({ length: 400 }, (_, n) => `word${n}`)
const common = ['the', 'of', 'and', 'to', 'in', 'a', 'that', 'is', 'for', 'be']

function sentence(next: Next): string {
  const words = Array.from({ length: 18 }, () =>
    next(3) === 0 ? (common[next(common.length)] ?? '') : (vocabulary[next(vocabulary.length)] ?? ''),
  )
  return `${words.join(' ')}.`
}

/** So many words of a text are other ones. */
function retyped(texts: readonly string[], count: number, next: Next): string[] {
  const out = texts.map((text) => text.split(' '))
  for (let typo = 0; typo < count; typo += 1) {
    const words = out[next(out.length)] ?? []
    words[next(words.length)] = `typo${typo}`
  }
  return out.map((words) => words.join(' '))
}

/** Each has three new sentences against the one before. */
function tenVersions(next: Next): string[][] {
  const versions = [Array.from({ length: 40 }, () => [sentence(next), sentence(next)].join(' '))]
  while (versions.length < 10) {
    const last = [...(versions.at(-1) ?? [])]
    for (let change = 0; change < 3; change += 1) last[next(last.length)] = sentence(next)
    versions.push(last)
  }
  return versions
}

const body = (texts: readonly string[]) => doc(texts.map((text) => para(text)))

describe('a file is matched to the version it was made from', () => {
  for (const seed of [1, 2, 3, 4, 5])
    test(`of ten versions that differ by a few sentences, though twenty words were retyped (seed ${seed})`, () => {
      const next = random(seed)
      const versions = tenVersions(next)
      const named = versions.map((texts, place) => ({ id: `v${place + 1}`, body: body(texts) }))
      for (const [place, texts] of versions.entries()) {
        const [best, second] = matchVersions(body(retyped(texts, 20, next)), named)
        expect(best?.id).toBe(`v${place + 1}`)
        expect(best?.likely).toBe(true)
        expect((best?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(0.01)
      }
    })

  test('the very text scores 1, whatever its identities and its typography', () => {
    const read = body(['The Forum’s mandate is “open”.', 'It should be permanent.'])
    const file = body(['The Forum\'s mandate is "open".', 'It should be  permanent.'])
    expect(matchVersions(file, [{ id: 'v1', body: read }])).toEqual([{ id: 'v1', score: 1, likely: true }])
  })

  test('of two versions with the same words the later one comes first', () => {
    const same = body(['The Forum should be permanent, open and free.'])
    const versions = [1, 2].map((number) => ({ id: `v${number}`, body: same }))
    expect(matchVersions(same, versions).map(({ id }) => id)).toEqual(['v2', 'v1'])
  })

  test('paragraphs in another order are still the same text', () => {
    const texts = Array.from({ length: 9 }, (_, n) => sentence(random(n + 11)))
    const [match] = matchVersions(body(texts.toReversed()), [{ id: 'v1', body: body(texts) }])
    expect(match?.score).toBeGreaterThan(0.8)
  })

  test('a text on the same subject by other hands matches nothing', () => {
    const [one, other] = [random(5), random(6)].map((next) =>
      Array.from({ length: 30 }, () => sentence(next)),
    )
    expect(matchVersions(body(one ?? []), [{ id: 'v1', body: body(other ?? []) }])[0]).toMatchObject({
      likely: false,
    })
  })

  test('an empty file is like nothing', () => {
    expect(matchVersions(body(['']), [{ id: 'v1', body: body(['Some words.']) }])[0]?.score).toBe(0)
  })

  test('a text in a script without spaces is compared by its characters', () => {
    const read = body(['互联网治理论坛应成为常设机构。'])
    const [match] = matchVersions(body(['互联网治理论坛必须成为常设机构。']), [{ id: 'v1', body: read }])
    expect(match?.likely).toBe(true)
  })
})
