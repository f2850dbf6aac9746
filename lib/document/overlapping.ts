import type { Identity } from './tree'
import type { Edit, Wording } from './wording'
import { editsBetween } from './wording-of-edit'

/**
 * Whether two proposals for one text want something else of the same words: the words they change meet, one puts words in
 * at the edge of what the other changes, one takes out a paragraph that the other changes or puts one behind, or both put
 * a paragraph in one place. Words side by side do not overlap.
 */
export function overlapping(a: readonly Wording[], b: readonly Wording[]): boolean {
  const [one, other] = [placesOf(a), placesOf(b)]
  return [...one].some(([paragraph, touched]) => {
    const also = other.get(paragraph)
    return also !== undefined && meet(touched, also)
  })
}

type Touched = { whole: boolean; behind: boolean; edits: Edit[] }

function placesOf(changes: readonly Wording[]): Map<Identity | null, Touched> {
  const found = new Map<Identity | null, Touched>()
  for (const change of changes) {
    const touched = found.get(change.paragraph) ?? { whole: false, behind: false, edits: [] }
    found.set(change.paragraph, touched)
    if (change.do === 'delete') touched.whole = true
    else if (change.do === 'insertAfter') touched.behind = true
    else
      for (const edit of editsBetween(change.was, change.words, 'words'))
        touched.edits.push({ ...edit, start: edit.start + change.start, end: edit.end + change.start })
  }
  return found
}

function meet(one: Touched, other: Touched): boolean {
  if (one.behind && other.behind) return true
  if (one.whole || other.whole) return true
  return one.edits.some((edit) => other.edits.some((each) => touch(edit, each)))
}

function touch(one: Edit, other: Edit): boolean {
  const [a, b] = [lean(one), lean(other)]
  // A blank may lie between a word and where others are put in beside it.
  const near = a.start === a.end || b.start === b.end ? 1 : -1
  return a.start <= b.end + near && b.start <= a.end + near
}

/** Where the words of an edit stand, without the blanks around them. */
function lean({ start, end, was }: Edit): { start: number; end: number } {
  if (was.trim() === '') return { start, end }
  return { start: start + was.length - was.trimStart().length, end: end - was.length + was.trimEnd().length }
}
