import type { Counterpart } from './counterparts'
import type { Proposal } from './import/imported'

import type { PlainParagraph } from './numbers'
import { type Compared, compareTexts } from './offsets'
import { by, type Edit, withProposals } from './proposed'
import type { Span } from './quote'

/** Some paragraphs read as one text, a blank between two. */
type Joined = { text: string; parts: { paragraph: PlainParagraph; start: number }[] }

function joinedOf(paragraphs: readonly PlainParagraph[]): Joined {
  const parts: Joined['parts'] = []
  let text = ''
  for (const paragraph of paragraphs) {
    if (parts.length > 0) text += ' '
    parts.push({ paragraph, start: text.length })
    text += paragraph.text
  }
  return { text, parts }
}

/** What is changed at one stretch of the file's text, and where that lies in the version. */
type Cluster = { is: Span; was: Span; proposals: Proposal[]; untracked: boolean }

/**
 * The changes within paragraphs that are one another. Tracked ones are looked up in the version by comparing once; where
 * one touches a difference that was not tracked, both are one change, since neither can be read without the other.
 */
export function clusterEdits(row: Counterpart, proposals: readonly Proposal[][]): Edit[] {
  const [before, after] = [joinedOf(row.before), joinedOf(row.after)]
  const compared = compareTexts(before.text, after.text)
  const shifted = after.parts.flatMap(({ start }, place) =>
    (proposals[place] ?? []).map((each) => ({ ...each, start: each.start + start, end: each.end + start })),
  )
  return clustersOf(shifted, compared).flatMap(({ is, was, proposals: own, untracked }) => {
    const words = withProposals(after.text, own, is.start, is.end)
    return inParagraphs(before, was, words).map((edit) => ({ ...edit, exact: !untracked, ...by(own) }))
  })
}

/** Changes and differences in order, those that touch as one. */
function clustersOf(proposals: readonly Proposal[], { differences, back }: Compared): Cluster[] {
  const single: Cluster[] = [
    ...differences.map(({ is, was }) => ({ is, was, proposals: [], untracked: true })),
    ...proposals.map((each) => ({
      is: { start: each.start, end: each.end },
      was: { start: back(each.start), end: Math.max(back(each.start), back(each.end)) },
      proposals: [each],
      untracked: false,
    })),
  ]
  // A difference before a change that begins with it: its place in the version is the known one.
  single.sort((a, b) => a.is.start - b.is.start)
  const clusters: Cluster[] = []
  for (const each of single) {
    const last = clusters.at(-1)
    if (last && each.is.start <= last.is.end) merge(last, each)
    else clusters.push(each)
  }
  return clusters
}

function merge(into: Cluster, other: Cluster): void {
  const isFurther = other.is.end > into.is.end || (other.is.end === into.is.end && other.untracked)
  if (isFurther) {
    into.is = { start: into.is.start, end: other.is.end }
    into.was = { start: into.was.start, end: Math.max(into.was.start, other.was.end) }
  }
  into.proposals = [...into.proposals, ...other.proposals]
  into.untracked ||= other.untracked
}

type Replace = Pick<Extract<Edit, { do: 'replace' }>, 'do' | 'paragraph' | 'start' | 'end' | 'was' | 'words'>

/** A change of joined paragraphs as one of each: the words go into the first that it touches. What changes nothing is none. */
function inParagraphs({ parts }: Joined, span: Span, words: string): Replace[] {
  return touched(parts, span).flatMap(({ paragraph, start: from }, place) => {
    const { length } = paragraph.text
    const start = Math.min(length, Math.max(0, span.start - from))
    const end = Math.min(length, Math.max(start, span.end - from))
    const was = paragraph.text.slice(start, end)
    const came = place === 0 ? words : ''
    return was === came
      ? []
      : [lean({ do: 'replace', paragraph: paragraph.id, start, end, was, words: came })]
  })
}

/** The parts that a stretch lies in; of an empty one the first that it touches. Between two parts: the one before. */
function touched(parts: Joined['parts'], { start, end }: Span): Joined['parts'] {
  if (start === end) return parts.filter((part) => part.start <= start).slice(-1)
  const found = parts.filter((part) => start < part.start + part.paragraph.text.length && end > part.start)
  return found.length > 0 ? found : parts.slice(-1)
}

/** Without the blanks that both sides begin with. */
function lean(change: Replace): Replace {
  const { was, words, start } = change
  const blank = /^\s*/.exec(was)?.[0] ?? ''
  if (blank === '' || !words.startsWith(blank) || was.trim() === '' || words.trim() === '') return change
  return {
    ...change,
    start: start + blank.length,
    was: was.slice(blank.length),
    words: words.slice(blank.length),
  }
}
