import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { DecidesForm } from '@/components/members/decides-form'
import { LeaveForm } from '@/components/members/leave-form'
import { MemberForm } from '@/components/members/member-form'
import { RejoinForm } from '@/components/members/rejoin-form'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Page, PageHead } from '@/components/ui/page'
import { dayText } from '@/lib/calendar/day'
import { getMemberToEdit, listAssociations, mergedInto } from '@/lib/members/queries'
import { formatDay } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Change a member' }

export default async function EditMemberPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { actor, now } = await visit()
  const [member, associations] = await Promise.all([getMemberToEdit(actor, slug), listAssociations(actor)])
  if (!member || !associations) notFound()
  if (member.mergedIntoId) redirect(`/admin/members/${await mergedInto(slug)}` as Route)
  const today = dayText(now)
  const values = {
    ...member,
    joinedOn: dayText(member.joinedAt),
    associationIds: member.associations.map(({ associationId }) => associationId),
  }
  return (
    <Page width="narrow">
      <PageHead
        title={member.displayName}
        crumbs={[{ href: '/admin/members', label: 'Members' }]}
        facts={member.leftAt && <Chip tone="stop">member until {formatDay(member.leftAt)}</Chip>}
        actions={
          <>
            <LinkButton href={`/members/${slug}`}>Public page</LinkButton>
            <LinkButton href={`/admin/people?memberId=${member.id}`}>Its people</LinkButton>
          </>
        }
      />
      <MemberForm formKey={crypto.randomUUID()} member={values} associations={associations} today={today} />
      {member.leftAt && (
        <section className="stack" aria-labelledby="rejoining">
          <h2 id="rejoining">Joining again</h2>
          <RejoinForm
            formKey={crypto.randomUUID()}
            memberId={member.id}
            memberName={member.displayName}
            people={member.people}
            today={today}
          />
        </section>
      )}
      {!member.leftAt && (
        <section className="stack" aria-labelledby="deciding">
          <h2 id="deciding">How it decides</h2>
          <DecidesForm formKey={crypto.randomUUID()} member={member} onBehalf />
        </section>
      )}
      {!member.leftAt && (
        <section className="stack" aria-labelledby="leaving">
          <h2 id="leaving">Leaving</h2>
          <LeaveForm
            formKey={crypto.randomUUID()}
            memberId={member.id}
            memberName={member.displayName}
            liveEndorsements={member.liveEndorsements}
            today={today}
          />
        </section>
      )}
      <section className="stack" aria-labelledby="merging">
        <h2 id="merging">Two members that are one</h2>
        <p>Is it in the roster twice, under two names? A report says first what would move.</p>
        <p>
          <LinkButton href={`/admin/members/${slug}/merge`}>It is the same as another member …</LinkButton>
        </p>
      </section>
    </Page>
  )
}
