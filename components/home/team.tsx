import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import { inOneSentence } from '@/lib/finalisation/missing'
import type { PaperLine } from '@/lib/papers/overview'
import { counted } from '@/lib/platform/format'

type Ready = {
  paper: PaperLine
  missing: readonly string[]
  call: { closesAt: Date } | null
  unconfirmed: boolean
  ready: boolean
  readiness: { unreviewed: number }
}
type Props = { rows: readonly Ready[]; now: Date }

/** What waits for the Taskforce: input without an answer, and places that a person has to look at. */
export function WaitingForTaskforce({ rows }: { rows: readonly Ready[] }) {
  const busy = rows.filter(({ paper, readiness }) => paper.unanswered > 0 || readiness.unreviewed > 0)
  return (
    <section className="stack tight" aria-labelledby="taskforce">
      <h2 id="taskforce">Waiting for the Taskforce</h2>
      {busy.length === 0 && (
        <Empty title="Every input has its answer">New input appears here as it comes.</Empty>
      )}
      <ul className="ruled">
        {busy.map(({ paper, readiness }) => (
          <li key={paper.facts.id}>
            <p>
              <A href={`/desk/${paper.facts.slug}`}>{paper.title}</A>
            </p>
            <p className="small muted">
              {[
                paper.unanswered > 0 && `${counted(paper.unanswered, 'input')} without an answer`,
                readiness.unreviewed > 0 && `${counted(readiness.unreviewed, 'place')} to review`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What waits for an admin: a class to confirm, late input to decide, a paper to freeze or to finalise. */
export function WaitingForAdmins({ rows, now }: Props) {
  const tasks = rows.flatMap((row) => tasksOn(row, now))
  return (
    <section className="stack tight" aria-labelledby="admins">
      <h2 id="admins">Waiting for the admins</h2>
      {tasks.length === 0 && (
        <Empty title="Nothing waits">What every paper still needs stands under readiness.</Empty>
      )}
      <ul className="ruled">
        {tasks.map(({ key, href, what, paper }) => (
          <li key={key}>
            <p>
              <A href={href}>{paper.title}</A>
            </p>
            <p className="small muted">{what}</p>
          </li>
        ))}
      </ul>
      <p>
        <A href="/admin/readiness">Readiness of every paper</A>
      </p>
    </section>
  )
}

function tasksOn({ paper, call, unconfirmed, ready, missing }: Ready, now: Date) {
  const at = `/papers/${paper.facts.slug}`
  const over = call && now >= call.closesAt
  return [
    unconfirmed && {
      key: `${at} class`,
      href: `${at}/changes`,
      what: 'A change is said to be editorial: confirm it, or say that it is not.',
      paper,
    },
    paper.lateWaiting > 0 && {
      key: `${at} late`,
      href: `${at}/late`,
      what: `${counted(paper.lateWaiting, 'late input')} to admit or decline.`,
      paper,
    },
    over && {
      key: `${at} final`,
      href: `${at}/final-call`,
      what: ready ? 'The final call has passed: it can be finalised.' : (inOneSentence(missing) ?? ''),
      paper,
    },
    paper.stage === 'revising' &&
      ready && {
        key: `${at} freeze`,
        href: `${at}/final-call`,
        what: 'Nothing is missing: it can be frozen for its final call.',
        paper,
      },
  ].filter((task) => task !== false && task !== null)
}

/** What the reader was told lately; the same went out by mail. */
export function Told({
  notices,
}: {
  notices: readonly { id: string; subject: string; createdAt: Date; href: string }[]
}) {
  if (notices.length === 0) return null
  return (
    <section className="stack tight" aria-labelledby="told">
      <h2 id="told">You were told</h2>
      <ul className="ruled small">
        {notices.map(({ id, subject, createdAt, href }) => (
          <li key={id}>
            <p>
              <A href={href}>{subject}</A>
            </p>
            <p className="muted tiny">
              <When at={createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
