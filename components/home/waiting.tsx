import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { When } from '@/components/ui/when'
import type { PaperLine } from '@/lib/papers/overview'
import { currentVersion } from '@/lib/papers/rules'
import { type Owed, owedBy, type Standing } from '@/lib/papers/standing'
import { type Actor, hasRight, type Membership } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import { openWindow } from '@/lib/windows/rules'

type Todo = {
  paper: PaperLine
  owed: Owed
  standing: Standing
  until: Date | null
  /** Until when it could object, where signing is what presses first. */
  callUntil: Date | null
}

/** What waits for one member: the most pressing thing on each paper, what closes first first, and new answers. */
export function WaitingFor({
  actor,
  member,
  papers,
  waits,
  roster,
  now,
}: {
  actor: Actor
  member: Membership
  papers: readonly PaperLine[]
  /** What waits for whom at the member, by the paper's slug. */
  waits: (slug: string) => string | undefined
  roster: number
  now: Date
}) {
  const todos = papers.flatMap((paper) => todoOn(actor, member, paper, now)).sort(soonest)
  return (
    <section className="stack tight" aria-labelledby={`waiting-${member.memberId}`}>
      <h2 id={`waiting-${member.memberId}`}>Waiting for {member.memberName}</h2>
      {todos.length === 0 ? (
        <Empty title={`Nothing waits for ${member.memberName}`}>
          What is open, and what comes next, stands below.
        </Empty>
      ) : (
        <ul className="ruled">
          {todos.map((todo) => (
            <li key={`${todo.owed.what} ${todo.paper.facts.id}`} className="row apart">
              <div>
                <p>
                  <b>
                    {verbs[todo.owed.what]}: {todo.paper.title}
                  </b>
                </p>
                <p className="muted small">{sentence(todo, roster)}</p>
                {bySigning.includes(todo.owed.what) && waits(todo.paper.facts.slug) && (
                  <p className="small">{waits(todo.paper.facts.slug)}</p>
                )}
                {todo.until && (
                  <p className="due small">
                    by <When at={todo.until} from={now} />
                  </p>
                )}
                {todo.callUntil && (
                  <p className="due small">
                    The final call, in which it can object, closes <When at={todo.callUntil} from={now} />
                  </p>
                )}
              </div>
              <Act actor={actor} todo={todo} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What a signature settles. */
const bySigning: readonly Owed['what'][] = ['reconfirm', 'signOn', 'object']

const verbs: Record<Owed['what'], string> = {
  reconfirm: 'Reconfirm',
  signOn: 'Sign on',
  object: 'Final call',
  settle: 'A blocking point was answered',
  speak: 'Comment',
  say: 'Answered',
  read: 'Answered',
}

function todoOn(actor: Actor, member: Membership, paper: PaperLine, now: Date): Todo[] {
  const standing = paper.standings.find((each) => each.memberId === member.memberId)
  if (!standing) return []
  const [first, ...others] = owedBy(actor, paper.facts, standing, now)
  const shown = first ? [first, ...others.filter(({ what }) => what === 'read' || what === 'say')] : []
  const call = others.find((owed) => owed.what === 'object')
  return shown.map((owed) => ({
    ...{ paper, owed, standing, until: untilOf(paper, owed, now) },
    callUntil: owed === first && call ? call.closesAt : null,
  }))
}

function untilOf(paper: PaperLine, owed: Owed, now: Date): Date | null {
  if ('closesAt' in owed) return owed.closesAt
  return owed.what === 'reconfirm' ? (openWindow(paper.facts.windows, 'signOn', now)?.closesAt ?? null) : null
}

const soonest = (a: Todo, b: Todo) => firstOf(a) - firstOf(b)

const firstOf = ({ until, callUntil }: Todo) =>
  Math.min(until?.getTime() ?? Number.MAX_VALUE, callUntil?.getTime() ?? Number.MAX_VALUE)

function sentence({ paper, owed, standing }: Todo, roster: number): ReactNode {
  const version = currentVersion(paper.facts)?.number ?? 0
  switch (owed.what) {
    case 'reconfirm':
      return `The text has changed since version ${owed.signedVersion}, which ${standing.memberName} signed.`
    case 'signOn':
      return `${paper.endorsing} of ${roster} members endorse version ${version}.`
    case 'object':
      return `Version ${version} is frozen: sign on, object, or let it pass.`
    case 'settle':
      return `${counted(owed.inputs.length, 'blocking point')} of yours: does the answer meet it?`
    case 'say':
      return `${counted(owed.inputs.length, 'answer')} ${owed.inputs.length === 1 ? 'waits' : 'wait'} for your word: did ${owed.inputs.length === 1 ? 'it' : 'they'} hear you?`
    case 'read':
      return `${counted(owed.inputs.length, 'new answer')} to what came from ${standing.memberName}.`
    case 'speak':
      return `${paper.members} of ${roster} members have spoken. ${standing.memberName} has not, on version ${version}.`
  }
}

function Act({ actor, todo: { paper, owed, standing } }: { actor: Actor; todo: Todo }) {
  const at = `/papers/${paper.facts.slug}`
  const signs = hasRight(actor, standing.memberId, 'signatory')
  const sign = `${at}/sign?member=${standing.memberId}`
  switch (owed.what) {
    case 'reconfirm':
      return (
        <LinkButton look="first" href={sign}>
          See what changed
        </LinkButton>
      )
    case 'signOn':
    case 'object':
      return (
        <LinkButton look={signs ? 'first' : 'plain'} href={sign}>
          {signs ? 'Read and sign on' : 'Read and prepare'}
        </LinkButton>
      )
    case 'settle':
      return <LinkButton href={`${at}/answers?word=asked`}>Read the answer</LinkButton>
    case 'say':
      return <LinkButton href={`${at}/answers?word=asked`}>Say whether it heard you</LinkButton>
    case 'read':
      return (
        <LinkButton href={`${at}/answers?show=answered&member=${standing.memberId}`}>
          {owed.inputs.length === 1 ? 'Read the answer' : 'Read the answers'}
        </LinkButton>
      )
    case 'speak':
      return <LinkButton href={at}>Read and comment</LinkButton>
  }
}
