import { newIdentity } from '@/lib/document/identity'
import type { Body } from '@/lib/document/tree'
import { type Choice, type Chosen, type Collision, Merging } from './merge-sequence'

/** A text as its authors write it. */
export type Written = { title: string; language: string; body: Body }

/** What a merge comes to, given what was chosen for its collisions so far; 'theirs' where nothing was. */
export type Merged = Written & { collisions: Collision[] }

/**
 * Merges two texts that grew from one. What only one side changed, added, moved or removed is taken by itself; what both
 * changed differently is a collision, for a person to choose. Nothing that either side wrote is dropped unless chosen so.
 */
export function mergeTexts(
  base: Written,
  mine: Written,
  theirs: Written,
  choices: ReadonlyMap<string, Choice> = new Map(),
): Merged {
  const collisions: Collision[] = []
  const choose: Chosen = (collision) => {
    collisions.push(collision)
    return choices.get(collision.id) ?? 'theirs'
  }
  const word = (id: 'title' | 'language') => {
    if (mine[id] === theirs[id] || mine[id] === base[id]) return theirs[id]
    if (theirs[id] === base[id]) return mine[id]
    return choose({ id, mine: mine[id], theirs: theirs[id] }) === 'theirs' ? theirs[id] : mine[id]
  }
  const title = word('title')
  const language = word('language')
  const body = new Merging(choose).body(base.body, mine.body, theirs.body)
  return { title, language, body: withOwnIdentities(body), collisions }
}

/** Where both sides' words were kept, or a paragraph was moved out of a list by one side only, the second gets a new identity. */
function withOwnIdentities(body: Body): Body {
  const seen = new Set<string>()
  return JSON.parse(JSON.stringify(body), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string')
      return value
    if (seen.has(value.id)) return { ...value, id: newIdentity() }
    seen.add(value.id)
    return value
  }) as Body
}
