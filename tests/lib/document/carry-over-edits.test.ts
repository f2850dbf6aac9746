import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { carryOver } from '@/lib/document/carry-over'
import { newIdentity } from '@/lib/document/identity'
import { bodyOf, copyOf, type Passage, passageOf, passages, placeOf, textOf } from './edited-text'

vi.setConfig({ testTimeout: 60_000 })

/** What is done to a text around a quote: words `first` to `last` of paragraph `at`. `pick` is any number. */
type Edit = (text: Passage[], at: number, first: number, last: number, pick: number) => void

const words = (text: Passage[], at: number) => text[at]?.words ?? []
const fresh = (pick: number) => ({ id: -1, text: `lantern${pick}`, gap: ' ' })

const edits: Record<string, Edit> = {
  'nothing is done': () => undefined,
  'paragraphs are put around it': (text, at, _first, _last, pick) => {
    text.splice(at + 1, 0, passageOf(`Entirely other words, ${pick} of them, stand here.`))
    text.splice(at, 0, passageOf(`And ${pick} words more stand before it now.`))
  },
  'its paragraph is moved': (text, at, _first, _last, pick) => {
    text.splice(pick % text.length, 0, ...text.splice(at, 1))
  },
  'its paragraph is deleted': (text, at) => {
    text.splice(at, 1)
  },
  'one of its words is replaced': (text, at, first, last, pick) => {
    const word = words(text, at)[first + (pick % (last - first + 1))]
    if (word) word.text = `lantern${pick}`
  },
  'words are put into it': (text, at, first, last, pick) => {
    if (last > first) words(text, at).splice(first + 1, 0, fresh(pick), fresh(pick + 1))
  },
  'it is deleted': (text, at, first, last) => {
    words(text, at).splice(first, last - first + 1)
  },
  'its paragraph is split before it': (text, at, first) => {
    if (first > 0) text.splice(at + 1, 0, { id: newIdentity(), words: words(text, at).splice(first) })
  },
  'its paragraph is joined to the one before': (text, at) => {
    if (at > 0)
      words(text, at - 1).push(
        ...words(text, at).map((word, index) => (index === 0 ? { ...word, gap: ' ' } : word)),
      )
    if (at > 0) text.splice(at, 1)
  },
  'a word is renamed everywhere': (text) => {
    for (const { words: all } of text)
      for (const word of all) if (word.text === 'Forum') word.text = 'Assembly'
  },
}

const where = fc.record({
  at: fc.nat(passages.length - 1),
  from: fc.nat(30),
  length: fc.integer({ min: 1, max: 12 }),
  pick: fc.nat(999),
})

/** Carries one quote over and says whether it is where its words went. */
function carried(
  edit: Edit,
  { at, from, length, pick }: { at: number; from: number; length: number; pick: number },
  keepIds: boolean,
) {
  const old = passages.map(passageOf)
  const passage = old[at] ?? passageOf('')
  const first = from % passage.words.length
  const last = Math.min(passage.words.length - 1, first + length - 1)
  const ids = passage.words.slice(first, last + 1).map(({ id }) => id)
  const now = copyOf(old)
  edit(now, at, first, last, pick)
  if (!keepIds) for (const each of now) each.id = newIdentity()
  const before = placeOf(old, ids)
  const quote = textOf(passage).slice(before?.start, before?.end)
  const [place] = carryOver(bodyOf(old), bodyOf(now), [
    { paragraph: passage.id, quote, ...(before && { start: before.start, end: before.end }) },
  ])
  const want = placeOf(now, ids)
  const right = want
    ? places(now, want.paragraph, keepIds).includes(place?.paragraph ?? '') &&
      place?.start === want.start &&
      place.end === want.end
    : place?.label === 'gone'
  return { label: place?.label, right }
}

/** The paragraph meant. Of two equal ones side by side that lost their identities nobody can say which was which. */
function places(text: readonly Passage[], id: string, keepIds: boolean): string[] {
  const at = text.findIndex((passage) => passage.id === id)
  const beside = text.filter(
    (passage, place) => Math.abs(place - at) === 1 && !keepIds && same(passage, text[at]),
  )
  return [id, ...beside.map((passage) => passage.id)]
}

function same(one: Passage, other: Passage | undefined): boolean {
  return other !== undefined && textOf(one) === textOf(other)
}

test.each(Object.keys(edits))('when %s, no wrong place is called exact or moved', (name) => {
  let right = 0
  let runs = 0
  fc.assert(
    fc.property(where, fc.boolean(), (spot, keepIds) => {
      const edit = edits[name]
      if (!edit) throw new Error(name)
      const result = carried(edit, spot, keepIds)
      runs += 1
      if (result.right) right += 1
      else expect(['changed', 'doubtful', 'gone']).toContain(result.label)
    }),
    { numRuns: 60, examples: [[{ at: 2, from: 0, length: 1, pick: 4 }, false]] },
  )
  expect(right / runs).toBeGreaterThan(0.8)
})
