import { notFound } from 'next/navigation'
import { MemberFilter } from '@/components/members/member-filter'
import { MemberName } from '@/components/members/member-name'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { countryName } from '@/lib/members/countries'
import { listRoster } from '@/lib/members/queries'
import { categoryNames, memberFilter } from '@/lib/members/words'
import { counted, formatDay } from '@/lib/platform/format'
import { pageIn } from '@/lib/platform/pages'
import { one, type SearchParams, withQuery } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Members · Admin' }

/** Every member with what an admin looks after. */
export default async function AdminMembersPage({ searchParams }: { searchParams: SearchParams }) {
  const sent = await searchParams
  const [q, category, region] = [one(sent.q), one(sent.category), one(sent.region)]
  const { actor, now } = await visit()
  const filter = memberFilter(q, category, region)
  const found = await listRoster(actor, filter, pageIn(one(sent.page)), now)
  if (!found) notFound()
  const { members, total, page, pages } = found
  return (
    <Page>
      <PageHead
        title="Members"
        facts={<span className="num">{counted(total, 'member')}</span>}
        actions={
          <>
            <LinkButton href="/admin/import">Import</LinkButton>
            <LinkButton look="first" href="/admin/members/new">
              Add a member
            </LinkButton>
          </>
        }
      />
      <MemberFilter path="/admin/members" q={q} category={category} region={region} />
      {members.length === 0 ? (
        <Empty title="No member is like that">Add one, or import the roster from a file.</Empty>
      ) : (
        <DataTable
          caption="Members"
          rows={members}
          rowKey={({ id }) => id}
          columns={[
            {
              label: 'Member',
              cell: (member) => (
                <>
                  <MemberName member={member} href={`/admin/members/${member.slug}`} />{' '}
                  {member.leftAt && <Chip tone="stop">until {formatDay(member.leftAt)}</Chip>}
                </>
              ),
            },
            {
              label: 'Categories',
              cell: ({ categories }) => categories.map((each) => categoryNames[each]).join(', '),
            },
            { label: 'Country', cell: ({ country }) => countryName(country) },
            { label: 'Since', cell: ({ joinedAt }) => formatDay(joinedAt) },
            {
              label: 'Who can sign',
              cell: ({ signatories }) =>
                signatories > 0 ? (
                  <span className="num">{signatories}</span>
                ) : (
                  <span className="due">nobody</span>
                ),
              end: true,
            },
            {
              label: 'People',
              cell: ({ id, people, reached }) => (
                <>
                  <A href={`/admin/people?memberId=${id}`}>{people}</A>
                  {reached && !reached.ok && <span className="due tiny"> fewer than two reached</span>}
                </>
              ),
              end: true,
            },
          ]}
        />
      )}
      <Pagination
        {...{ page, pages }}
        href={(to) => withQuery('/admin/members', { q, category, region, page: to })}
      />
    </Page>
  )
}
