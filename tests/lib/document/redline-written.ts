import { isNote, isWords, type NoteRun, type Op, type RedlineRun } from '@/lib/document/redline-run'

/** Runs as text: [-gone-] and {+come+}, footnotes in brackets, ¶ where a paragraph ends. */
export function written(runs: readonly RedlineRun[]): string {
  return runs
    .map((run) => (isNote(run) ? noteWritten(run) : withOp(run.op, isWords(run) ? run.text : '¶')))
    .join('')
}

function noteWritten({ note, moved }: NoteRun): string {
  return `${moved ? 'moved' : ''} [${written(note.words)}]`
}

function withOp(op: Op, said: string): string {
  return { same: said, delete: `[-${said}-]`, insert: `{+${said}+}` }[op]
}
