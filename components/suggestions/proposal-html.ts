import { placeWords } from '@/components/comments/words'
import { escapeHtml } from '@/lib/document/escape'
import type { PlainParagraph } from '@/lib/document/numbers'
import { touched } from '@/lib/document/proposal'
import type { Identity } from '@/lib/document/tree'
import { type Edit, replaced, type Wording } from '@/lib/document/wording'
import { exchanged, shortened, type WordingRun, wordingRuns } from '@/lib/document/wording-runs'

/** The paragraphs of the text that wording is shown on; null where its reader may not see them. */
export type Paragraphs = ReadonlyMap<Identity, PlainParagraph> | null

/**
 * What is proposed, paragraph by paragraph: what goes and what comes, told apart without colour, and folded below how it
 * reads as if accepted. `own`: the paragraph beside which it stands needs no name. Safe HTML.
 */
export function proposalHtml(
  changes: readonly Wording[],
  paragraphs: Paragraphs,
  own: Identity | null,
): string {
  const all = touched(changes)
  const parts = all.map((paragraph) => {
    const name = all.length > 1 || paragraph !== own ? nameHtml(paragraph, paragraphs) : ''
    return name + redlineHtml(changesIn(changes, paragraph), paragraph, paragraphs)
  })
  const accepted = paragraphs
    ? `<details class="fold tiny"><summary>As if accepted</summary>${all.map((paragraph) => acceptedHtml(changesIn(changes, paragraph), paragraph, paragraphs)).join('')}</details>`
    : ''
  return `<div class="proposal">${parts.join('')}${accepted}</div>`
}

const changesIn = (changes: readonly Wording[], paragraph: Identity | null) =>
  changes.filter((change) => change.paragraph === paragraph)

const isReplacement = (change: Wording) => change.do === 'replace'

function nameHtml(paragraph: Identity | null, paragraphs: Paragraphs): string {
  const name =
    paragraph === null ? 'At the beginning' : placeWords(paragraphs?.get(paragraph)?.label ?? '', false)
  return `<p class="tiny muted">${escapeHtml(name)}</p>`
}

function redlineHtml(
  changes: readonly Wording[],
  paragraph: Identity | null,
  paragraphs: Paragraphs,
): string {
  const text = paragraph === null ? undefined : paragraphs?.get(paragraph)?.text
  const edits = changes.filter(isReplacement)
  const runs = text === undefined ? edits.flatMap(alone) : shortened(wordingRuns(text, edits))
  const within = edits.length > 0 ? runsHtml(runs) : ''
  return (
    within +
    changes
      .flatMap((change) => {
        if (change.do === 'delete') return runsHtml([{ op: 'delete', text: change.was }])
        return change.do === 'insertAfter' ? runsHtml([{ op: 'insert', text: change.words }]) : []
      })
      .join('')
  )
}

/** A change of a paragraph whose other words are not known. */
const alone = (edit: Edit): WordingRun[] => [{ op: 'same', text: '… ' }, ...exchanged(edit)]

/** Some words as a redline: what goes and what comes says so aloud, too. */
function runsHtml(runs: readonly WordingRun[]): string {
  return `<p class="redline lines" dir="auto">${runs.map(runHtml).join('')}</p>`
}

function runHtml({ op, text }: WordingRun): string {
  const words = escapeHtml(text)
  if (op === 'same') return words
  return op === 'insert'
    ? `<ins><span class="unseen">inserted: </span>${words}</ins>`
    : `<del><span class="unseen">deleted: </span>${words}</del>`
}

function acceptedHtml(
  changes: readonly Wording[],
  paragraph: Identity | null,
  paragraphs: Paragraphs,
): string {
  const text = paragraph === null ? undefined : paragraphs?.get(paragraph)?.text
  const gone = changes.some((change) => change.do === 'delete')
  const own =
    text === undefined
      ? ''
      : gone
        ? '<p class="muted">This paragraph is gone.</p>'
        : `<p class="words lines" dir="auto" data-accepted="${escapeHtml(paragraph ?? '')}">${escapeHtml(replaced(text, changes.filter(isReplacement)))}</p>`
  const behind = changes
    .flatMap((change) => (change.do === 'insertAfter' ? [change.words] : []))
    .map((words) => `<p class="words lines" dir="auto">${escapeHtml(words)}</p>`)
  return own + behind.join('')
}
