import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { BoardDates } from '@/components/members/board-dates'
import { HowItDecides, MemberPeople } from '@/components/members/member-people'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { listBoardDates } from '@/lib/members/board-dates'
import { countryName } from '@/lib/members/countries'
import { getMember, mergedInto } from '@/lib/members/queries'
import { canKeepBoardDates } from '@/lib/members/rules'
import { categoryNames, regionNames } from '@/lib/members/words'
import { isAdmin } from '@/lib/platform/actor'
import { formatDay } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const { actor, now } = await visit()
  return { title: (await getMember(actor, (await params).slug, now))?.displayName ?? 'Not found' }
}

/** One member: what it is, since when, and for those inside its people. */
export default async function MemberPage({ params }: Props) {
  const { actor, now } = await visit()
  const { slug } = await params
  const member = await getMember(actor, slug, now)
  if (!member) notFound()
  const into = await mergedInto(slug)
  if (into) redirect(`/members/${into}` as Route)
  const boards = await listBoardDates(actor, member.id, now)
  const left = member.leftAt && member.leftAt <= now ? member.leftAt : null
  return (
    <Page width="narrow">
      <PageHead
        crumbs={[{ href: '/members', label: 'Members' }]}
        kind={member.categories.map((each) => categoryNames[each]).join(' · ')}
        title={member.displayName}
        facts={left && <Chip tone="stop">member until {formatDay(left)}</Chip>}
        actions={isAdmin(actor) && <LinkButton href={`/admin/members/${member.slug}`}>Change</LinkButton>}
      />
      {member.logoDigest && (
        <p>
          <img src={`/pictures/${member.logoDigest}`} alt={`Logo of ${member.displayName}`} height="64" />
        </p>
      )}
      <dl className="pairs">
        <dt>Legal name</dt>
        <dd>{member.legalName}</dd>
        <dt>Country</dt>
        <dd>{countryName(member.country)}</dd>
        <dt>Region</dt>
        <dd>{regionNames[member.region]}</dd>
        <dt>Member since</dt>
        <dd>{formatDay(member.joinedAt)}</dd>
        {member.spans.length > 0 && (
          <>
            <dt>A member before</dt>
            <dd>
              {member.spans
                .map((span) => `${formatDay(span.joinedAt)} to ${formatDay(span.leftAt)}`)
                .join('; ')}
            </dd>
          </>
        )}
        {member.merged.length > 0 && (
          <>
            <dt>Also here as</dt>
            <dd>{member.merged.map(({ displayName }) => displayName).join(', ')}</dd>
          </>
        )}
        <Others label="Also a member of" members={member.associations} />
        <Others label="Its own members here" members={member.affiliates} />
      </dl>
      {member.people && <MemberPeople member={member} people={member.people} actor={actor} now={now} />}
      {member.decides && <HowItDecides member={member} decides={member.decides} actor={actor} />}
      {boards && <BoardDates member={member} dates={boards} keeps={canKeepBoardDates(actor, member.id).ok} />}
    </Page>
  )
}

function Others({
  label,
  members,
}: {
  label: string
  members: readonly { slug: string; displayName: string }[]
}) {
  if (members.length === 0) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {members.map(({ slug, displayName }, i) => (
          <span key={slug}>
            {i > 0 && ', '}
            <A href={`/members/${slug}`}>{displayName}</A>
          </span>
        ))}
      </dd>
    </>
  )
}
