import { type Edit, inPlace, type Wording } from './wording'

/** Some words of a paragraph, as they stay, go or come. */
export type WordingRun = { op: 'same' | 'delete' | 'insert'; text: string }

/** A text with the places where others are proposed, in its order. Places outside of it are cut at its ends. */
export function wordingRuns(text: string, edits: readonly Edit[]): WordingRun[] {
  const runs: WordingRun[] = []
  let done = 0
  for (const { start, end, words } of inPlace(edits)) {
    runs.push({ op: 'same', text: text.slice(done, start) })
    runs.push({ op: 'delete', text: text.slice(start, end) }, { op: 'insert', text: words })
    done = end
  }
  runs.push({ op: 'same', text: text.slice(done) })
  return runs.filter((run) => run.text !== '')
}

/** A change without what stands around it: what goes, and what comes. */
export function exchanged(change: Edit | Wording): WordingRun[] {
  const runs: WordingRun[] = [
    { op: 'delete', text: 'was' in change ? change.was : '' },
    { op: 'insert', text: 'words' in change ? change.words : '' },
  ]
  return runs.filter((run) => run.text !== '')
}

/** So many characters of what stays are shown on each side of a change. */
const around = 120

/** The same with long stretches of what stays cut to what stands around the changes. */
export function shortened(runs: readonly WordingRun[]): WordingRun[] {
  return runs.map((run, place) =>
    run.op === 'same' ? { ...run, text: cut(run.text, place > 0, place < runs.length - 1) } : run,
  )
}

/** What stays, cut to its beginning where a change stands before it, and to its end where one stands behind it. */
function cut(text: string, follows: boolean, leads: boolean): string {
  const [before, behind] = [follows ? `${head(text)} ` : '', leads ? ` ${tail(text)}` : '']
  const short = `${before}…${behind}`
  return short.length < text.length - 20 ? short : text
}

/** Whole words only: what is cut in two goes. */
const head = (text: string) => text.slice(0, around).replace(/\s*\S*$/, '')
const tail = (text: string) => text.slice(-around).replace(/^\S*\s*/, '')
