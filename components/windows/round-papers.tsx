import { A } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { When } from '@/components/ui/when'
import type { PaperLine } from '@/lib/papers/overview'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import { windowTitles } from '@/lib/windows/words'
import { WindowState } from './window-state'

type RoundPapersProps = {
  actor: Actor
  roundId: string
  papers: readonly PaperLine[]
  /** How many members the coalition has. */
  roster: number
  now: Date
}

/** The papers of a round, with what is open until when, and how many members spoke and signed. */
export function RoundPapers({ actor, roundId, papers, roster, now }: RoundPapersProps) {
  const staff = isAdmin(actor) || isTaskforce(actor)
  return (
    <ul className="ruled">
      {papers.map((paper) => (
        <li key={paper.facts.id} className="stack tight">
          <div className="row apart">
            <h3>
              <A href={`/papers/${paper.facts.slug}`}>{paper.title}</A>
            </h3>
            {staff && (
              <A className="small" href={`/papers/${paper.facts.slug}/windows`}>
                Its windows
              </A>
            )}
          </div>
          <ul className="stack tight small">
            {paper.facts.windows
              .filter((window) => window.roundId === roundId)
              .map((window) => (
                <li key={window.id}>
                  {windowTitles[window.kind]}: <When at={window.opensAt} /> to <When at={window.closesAt} />{' '}
                  <WindowState window={window} now={now} />
                </li>
              ))}
          </ul>
          <p className="row small">
            <Meter value={paper.members} max={roster} label="Members who spoke">
              {paper.members} of {roster} members spoke
            </Meter>
            <span>{counted(paper.inputs, 'input')}</span>
            <span>{counted(paper.endorsing, 'endorsing member')}</span>
            {paper.lateWaiting > 0 && isAdmin(actor) && (
              <A href={`/papers/${paper.facts.slug}/late`}>{paper.lateWaiting} in the late tray</A>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
