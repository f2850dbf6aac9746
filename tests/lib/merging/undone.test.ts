import { describe, expect, test } from 'vitest'
import { rebaseWording } from '@/lib/document/rebase-wording'
import { parseBody } from '@/lib/document/schema'
import type { Body } from '@/lib/document/tree'
import { asProposed, type Chosen } from '@/lib/merging/choices'
import { type Merged, mergeInto } from '@/lib/merging/merged'
import { undoing, undoneIn } from '@/lib/merging/undone'
import { ownWords, paperOf, proposal, rewritten, Words } from '@/tests/lib/document/generated-paper'
import { plain } from '@/tests/lib/document/proposals'
import { type Next, random } from '@/tests/lib/document/random'

/** Whatever collides stays as it is by now. */
const leave: Chosen = new Map(Array.from({ length: 99 }, (_, change) => [change, { choice: 'theirs' }]))

type Drawn = { next: Next; words: Words; version: Body }

function drawn(seed: number): Drawn {
  const next = random(seed)
  const words = new Words(next)
  const parsed = parseBody(paperOf(words, next))
  if (!parsed.ok) throw new Error(parsed.why)
  return { next, words, version: parsed.body }
}

/** Some proposals accepted one after the other, each with the draft that it was put into. */
function accepted({ next, words, version }: Drawn) {
  let draft = version
  const merges = Array.from({ length: 6 }, () => {
    const before = draft
    const standing = rebaseWording(proposal(version, words, next), version, draft)
    const outcome = mergeInto(draft, standing, asProposed)
    if (!outcome.ok) return null
    draft = outcome.merged.body
    return { before, merged: outcome.merged }
  })
  return merges.flatMap((each) => each ?? [])
}

/** The words that merges brought. */
const brought = (merges: readonly { merged: Merged }[]) => {
  const made = merges.flatMap(({ merged }) => merged.changes.flatMap((change) => change.made))
  return new Set(ownWords(made.flatMap((each) => ('words' in each ? each.words : []))))
}

describe('undoing what was accepted', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    test(`gives the draft back as it was (seed ${seed})`, () => {
      for (const { before, merged } of accepted(drawn(seed))) {
        const back = undoneIn(merged.body, undoing(merged.body, merged), asProposed)
        expect(back.ok && back.body).toEqual(before)
      }
    })

    test(`takes no word out that came otherwise (seed ${seed})`, () => {
      const of = drawn(seed)
      const merges = accepted(of)
      const last = merges.at(-1)?.merged.body ?? of.version
      const written = [1, 2].reduce((body) => rewritten(body, of.words, of.next).body, last)
      const came = brought(merges)
      const kept = ownWords(plain(written)).filter((word) => !came.has(word))
      for (const { merged } of merges) {
        const back = undoneIn(written, undoing(written, merged), leave)
        const now = new Set(ownWords(plain(back.ok ? back.body : written)))
        expect(kept.filter((word) => !now.has(word))).toEqual([])
      }
    })
  }
})
