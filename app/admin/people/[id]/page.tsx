import { notFound } from 'next/navigation'
import { LeaveRoster } from '@/components/people/leave-roster'
import { MembershipsHeld } from '@/components/people/memberships-held'
import { PersonForm } from '@/components/people/person-form'
import { RightForm } from '@/components/people/right-form'
import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { getPerson, listMemberChoices } from '@/lib/people/queries'
import { counted, formatDay } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'A person · Admin' }

const newKey = () => crypto.randomUUID()

/** One person: what it may do, since when, and how that is changed. */
export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { actor, now } = await visit()
  const [person, members] = await Promise.all([
    /^[0-9a-f-]{36}$/.test(id) ? getPerson(actor, id) : null,
    listMemberChoices(actor, now),
  ])
  if (!person) notFound()
  return (
    <Page>
      <PageHead
        title={person.name}
        lead={person.email}
        crumbs={[{ href: '/admin/people', label: 'People' }]}
        facts={
          <>
            {person.leftAt && <Chip tone="stop">left {formatDay(person.leftAt)}</Chip>}
            <span>In the roster since {formatDay(person.createdAt)}</span>
            <span className="num">{counted(person._count.sessions, 'session')}</span>
            <A href={`/admin/audit?person=${person.id}`}>What was done by this person</A>
          </>
        }
      />
      <div className="columns">
        <div className="stack loose">
          <section className="stack" aria-labelledby="held">
            <h2 id="held">Memberships</h2>
            <MembershipsHeld
              personName={person.name}
              memberships={person.memberships}
              now={now}
              newKey={newKey}
            />
            {!person.leftAt && <RightForm formKey={newKey()} personId={person.id} members={members} />}
          </section>
          <Invitations invitations={person.invitations} />
        </div>
        {!person.leftAt && (
          <div className="stack loose">
            <section className="stack" aria-labelledby="change">
              <h2 id="change">Change</h2>
              <PersonForm formKey={newKey()} person={person} />
            </section>
            <section className="stack" aria-labelledby="leaving">
              <h2 id="leaving">Leaving</h2>
              <LeaveRoster formKey={newKey()} personId={person.id} name={person.name} />
            </section>
          </div>
        )}
      </div>
    </Page>
  )
}

type Invitation = {
  id: string
  at: Date
  acceptedAt: Date | null
  revokedAt: Date | null
  invitedBy: { name: string }
  member: { displayName: string } | null
}

function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return null
  return (
    <section className="stack" aria-labelledby="invitations">
      <h2 id="invitations">Invitations</h2>
      <ul className="ruled">
        {invitations.map(({ id, at, acceptedAt, revokedAt, invitedBy, member }) => (
          <li key={id}>
            <p>
              By {invitedBy.name}
              {member && `, to ${member.displayName}`}{' '}
              {!acceptedAt && !revokedAt && <Chip tone="wait">not yet here</Chip>}
            </p>
            <p className="small muted">
              <When at={at} />
              {acceptedAt && (
                <>
                  {', accepted '}
                  <When at={acceptedAt} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
