import { newIdentity } from './identity'
import { numberBlocks, type PlainParagraph } from './numbers'
import { putWords } from './put-words'
import { withContent } from './schema-inline'
import type { Body, Identity, Paragraph } from './tree'
import { inPlace, type Replacement, type Wording } from './wording'
import { editsBetween } from './wording-of-edit'
import { writeBlocks } from './wording-writer'

/**
 * A change as it stands in the text that it was made in: `start` to `end` are the new words, `id` is the paragraph that was
 * put in, `after` the one that what was taken out stood behind.
 */
export type Made =
  | Replacement
  | { do: 'insertAfter'; paragraph: Identity | null; words: string; id: Identity }
  | { do: 'delete'; paragraph: Identity; was: string; after: Identity | null }

/** A text with changes made, and the changes as they stand in it, in the order given. */
export type Applied = { body: Body; changes: Made[] }

/**
 * Makes changes in a text, all of them on the text as it is. What they do not touch stays as it is: marks, footnotes,
 * identities. A paragraph is put in beside the one that it follows: in a list as an item, after a cell behind its table.
 * One that is taken out leaves an empty one where something has to stand: in a cell, over the lists of its item, in a
 * text without another. Throws RangeError where a paragraph, or the words that a change is made on, are not there, and
 * where changes overlap. Neither argument is changed.
 */
export function applyWording(body: Body, changes: readonly Wording[]): Applied {
  const { paragraphs } = numberBlocks(body)
  const replacements = byParagraph(changes)
  check(paragraphs, changes, replacements)
  const made = withPlaces(changes, replacements)
  const edits = [...replacements].map(
    ([id, own]) =>
      [
        id,
        inPlace(own).flatMap(({ start, was, words }) => shifted(editsBetween(was, words, 'all'), start)),
      ] as const,
  )
  const gone = new Set(changes.flatMap((change) => (change.do === 'delete' ? [change.paragraph] : [])))
  const content = writeBlocks(body.content, { edits: new Map(edits), gone, came: cameIn(made) })
  const written = { ...body, content }
  return { body: written, changes: gone.size > 0 ? withNeighbours(made, paragraphs, written) : made }
}

function check(
  paragraphs: readonly PlainParagraph[],
  changes: readonly Wording[],
  replacements: ReadonlyMap<Identity, readonly Replacement[]>,
): void {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]))
  for (const change of changes) if (!isThere(texts, change)) throw absent()
  const gone = changes.flatMap((change) => (change.do === 'delete' ? [change.paragraph] : []))
  if (gone.length > new Set(gone).size || gone.some((id) => replacements.has(id))) throw overlap()
  for (const own of replacements.values())
    inPlace(own).reduce((done, { start, end }) => {
      if (start < done) throw overlap()
      return end
    }, 0)
}

const absent = () => new RangeError('The words that a change is made on are not there.')
const overlap = () => new RangeError('Changes of one text overlap.')

function isThere(texts: ReadonlyMap<Identity, string>, change: Wording): boolean {
  const text = change.paragraph === null ? '' : texts.get(change.paragraph)
  if (text === undefined || change.do === 'insertAfter') return text !== undefined
  return change.was === (change.do === 'delete' ? text : text.slice(change.start, change.end))
}

/** The replacements by the paragraphs that they are in. */
function byParagraph(changes: readonly Wording[]): Map<Identity, Replacement[]> {
  const found = new Map<Identity, Replacement[]>()
  for (const change of changes) {
    if (change.do !== 'replace') continue
    const own = found.get(change.paragraph)
    if (own) own.push(change)
    else found.set(change.paragraph, [change])
  }
  return found
}

/** Changes with the places that they have once all are made, and the identities of the paragraphs that they put in. */
function withPlaces(
  changes: readonly Wording[],
  replacements: ReadonlyMap<Identity, readonly Replacement[]>,
): Made[] {
  const places = new Map<Wording, number>()
  for (const own of replacements.values())
    inPlace(own).reduce((shift, change) => {
      places.set(change, change.start + shift)
      return shift + change.words.length - change.was.length
    }, 0)
  return changes.map((change): Made => {
    if (change.do === 'insertAfter') return { ...change, id: newIdentity() }
    if (change.do === 'delete') return { ...change, after: null }
    const start = places.get(change) ?? change.start
    return { ...change, start, end: start + change.words.length }
  })
}

const shifted = <One extends { start: number; end: number }>(edits: readonly One[], by: number) =>
  edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }))

function cameIn(made: readonly Made[]): Map<Identity | null, Paragraph[]> {
  const came = new Map<Identity | null, Paragraph[]>()
  for (const change of made) {
    if (change.do !== 'insertAfter') continue
    const { paragraph: after, words, id } = change
    const content = putWords([], [{ start: 0, end: 0, was: '', words }])
    came.set(after, [
      ...(came.get(after) ?? []),
      { type: 'paragraph', attrs: { id }, ...withContent(content) },
    ])
  }
  return came
}

/** What was taken out stood behind the last paragraph before it that is left. */
function withNeighbours(made: readonly Made[], before: readonly PlainParagraph[], now: Body): Made[] {
  const left = new Set(numberBlocks(now).paragraphs.map(({ id }) => id))
  return made.map((change) => {
    if (change.do !== 'delete') return change
    const above = before.slice(
      0,
      before.findIndex(({ id }) => id === change.paragraph),
    )
    return { ...change, after: above.findLast(({ id }) => left.has(id))?.id ?? null }
  })
}
