import { ChangedWords } from '@/components/ui/changed-words'
import type { WordingRun } from '@/lib/document/wording-runs'

/** A paragraph as a proposal changes it. */
export function Redline({ runs }: { runs: readonly WordingRun[] }) {
  return (
    <p className="redline lines" dir="auto">
      <ChangedWords runs={runs} />
    </p>
  )
}
