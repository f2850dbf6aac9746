import { readMarkers } from './markers'
import type { RedlinePart } from './redline-block'
import { isReworded, isWords, type RedlineRun, type WordsRun } from './redline-run'
import { sameMarks } from './schema-inline'
import { textOf } from './segments'
import type { Mark } from './tree'

const shapes = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  item: 'a list item',
  quote: 'a quotation',
  cell: 'a table cell',
}

/** Only the signs changed with which the same words are written. */
export const typography = 'typography'

/** What changed about a paragraph besides its words, for people: "now a heading", "a link", "bold on “shall”". */
export function formatChanges(old: RedlinePart, now: RedlinePart, runs: readonly RedlineRun[]): string[] {
  const words = runs.filter(isWords)
  const changes = [...shapeChanges(old, now)]
  const typed = hadTypedNumber(old, now, runs)
  if (typed) changes.push('its typed number now computed')
  if (old.lang !== now.lang) changes.push('its language')
  changes.push(...linkChanges(words))
  // Where words changed, their emphasis changed with them.
  if (isReworded(typed ? runs.slice(1) : runs)) return changes
  for (const type of ['bold', 'italic'] as const) changes.push(...emphasisChanges(words, type))
  if (words.some(({ text, was }) => was !== undefined && breaksIn(text) !== breaksIn(textOf(was))))
    changes.push('line breaks')
  if (words.some(isTypography)) changes.push(typography)
  return changes
}

function shapeChanges(old: RedlinePart, now: RedlinePart): string[] {
  if (shapeOf(old) !== shapeOf(now)) return [`now ${shapeOf(now)}`]
  if (old.depth === undefined || now.depth === undefined) return []
  const levels = now.depth - old.depth
  const by = Math.abs(levels) === 1 ? 'one level' : `${Math.abs(levels)} levels`
  return [
    ...(levels === 0 ? [] : [`${by} ${levels > 0 ? 'deeper' : 'higher'} in its list`]),
    ...(old.list === now.list ? [] : [now.list === 'numbered' ? 'now numbered' : 'now a bullet']),
  ]
}

/** Whether what is now an item of a list, and was none, began with a number that was typed, and went. */
export function hadTypedNumber(old: RedlinePart, now: RedlinePart, runs: readonly RedlineRun[]): boolean {
  const [first] = runs
  if (now.is !== 'item' || old.is === 'item' || !first || !isWords(first) || first.op !== 'delete')
    return false
  return readMarkers(`${first.text.toLowerCase()}x`).some(({ rest }) => rest === 'x')
}

function shapeOf({ is, level }: RedlinePart): string {
  return is === 'heading' ? `a heading of level ${level}` : shapes[is]
}

/** Whether links stand elsewhere or lead elsewhere on words that stayed. */
function linkChanges(words: readonly WordsRun[]): string[] {
  return words.some(({ was, marks }) => was?.some((look) => linkIn(look.marks) !== linkIn(marks)))
    ? ['a link']
    : []
}

function linkIn(marks: readonly Mark[] = []): string {
  const link = marks.find((mark) => mark.type === 'link')
  return link?.type === 'link' ? link.attrs.href : ''
}

const names = { bold: 'bold', italic: 'in italics' }

/** "now bold", "“shall” now bold". */
function emphasisChanges(words: readonly WordsRun[], type: 'bold' | 'italic'): string[] {
  const on = words.filter(({ was, marks }) => has(marks, type) && was?.some((look) => !has(look.marks, type)))
  const off = words.filter(
    ({ was, marks }) => !has(marks, type) && was?.some((look) => has(look.marks, type)),
  )
  return [
    ...(on.length > 0 ? [`${onWhat(on, words)}now ${names[type]}`] : []),
    ...(off.length > 0 ? [`${onWhat(off, words)}no longer ${names[type]}`] : []),
  ]
}

/** The first words that something stands on; nothing where it stands on all. */
function onWhat(some: readonly WordsRun[], all: readonly WordsRun[]): string {
  const [first] = some
  if (!first || bare(textOf(some)) === bare(textOf(all))) return ''
  const words = first.text.trim()
  if (words.length <= 40) return `“${words}” `
  return `“${words.slice(0, 40).replace(/\s+\S*$/, '')} …” `
}

function has(marks: readonly Mark[] = [], type: Mark['type']): boolean {
  return marks.some((mark) => mark.type === type)
}

function isTypography({ text, was }: WordsRun): boolean {
  return was !== undefined && bare(textOf(was)) !== bare(text)
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

function breaksIn(text: string): number {
  return text.split('\n').length
}

/** Whether words that stayed look otherwise than before: other marks or signs, not only white space. */
export function isRestyled(run: WordsRun): boolean {
  return isTypography(run) || (run.was?.some((look) => !sameMarks(look.marks, run.marks)) ?? false)
}
