import { describe, expect, test } from 'vitest'
import { applyWording } from '@/lib/document/apply-wording'
import { overlapping } from '@/lib/document/overlapping'
import { rebaseWording } from '@/lib/document/rebase-wording'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { ownWords, paperOf, proposal, rewritten, Words } from './generated-paper'
import { plain } from './proposals'
import { type Next, random } from './random'

const took = (changes: readonly Wording[]) => {
  const came = new Set(ownWords(changes.flatMap((change) => (change.do === 'delete' ? [] : [change.words]))))
  const was = ownWords(changes.flatMap((change) => (change.do === 'insertAfter' ? [] : [change.was])))
  return was.filter((word) => !came.has(word))
}

function shuffled<One>(items: readonly One[], next: Next): One[] {
  const left = [...items]
  return items.flatMap(() => left.splice(next(left.length), 1))
}

const put = (changes: readonly Wording[]) =>
  ownWords(changes.flatMap((change) => (change.do === 'delete' ? [] : [change.words])))

/** A draft that proposals are accepted into, and which words it has to have by now. */
class Draft {
  readonly version: Body
  readonly words = new Set<string>()
  readonly ends = { accepted: 0, landed: 0, left: 0 }
  body: Body
  private readonly known: Wording[] = []

  constructor(version: Body) {
    this.version = version
    this.body = version
    for (const word of ownWords(plain(version))) this.words.add(word)
  }

  accept(changes: readonly Wording[]): void {
    const standing = rebaseWording(changes, this.version, this.body, this.known)
    expect(standing).toHaveLength(changes.length)
    if (standing.some(({ is }) => is === 'collides' || is === 'gone')) this.ends.left += 1
    else if (standing.every(({ is }) => is === 'landed')) this.ends.landed += 1
    else {
      const now = standing.flatMap((each) => (each.is === 'fits' ? each.now : []))
      this.body = applyWording(this.body, now).body
      this.known.push(...changes)
      this.ends.accepted += 1
      for (const word of took(changes)) this.words.delete(word)
      for (const word of put(changes)) this.words.add(word)
    }
  }

  /** Somebody of the Taskforce writes. */
  write(words: Words, next: Next): void {
    const before = new Set(ownWords(plain(this.body)))
    const { body, removed } = rewritten(this.body, words, next)
    this.body = body
    for (const word of removed) this.words.delete(word)
    for (const word of ownWords(plain(body))) if (!before.has(word)) this.words.add(word)
  }
}

describe('no word of the draft is lost that nobody deleted', () => {
  for (let seed = 1; seed <= 80; seed += 1)
    test(`proposals accepted in any order, while the Taskforce writes (seed ${seed})`, () => {
      const next = random(seed)
      const words = new Words(next)
      const draft = new Draft(paperOf(words, next))
      const proposals = Array.from({ length: 14 }, () => proposal(draft.version, words, next))
      for (const changes of shuffled(proposals, next)) {
        draft.accept(changes)
        if (next(3) === 0) draft.write(words, next)
      }
      const { accepted, landed, left } = draft.ends
      expect(accepted + landed + left).toBe(proposals.length)
      expect(accepted).toBeGreaterThan(0)
      expect(ownWords(plain(draft.body)).toSorted()).toEqual([...draft.words].toSorted())
    })
})

describe('the order in which proposals are accepted makes no difference', () => {
  for (let seed = 1; seed <= 60; seed += 1)
    test(`where they change other words (seed ${seed})`, () => {
      const next = random(seed)
      const words = new Words(next)
      const version = paperOf(words, next)
      const drawn = Array.from({ length: 24 }, () => proposal(version, words, next)).filter(
        (each) => each.length > 0,
      )
      const apart = drawn.filter((each, n) => drawn.slice(0, n).every((other) => !overlapping(each, other)))
      const accepted = (order: readonly Wording[][]) => {
        const known: Wording[] = []
        return order.reduce((draft, changes) => {
          const standing = rebaseWording(changes, version, draft, known)
          expect(standing.map(({ is }) => is)).toEqual(changes.map(() => 'fits'))
          known.push(...changes)
          return applyWording(
            draft,
            standing.flatMap((each) => (each.is === 'fits' ? each.now : [])),
          ).body
        }, version)
      }
      expect(apart.length).toBeGreaterThan(3)
      expect(plain(accepted(shuffled(apart, next)))).toEqual(plain(accepted(apart)))
    })
})
