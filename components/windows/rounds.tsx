import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { PaperFacts } from '@/lib/papers/rules'
import { counted } from '@/lib/platform/format'
import type { WindowFacts } from '@/lib/windows/rules'
import { windowTitles } from '@/lib/windows/words'
import { WindowState } from './window-state'

type Round = {
  id: string
  name: string
  createdAt: Date
  createdBy: { name: string }
  papers: readonly { paper: PaperFacts; windows: readonly WindowFacts[] }[]
}

/** Papers consulted together, newest first, with the windows of each. */
export function Rounds({ rounds, now }: { rounds: readonly Round[]; now: Date }) {
  return rounds.map(({ id, name, createdAt, createdBy, papers }) => (
    <section key={id} className="stack" aria-labelledby={`round-${id}`}>
      <h2 id={`round-${id}`}>
        <A href={`/rounds/${id}`}>{name}</A>
      </h2>
      <p className="small muted">
        {counted(papers.length, 'paper')}, set by {createdBy.name} <When at={createdAt} />
      </p>
      <ul className="ruled">
        {papers.map(({ paper, windows }) => (
          <li key={paper.id} className="stack tight">
            <A href={`/papers/${paper.slug}/windows`}>{paper.title}</A>
            <ul className="stack tight small">
              {windows.map((window) => (
                <li key={window.id}>
                  {windowTitles[window.kind]}: <When at={window.opensAt} /> to <When at={window.closesAt} />{' '}
                  <WindowState window={window} now={now} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  ))
}
