import { notFound } from 'next/navigation'
import { adminRooms } from '@/components/admin/rooms'
import { ClockCard } from '@/components/coalition/clock-card'
import { CountLink } from '@/components/ui/count-link'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { getOverview } from '@/lib/coalition/overview'
import { getClocks } from '@/lib/coalition/queries'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Admin' }

/** The admins' first page: what there is, where to go, and in a demo its clock. */
export default async function AdminPage() {
  const { actor } = await visit()
  const [overview, clocks] = await Promise.all([getOverview(actor), getClocks(actor)])
  if (!overview) notFound()
  const { members, people, invited, events } = overview
  return (
    <Page>
      <PageHead
        title="Admin"
        facts={
          <>
            <CountLink href="/admin/members" counts={[{ count: members, one: 'member' }]} />
            <CountLink href="/admin/people" counts={[{ count: people, one: 'person', many: 'people' }]} />
            <CountLink
              href="/admin/people?role=invited"
              counts={[{ count: invited, one: 'invitation open', many: 'invitations open' }]}
            />
            <CountLink href="/admin/audit" counts={[{ count: events, one: 'event' }]} />
          </>
        }
      />
      <div className={clocks ? 'columns' : 'stack'}>
        <ul className="cards">
          {adminRooms.slice(1).map(({ href, label, about }) => (
            <li key={href} className="card">
              <p>
                <A href={href}>{label}</A>
              </p>
              <p className="small muted">{about}</p>
            </li>
          ))}
        </ul>
        {clocks && <ClockCard formKey={crypto.randomUUID()} {...clocks} />}
      </div>
    </Page>
  )
}
