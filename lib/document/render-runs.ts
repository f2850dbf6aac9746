import { escapeHtml } from './escape'
import { isRestyled } from './format'
import type { RedlinePart } from './redline-block'
import {
  isNote,
  isReworded,
  isWords,
  type NoteRun,
  type Op,
  type RedlineRun,
  type WordsRun,
} from './redline-run'
import { marked } from './render-inline'

/** What of a redline is shown: what went and what came in one, or one of the two texts. */
export type Show = 'both' | 'before' | 'after'

/** The paragraphs of a block as HTML: one, or as many as it was split into; their footnotes, where they changed, follow. */
export function renderParagraphs(
  runs: readonly RedlineRun[],
  parts: readonly RedlinePart[],
  show: Show,
  lang: string | undefined,
): string {
  const paragraphs = paragraphsOf(runs, show)
  return paragraphs
    .map((paragraph, index) => {
      const part = parts[index] ?? parts.at(-1)
      const language = part?.lang ?? lang
      const english = language === undefined || /^en\b/i.test(language)
      const words = wordsIn(paragraph)
      const hidden = english ? '' : ' lang="en"'
      return (
        `<p class="words${part?.is === 'heading' ? ' heading' : ''}"${english ? '' : ` lang="${escapeHtml(language)}"`}` +
        ` dir="${directionOf(words)}">${renderRuns(paragraph, hidden)}</p>` +
        paragraph
          .filter(isNote)
          .map((run) => renderNote(run, show, hidden))
          .join('')
      )
    })
    .join('')
}

/** The words of one paragraph, to stand inside of its element, and which way they are read. */
export type RunsHtml = { html: string; dir: 'ltr' | 'rtl' }

/** What went and what came in one paragraph, without its element. `lang`: the language that it is marked as. */
export function renderWithin(runs: readonly RedlineRun[], lang: string): RunsHtml {
  const hidden = /^en\b/i.test(lang) ? '' : ' lang="en"'
  return { html: renderRuns(runs, hidden), dir: directionOf(wordsIn(runs)) }
}

/** Cut where a paragraph of the text that is shown ends. What went from both stays a sign. */
function paragraphsOf(runs: readonly RedlineRun[], show: Show): RedlineRun[][] {
  const paragraphs: RedlineRun[][] = [[]]
  for (const run of runs) {
    if (!isShown(run.op, show)) continue
    const ends = 'end' in run
    if (!ends || show === 'both') paragraphs.at(-1)?.push(run)
    if (ends && (show !== 'both' || run.op !== 'delete')) paragraphs.push([])
  }
  return paragraphs
}

function isShown(op: Op, show: Show): boolean {
  return op === 'same' || show === 'both' || op === (show === 'before' ? 'delete' : 'insert')
}

/** Neighbours of one kind inside of one element, so that it is said once what they are. */
function renderRuns(runs: readonly RedlineRun[], hidden: string): string {
  let html = ''
  let open: Op = 'same'
  for (const run of runs) {
    if (run.op !== open) html += closing(open) + opening(run.op, hidden)
    open = run.op
    html += renderRun(run, hidden)
  }
  return html + closing(open)
}

const elements = { insert: ['ins', 'inserted: '], delete: ['del', 'deleted: '] } as const

function opening(op: Op, hidden: string): string {
  return op === 'same' ? '' : `<${elements[op][0]}><span class="unseen"${hidden}>${elements[op][1]}</span>`
}

function closing(op: Op): string {
  return op === 'same' ? '' : `</${elements[op][0]}>`
}

function renderRun(run: RedlineRun, hidden: string): string {
  if (isWords(run)) return renderWords(run)
  if (isNote(run)) {
    const number = (run.op === 'delete' ? run.note.before : run.note.after)?.number ?? ''
    return `<sup class="fn"><span class="unseen"${hidden}>Footnote </span>${number}</sup>`
  }
  return run.op === 'same'
    ? ''
    : `<span class="end"><span class="unseen"${hidden}>end of paragraph </span><span aria-hidden="true">¶</span></span>`
}

function renderWords(run: WordsRun): string {
  const html = marked(run.marks, escapeHtml(run.text).replaceAll('\n', '<br>'))
  return isRestyled(run) ? `<span class="restyled">${html}</span>` : html
}

/** A footnote that changed, came or went, in full; '' for one that stayed or is shown where it stands now. */
function renderNote(run: NoteRun, show: Show, hidden: string): string {
  const { op, note, moved } = run
  if (op === 'same' && !isReworded(note.words)) return ''
  if (moved && op === 'delete' && show === 'both') return ''
  const number = (op === 'delete' ? note.before : note.after)?.number ?? ''
  const what = moved ? (op === 'insert' ? 'moved here' : 'moved') : noteVerbs[op]
  const words = note.words.filter((each) => isShown(each.op, show))
  const said = moved ? words.map((each) => ({ ...each, op: 'same' as const })) : words
  return (
    `<p class="note" dir="${directionOf(wordsIn(words))}"><span class="what"${hidden}>Footnote ${number} ${what}: </span>` +
    `${renderRuns(said, hidden)}</p>`
  )
}

const noteVerbs: Record<Op, string> = { same: 'changed', insert: 'added', delete: 'removed' }

function wordsIn(runs: readonly RedlineRun[]): string {
  return runs.map((run) => (isWords(run) ? run.text : '')).join('')
}

const first = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]|\p{L}/u

/** Which way a paragraph is read, by its first letter; what is said in hidden words does not count. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = first.exec(text)?.[0]
  return letter !== undefined && /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u.test(letter)
    ? 'rtl'
    : 'ltr'
}
