import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ForWhom } from '@/components/endorsements/for-whom'
import { SignSheet } from '@/components/endorsements/sign-sheet'
import { Page, PageHead } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { listMembersToEnter } from '@/lib/endorsements/queries'
import { getSignForm, type SignForm } from '@/lib/endorsements/sign-form'
import type { PaperHead } from '@/lib/papers/head'
import { getPaper } from '@/lib/papers/queries'
import { isAdmin, membershipsWith } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'
import { doorTo } from '@/lib/sign-in/return-path'
import { openWindow } from '@/lib/windows/rules'

export const metadata: Metadata = { title: 'Sign on' }

/** One paper for one member, who is named in the address: a person of two members never signs for the wrong one. */
export default async function SignPage({ params, searchParams }: PageProps<'/papers/[slug]/sign'>) {
  const [{ slug }, asked, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const at = `/papers/${slug}/sign`
  // A mail leads here: who is signed out is let in first, also where there may be no such paper.
  if (actor.kind === 'visitor')
    redirect(
      doorTo(
        typeof asked.member === 'string' ? `${at}?member=${encodeURIComponent(asked.member)}` : at,
      ) as Route,
    )
  const paper = await getPaper(actor, slug)
  if (!paper?.shown) notFound()
  const mine = membershipsWith(actor, 'contributor')
  const only = mine.length === 1 && !isAdmin(actor) ? mine[0]?.memberId : undefined
  const memberId = typeof asked.member === 'string' ? asked.member : only
  const form = memberId ? await getSignForm(actor, slug, memberId, now) : null
  if (memberId && !form) notFound()
  const others = await listMembersToEnter(actor, now)
  return (
    <Page width="narrow">
      <SignHead paper={paper} form={form} now={now} />
      <ForWhom at={at} mine={mine} chosen={memberId ?? null} others={others} />
      {form && <SignSheet form={form} actor={actor} now={now} />}
    </Page>
  )
}

function SignHead({ paper, form, now }: { paper: PaperHead; form: SignForm | null; now: Date }) {
  const open = openWindow(paper.facts.windows, 'signOn', now)
  return (
    <PageHead
      crumbs={[{ href: '/sign', label: 'To sign' }]}
      kind={form ? `Sign on for ${form.member.displayName}` : 'Sign on'}
      title={paper.title}
      facts={
        <>
          {form && <span>Version {form.version.number}</span>}
          {open && (
            <span className="due">
              Until <When at={open.closesAt} from={now} />
            </span>
          )}
        </>
      }
    />
  )
}
