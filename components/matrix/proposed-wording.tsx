import type { ProposedChange, Run } from '@/lib/matrix/proposed'

/** Proposed wording as a redline, readable without colour and aloud. Nothing where there is none. */
export function ProposedWording({ changes, lang }: { changes: readonly ProposedChange[]; lang: string }) {
  return changes.map(({ where, runs }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
    <p key={i} className="said" dir="auto" lang={lang}>
      <b className="small">{where}:</b>{' '}
      {runs.map((run, j) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
        <Stretch key={j} run={run} />
      ))}
    </p>
  ))
}

function Stretch({ run: { is, text } }: { run: Run }) {
  if (is === 'same') return text
  const Element = is === 'out' ? 'del' : 'ins'
  return (
    <Element>
      <span className="unseen">{is === 'out' ? ' taken out: ' : ' put in: '}</span>
      {text}
    </Element>
  )
}
