import { notFound } from 'next/navigation'
import { InviteForm } from '@/components/people/invite-form'
import { PeopleFilter } from '@/components/people/people-filter'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { type PeopleFilter as Filter, listMemberChoices, listPeople } from '@/lib/people/queries'
import { rightNames } from '@/lib/people/words'
import { counted, formatDay } from '@/lib/platform/format'
import { one, type SearchParams, withQuery } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'People · Admin' }

const roles = ['taskforce', 'admin', 'signatory', 'representative', 'contributor', 'invited', 'left']
const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

/** Everyone in the roster, and whom an admin may invite. */
export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const sent = await searchParams
  const [q, role, memberId] = [
    one(sent.q),
    one(sent.role),
    isId(one(sent.memberId)) ? one(sent.memberId) : '',
  ]
  const page = Math.max(1, Math.trunc(Number(one(sent.page))) || 1)
  const { actor, now } = await visit()
  const filter: Filter = {
    q,
    page,
    ...(memberId && { memberId }),
    ...(roles.includes(role) && { role: role as NonNullable<Filter['role']> }),
  }
  const [found, members] = await Promise.all([listPeople(actor, filter, now), listMemberChoices(actor, now)])
  if (!found) notFound()
  const member = members.find(({ id }) => id === memberId)
  return (
    <Page>
      <PageHead
        title={member ? `People of ${member.displayName}` : 'People'}
        facts={<span className="num">{counted(found.total, 'person', 'people')}</span>}
      />
      <Disclosure label="Invite a person" button={{ look: 'first' }}>
        <div className="card">
          <InviteForm formKey={crypto.randomUUID()} members={members} memberId={memberId} />
        </div>
      </Disclosure>
      <PeopleFilter q={q} role={role} memberId={memberId} />
      {found.people.length === 0 ? (
        <Empty title="Nobody is like that">Invite a person above, or show all of them.</Empty>
      ) : (
        <DataTable
          caption="People"
          rows={found.people}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Name', cell: ({ id, name }) => <A href={`/admin/people/${id}`}>{name}</A> },
            { label: 'E-mail', cell: ({ email }) => email },
            {
              label: 'May',
              cell: ({ taskforce, admin, memberships, leftAt }) => (
                <>
                  {taskforce && <Chip tone="act">Taskforce</Chip>} {admin && <Chip tone="act">admin</Chip>}{' '}
                  {memberships
                    .map(({ right, member: { displayName } }) => `${rightNames[right]} of ${displayName}`)
                    .join(', ')}
                  {leftAt && <Chip tone="stop">left {formatDay(leftAt)}</Chip>}
                </>
              ),
            },
            {
              label: 'Invited',
              cell: ({ invitations: [open] }) =>
                open && <span className="due">{formatDay(open.at)}, not yet here</span>,
            },
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={found.pages}
        href={(to) => withQuery('/admin/people', { q, role, memberId, page: to })}
      />
    </Page>
  )
}
