import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HardToReach } from '@/components/members/hard-to-reach'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { type PlannedTimes, RoundForm } from '@/components/windows/round-form'
import { listHardToReach } from '@/lib/members/queries'
import { isAdmin } from '@/lib/platform/actor'
import { one, type SearchParams } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'
import { listConsultable } from '@/lib/windows/queries'

export const metadata: Metadata = { title: 'New round · Admin' }

/** A round, with the times of a plan where the address holds them. */
export default async function NewRoundPage({ searchParams }: { searchParams: SearchParams }) {
  const [sent, { actor, now }] = await Promise.all([searchParams, visit()])
  const offered = isAdmin(actor) ? await listConsultable(actor, now) : null
  const hard = (await listHardToReach(actor, now)) ?? []
  if (!offered) notFound()
  return (
    <Page width="narrow">
      <PageHead
        crumbs={[{ href: '/admin/rounds', label: 'Rounds' }]}
        title="New round"
        lead="One set of times for several papers. Where one of them cannot, none is opened, and the reason names it."
      />
      <HardToReach members={hard} />
      {offered.papers.length === 0 ? (
        <Empty title="No paper can be consulted on now">
          A paper needs a published version that is neither frozen nor final.{' '}
          <A href="/papers">Go to the papers</A>
        </Empty>
      ) : (
        <RoundForm
          papers={offered.papers}
          planned={plannedTimes(sent)}
          now={now}
          nonWorking={offered.nonWorking}
        />
      )}
    </Page>
  )
}

const isMinute = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)

/** What a plan hands over; what is no date and time counts as not stated. */
function plannedTimes(sent: Awaited<SearchParams>): PlannedTimes {
  const planned: PlannedTimes = {}
  for (const kind of ['comments', 'suggestions', 'signOn'] as const) {
    const [opens, closes] = [one(sent[`${kind}Opens`]), one(sent[`${kind}Closes`])]
    if (isMinute(closes)) planned[kind] = { opens: isMinute(opens) ? opens : '', closes }
  }
  return planned
}
