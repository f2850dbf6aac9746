import { type WordingRun, wordingRuns } from '@/lib/document/wording-runs'
import { readForm } from '@/lib/platform/form-state'
import { changesOf, editsIn } from '@/lib/suggestions/edits'

/** What a form proposes as it is sent, paragraph by paragraph, as redlines. */
export function proposedIn(form: FormData): { id: string; runs: WordingRun[] }[] {
  return editsIn(readForm(form)).flatMap((edit) => {
    const changes = changesOf([edit])
    if (changes.length === 0) return []
    const gone = changes.some((change) => change.do === 'delete')
    const edits = changes.filter((change) => change.do === 'replace')
    const own: WordingRun[] = gone
      ? [{ op: 'delete', text: edit.was }]
      : edits.length > 0
        ? wordingRuns(edit.was, edits)
        : []
    const behind = changes.flatMap((change): WordingRun[] =>
      change.do === 'insertAfter' ? [{ op: 'insert', text: `\n${change.words}` }] : [],
    )
    return [{ id: edit.paragraph, runs: [...own, ...behind] }]
  })
}
