import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { DecidesForm } from '@/components/members/decides-form'
import { ReleaseForm } from '@/components/members/release-form'
import { Colleagues } from '@/components/people/colleagues'
import { RenameForm } from '@/components/people/rename-form'
import { Sessions } from '@/components/people/sessions'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { listMySettings } from '@/lib/members/queries'
import { decidesWords } from '@/lib/members/words'
import { getMe, listColleagues } from '@/lib/people/queries'
import { rightHints, rightNames } from '@/lib/people/words'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { sessionCookieName, tokenHash } from '@/lib/platform/cookie'
import { visit } from '@/lib/platform/session'
import { listSessions } from '@/lib/sign-in/queries'
import { doorTo } from '@/lib/sign-in/return-path'

export const metadata = { title: 'My page' }

const newKey = () => crypto.randomUUID()

/** What the roster says of me, where I am signed in, and for representatives the people of their members. */
export default async function MePage() {
  const { actor, now } = await visit()
  const me = await getMe(actor, now)
  if (!me) redirect(doorTo('/me') as Route)
  return (
    <Page>
      <PageHead title={me.name} lead={me.email} />
      <div className="columns">
        <div className="stack loose">
          <section className="stack" aria-labelledby="mine">
            <h2 id="mine">What I may do</h2>
            <Memberships me={me} />
          </section>
          <MemberRooms actor={actor} now={now} />
        </div>
        <div className="stack loose">
          <section className="stack" aria-labelledby="name">
            <h2 id="name">My name</h2>
            <RenameForm formKey={newKey()} personId={me.id} name={me.name} />
          </section>
          <section className="stack" aria-labelledby="sessions">
            <h2 id="sessions">Where I am signed in</h2>
            <MySessions actor={actor} />
          </section>
        </div>
      </div>
    </Page>
  )
}

function Memberships({ me }: { me: NonNullable<Awaited<ReturnType<typeof getMe>>> }) {
  if (me.memberships.length === 0 && !me.taskforce && !me.admin)
    return (
      <Empty title="You are of no member now">An admin can give you a right at a member in the roster.</Empty>
    )
  return (
    <ul className="ruled">
      {me.taskforce && (
        <li>
          <p>Taskforce</p>
          <p className="small muted">Writes papers and answers input.</p>
        </li>
      )}
      {me.admin && (
        <li>
          <p>Admin</p>
          <p className="small muted">Runs the coalition.</p>
        </li>
      )}
      {me.memberships.map(({ id, right, until, member }) => (
        <li key={id}>
          <p>
            {rightNames[right]} of <A href={`/members/${member.slug}`}>{member.displayName}</A>
          </p>
          <p className="small muted">
            {rightHints[right]}
            {until && (
              <>
                {' Until '}
                <When at={until} />.
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

async function MemberRooms({ actor, now }: { actor: Actor; now: Date }) {
  const members = await listMySettings(actor)
  return members.map(async (member) => {
    const people = (await listColleagues(actor, member.id, now)) ?? []
    return (
      <div key={member.id} className="stack">
        <Colleagues
          member={member}
          people={people}
          canSign={hasRight(actor, member.id, 'signatory')}
          newKey={newKey}
        />
        <ReleaseForm
          formKey={newKey()}
          memberId={member.id}
          memberName={member.displayName}
          byRepresentative={member.releaseByRepresentative}
        />
        {hasRight(actor, member.id, 'signatory') ? (
          <DecidesForm formKey={newKey()} member={member} />
        ) : (
          <p className="small muted">
            How {member.displayName} decides: {decidesWords[member.decides]}. Its signatory sets it.
          </p>
        )}
      </div>
    )
  })
}

async function MySessions({ actor }: { actor: Actor }) {
  const token = (await cookies()).get(sessionCookieName())?.value
  const mine = token ? tokenHash(token) : ''
  const sessions = await listSessions(actor)
  return (
    <Sessions
      sessions={sessions.map((session) => ({
        ...session,
        isThis: session.tokenHash === mine,
        formKey: newKey(),
      }))}
    />
  )
}
