import { notFound } from 'next/navigation'
import { MemberForm } from '@/components/members/member-form'
import { Page, PageHead } from '@/components/ui/page'
import { dayText } from '@/lib/calendar/day'
import { listAssociations } from '@/lib/members/queries'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Add a member' }

export default async function NewMemberPage() {
  const { actor, now } = await visit()
  const associations = await listAssociations(actor)
  if (!associations) notFound()
  return (
    <Page width="narrow">
      <PageHead title="Add a member" crumbs={[{ href: '/admin/members', label: 'Members' }]} />
      <MemberForm
        formKey={crypto.randomUUID()}
        member={null}
        associations={associations}
        today={dayText(now)}
      />
    </Page>
  )
}
