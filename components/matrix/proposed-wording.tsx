import { ChangedWords } from '@/components/ui/changed-words'
import type { ProposedChange } from '@/lib/matrix/proposed'

/** Proposed wording as a redline, paragraph by paragraph. Nothing where there is none. */
export function ProposedWording({ changes, lang }: { changes: readonly ProposedChange[]; lang: string }) {
  return changes.map(({ where, runs }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
    <p key={i} className="said" dir="auto" lang={lang}>
      <b className="small">{where}:</b> <ChangedWords runs={runs} />
    </p>
  ))
}
