import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import { callListText } from '@/lib/participation/call-list'
import { addressOf, type ParticipationFilter } from '@/lib/participation/filter'
import type { ToCall } from '@/lib/participation/to-call'
import { counted, formatDate } from '@/lib/platform/format'
import { windowTitles } from '@/lib/windows/words'
import { CallNoteForm, DropCallForm } from './call-note-form'
import style from './participation.module.css'

type Props = {
  list: readonly ToCall[]
  filter: ParticipationFilter
  today: Date
  personId: string
  newKey: () => string
}

/** Members that are silent while something is open: whom to call, about what, until when. Taskforce and admins only. */
export function CallList({ list, filter, ...rest }: Props) {
  return (
    <section className="stack tight" aria-labelledby="call">
      <h2 id="call">To call</h2>
      {list.length === 0 ? (
        <p className="muted">No member is silent on a paper that is open now.</p>
      ) : (
        <>
          <p className="small">
            {counted(list.length, 'member')} silent on a paper while its window is open. Who was called is
            seen by the Taskforce and admins only.
          </p>
          <p className="row">
            <A href={addressOf('/participation/call-list.csv', filter)} download>
              Call list (CSV)
            </A>
            <CopyButton text={callListText(list)} label="Copy as text" />
          </p>
          <Disclosure label="As text">
            <pre className={style.text}>{callListText(list)}</pre>
          </Disclosure>
          <Calls list={list.slice(0, first)} {...rest} />
          {list.length > first && (
            <Disclosure label={`${list.length - first} more`}>
              <Calls list={list.slice(first)} {...rest} />
            </Disclosure>
          )}
        </>
      )}
    </section>
  )
}

/** So many are seen at once; those with most papers waiting. */
const first = 12

function Calls({ list, ...rest }: Omit<Props, 'filter'>) {
  return (
    <ul className="ruled">
      {list.map((member) => (
        <Call key={member.id} member={member} {...rest} />
      ))}
    </ul>
  )
}

type CallProps = Omit<Props, 'list' | 'filter'> & { member: ToCall }

function Call({ member, today, personId, newKey }: CallProps) {
  const { id, slug, displayName, waiting, people, lastCall } = member
  const next = waiting[0]
  return (
    <li className={style.call} id={`call-${slug}`}>
      <div>
        <A href={`/members/${slug}`} className={style.link ?? ''}>
          <b>{displayName}</b>
        </A>
        {next && (
          <Disclosure
            label={
              <span className="small">
                {counted(waiting.length, 'paper')}, the first until <When at={next.closesAt} year={false} />
              </span>
            }
          >
            <WaitingPapers waiting={waiting} />
          </Disclosure>
        )}
      </div>
      <People people={people} />
      <div className="small">
        {lastCall && (
          <>
            <p>
              Called on {formatDate(lastCall.calledOn)} by {lastCall.by}
              {lastCall.note && <span className="muted">: {lastCall.note}</span>}
            </p>
            {lastCall.personId === personId && <DropCallForm callId={lastCall.id} formKey={newKey()} />}
          </>
        )}
        <Disclosure
          label={
            <>
              Note a call<span className="unseen"> to {displayName}</span>
            </>
          }
        >
          <CallNoteForm memberId={id} today={today.toISOString().slice(0, 10)} formKey={newKey()} />
        </Disclosure>
      </div>
    </li>
  )
}

function WaitingPapers({ waiting }: Pick<ToCall, 'waiting'>) {
  return (
    <ul className="small">
      {waiting.map(({ slug, title, kind, closesAt }) => (
        <li key={slug}>
          <A className={style.link ?? ''} href={`/papers/${slug}`}>
            {title}
          </A>{' '}
          {windowTitles[kind].toLowerCase()} until <When at={closesAt} year={false} />
        </li>
      ))}
    </ul>
  )
}

function People({ people }: Pick<ToCall, 'people'>) {
  if (people.length === 0) return <p className="small due">Nobody speaks for this member yet.</p>
  return (
    <ul className={`${style.people} small`}>
      {people.map(({ name, email, right }) => (
        <li key={email}>
          <a className={style.link} href={`mailto:${email}`}>
            {name}
          </a>{' '}
          <span className="muted">{right}</span>
        </li>
      ))}
    </ul>
  )
}
