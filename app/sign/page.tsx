import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PapersToSign } from '@/components/endorsements/papers-to-sign'
import { SignSheet } from '@/components/endorsements/sign-sheet'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { getSignForm } from '@/lib/endorsements/sign-form'
import { listToSign, type MemberToSign } from '@/lib/endorsements/to-sign'
import { type Actor, membershipsWith } from '@/lib/platform/actor'
import { one, withQuery } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'
import { doorTo } from '@/lib/sign-in/return-path'

export const metadata: Metadata = { title: 'To sign' }

/** One page for each member: all papers that wait for it, each read and signed here, one by one. */
export default async function ToSignPage({ searchParams }: PageProps<'/sign'>) {
  const [asked, { actor, now }] = await Promise.all([searchParams, visit()])
  const [member, paper] = [one(asked.member), one(asked.paper)]
  if (actor.kind === 'visitor') redirect(doorTo(withQuery('/sign', { member, paper })) as Route)
  const all = await listToSign(actor, now)
  const chosen =
    all.find((each) => each.member.memberId === member) ?? (all.length === 1 ? all[0] : undefined)
  return (
    <Page>
      <PageHead
        title={chosen ? `To sign for ${chosen.member.memberName}` : 'To sign'}
        lead={
          chosen
            ? 'Each paper is read and signed on its own.'
            : 'Papers whose sign-on is open, for the members for which you speak.'
        }
      />
      {all.length > 1 && (
        <FilterBar
          label="For which member"
          filters={all.map((each) => ({
            label: `${each.member.memberName}: ${each.papers.length} to sign`,
            href: withQuery('/sign', { member: each.member.memberId }),
            current: each === chosen,
          }))}
        />
      )}
      {chosen && <ForMember of={chosen} actor={actor} paper={paper} now={now} />}
      {!all.some(({ papers }) => papers.length > 0) && <Nothing actor={actor} />}
    </Page>
  )
}

type ForMemberProps = { of: MemberToSign; actor: Actor; paper: string; now: Date }

async function ForMember({ of, actor, paper, now }: ForMemberProps) {
  const all = [...of.papers, ...of.done]
  const open = all.find((each) => each.paper.slug === paper) ?? (all.length === 1 ? all[0] : undefined)
  const form = open ? await getSignForm(actor, open.paper.slug, of.member.memberId, now) : null
  return (
    <PapersToSign
      of={of}
      open={form ? (open?.paper.slug ?? null) : null}
      sheet={form && <SignSheet form={form} actor={actor} now={now} />}
      now={now}
    />
  )
}

function Nothing({ actor }: { actor: Actor }) {
  const speaks = membershipsWith(actor, 'representative').length > 0
  return (
    <Empty title={speaks ? 'Nothing waits for a signature' : 'You speak for no member'}>
      {speaks
        ? 'You are told by mail when a sign-on window opens.'
        : 'Only representatives and signatories of a member prepare and sign.'}{' '}
      <A href="/papers">Go to the papers</A>
    </Empty>
  )
}
