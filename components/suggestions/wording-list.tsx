import { ChangedWords } from '@/components/ui/changed-words'
import type { Wording } from '@/lib/document/wording'
import { exchanged } from '@/lib/document/wording-runs'

/** Proposed wording, change by change, as it was made: what goes and what comes. `lang`: that of the text. */
export function WordingList({ changes, lang }: { changes: readonly Wording[]; lang?: string }) {
  return (
    <ul className="stack tight plain" lang={lang}>
      {changes.map((change) => (
        <li key={JSON.stringify(change)} className="said" dir="auto">
          {change.do === 'insertAfter' && <span className="small muted">A paragraph of its own: </span>}
          <ChangedWords runs={exchanged(change)} />
        </li>
      ))}
    </ul>
  )
}
