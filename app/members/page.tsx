import { MemberFilter } from '@/components/members/member-filter'
import { MemberGroups } from '@/components/members/member-groups'
import { MemberName } from '@/components/members/member-name'
import { LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { listMemberPage } from '@/lib/members/listing'
import { memberFilter } from '@/lib/members/words'
import { isAdmin } from '@/lib/platform/actor'
import { counted, formatDay } from '@/lib/platform/format'
import { pageIn } from '@/lib/platform/pages'
import { one, type SearchParams, withQuery } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Members' }

/** Who the coalition is. Public. */
export default async function MembersPage({ searchParams }: { searchParams: SearchParams }) {
  const sent = await searchParams
  const [q, category, region] = [one(sent.q), one(sent.category), one(sent.region)]
  const { actor, now } = await visit()
  const filter = memberFilter(q, category, region)
  const [{ members, total, page, pages }, former] = await Promise.all([
    listMemberPage(filter, 'current', pageIn(one(sent.page)), now),
    listMemberPage(filter, 'former', 1, now),
  ])
  return (
    <Page>
      <PageHead
        title="Members"
        facts={
          <>
            <span className="num">{counted(total, 'member')}</span>
            <a href="/members.csv">As a table (CSV)</a>
          </>
        }
        actions={isAdmin(actor) && <LinkButton href="/admin/members/new">Add a member</LinkButton>}
      />
      <MemberFilter path="/members" q={q} category={category} region={region} />
      {members.length > 0 ? (
        <MemberGroups members={members} now={now} />
      ) : (
        <Empty title={q || category || region ? 'No member is like that' : 'No members yet'}>
          {q || category || region
            ? 'Try a part of the name, or show all of them.'
            : 'An admin adds members one by one, or imports the roster from a file.'}
        </Empty>
      )}
      <Pagination
        {...{ page, pages }}
        href={(to) => withQuery('/members', { q, category, region, page: to })}
      />
      {former.total > 0 && (
        <Disclosure label={`${counted(former.total, 'member')} until earlier`}>
          <ul className="ruled">
            {former.members.map((member) => (
              <li key={member.id} className="row apart">
                <MemberName member={member} />
                <span className="small muted">
                  {member.leftAt && `member until ${formatDay(member.leftAt)}`}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Page>
  )
}
