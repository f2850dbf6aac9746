import type { WordingRun } from '@/lib/document/wording-runs'

/** Words as they stay, go or come: told apart without colour, and aloud. */
export function Redline({ runs }: { runs: readonly WordingRun[] }) {
  return (
    <p className="redline lines" dir="auto">
      {runs.map((run, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a redline have no other name
        <Run key={place} {...run} />
      ))}
    </p>
  )
}

function Run({ op, text }: WordingRun) {
  if (op === 'same') return text
  return op === 'insert' ? (
    <ins>
      <span className="unseen">inserted: </span>
      {text}
    </ins>
  ) : (
    <del>
      <span className="unseen">deleted: </span>
      {text}
    </del>
  )
}
