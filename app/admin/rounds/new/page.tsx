import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { RoundForm } from '@/components/windows/round-form'
import { isAdmin } from '@/lib/platform/actor'
import { visit } from '@/lib/platform/session'
import { listConsultable } from '@/lib/windows/queries'

export const metadata: Metadata = { title: 'New round · Admin' }

export default async function NewRoundPage() {
  const { actor, now } = await visit()
  const offered = isAdmin(actor) ? await listConsultable(actor, now) : null
  if (!offered) notFound()
  return (
    <Page width="narrow">
      <PageHead
        crumbs={[{ href: '/admin/rounds', label: 'Rounds' }]}
        title="New round"
        lead="One set of times for several papers. Where one of them cannot, none is opened, and the reason names it."
      />
      {offered.papers.length === 0 ? (
        <Empty title="No paper can be consulted on now">
          A paper needs a published version that is neither frozen nor final.{' '}
          <A href="/papers">Go to the papers</A>
        </Empty>
      ) : (
        <RoundForm papers={offered.papers} now={now} nonWorking={offered.nonWorking} />
      )}
    </Page>
  )
}
