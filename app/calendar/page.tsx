import type { Metadata } from 'next'
import { Dates } from '@/components/calendar/dates'
import { Page, PageHead } from '@/components/ui/page'
import { listDates } from '@/lib/calendar/queries'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Calendar' }

export default async function CalendarPage() {
  const { actor, now } = await visit()
  const { dates, rounds } = await listDates(actor, now)
  return (
    <Page width="narrow">
      <PageHead
        title="Calendar"
        lead="What opens, what closes, and where the coalition meets. Every time is UTC, and your own."
      />
      <Dates dates={dates} rounds={rounds} now={now} />
    </Page>
  )
}
