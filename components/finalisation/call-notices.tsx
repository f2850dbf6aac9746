import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { NoticeInCall } from '@/lib/finalisation/in-call'
import type { InCall, NoticeState } from '@/lib/finalisation/lists'
import { NoteDelivery } from './note-delivery'

type Props = {
  members: readonly InCall[]
  people: readonly NoticeInCall[]
  /** For the form that enters what became of a letter. */
  hidden: { key: string; paperId: string }
}

const words: Record<NoticeState, string> = {
  told: 'sent',
  bounced: 'came back',
  failed: 'not taken',
  waiting: 'waits',
  nobody: 'nobody to write to',
  none: 'not written',
}

/** For admins: to whom the notice of the final call went, member by member, and what is known of it. */
export function CallNotices({ members, people, hidden }: Props) {
  // Whoever is of two members got one letter.
  const letters = new Map(people.map((each) => [each.id, each]))
  const told = members.filter(({ notice }) => notice === 'told').length
  return (
    <section className="stack" aria-labelledby="notices">
      <h2 id="notices">Notice of the final call</h2>
      <p>
        Sent to {told} of {members.length} members. “Sent” is what our mail server knows: it took the letter.
        Whether it came back, or was read, you hear elsewhere: enter it here.{' '}
        <A href="/admin/mail?kind=finalCall">All letters in the mail log</A>
      </p>
      {letters.size > 0 && <NoteDelivery hidden={hidden} people={[...letters.values()]} />}
      <Disclosure label="Member by member">
        <DataTable
          caption="Notice of the final call, member by member"
          rows={members}
          rowKey={({ memberId }) => memberId}
          columns={[
            { label: 'Member', cell: ({ memberName }) => memberName },
            { label: 'Notice', cell: ({ notice }) => <State notice={notice} /> },
            {
              label: 'To whom',
              cell: ({ memberId }) => <To people={people.filter((each) => each.memberId === memberId)} />,
            },
          ]}
        />
      </Disclosure>
    </section>
  )
}

function State({ notice }: { notice: NoticeState }) {
  const tone = notice === 'told' ? 'agreed' : notice === 'waiting' ? 'wait' : 'stop'
  return <Chip tone={tone}>{words[notice]}</Chip>
}

function To({ people }: { people: readonly NoticeInCall[] }) {
  if (people.length === 0) return <span className="muted">no letter</span>
  return (
    <ul className="plain small">
      {people.map((each) => (
        <li key={each.address}>
          {each.person}, {each.address}: <Known of={each} />
        </li>
      ))}
    </ul>
  )
}

function Known({ of: { sentAt, deliveredAt, bouncedAt, error } }: { of: NoticeInCall }) {
  if (bouncedAt)
    return (
      <>
        came back, as entered on <When at={bouncedAt} />
      </>
    )
  if (deliveredAt)
    return (
      <>
        arrived, as entered on <When at={deliveredAt} />
      </>
    )
  if (sentAt)
    return (
      <>
        sent on <When at={sentAt} />
      </>
    )
  return <>{error ?? 'it leaves ten minutes after the freeze'}</>
}
