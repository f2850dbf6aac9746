import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { PaperFacts } from '@/lib/papers/rules'
import { counted } from '@/lib/platform/format'
import { isCancelled } from '@/lib/windows/changing'
import { isOpenWindow, type WindowFacts } from '@/lib/windows/rules'
import { windowTitles } from '@/lib/windows/words'

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
      <h2 id={`round-${id}`}>{name}</h2>
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
                  {windowTitles[window.kind]}: <When at={window.opensAt} /> to{' '}
                  <When at={window.closesAt} from={now} />{' '}
                  {isCancelled(window) && <Chip tone="stop">cancelled</Chip>}
                  {isOpenWindow(window, now) && <Chip tone="agreed">open</Chip>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  ))
}
