import { notFound } from 'next/navigation'
import { MilestoneForm } from '@/components/calendar/milestone-form'
import { NonWorkingDays } from '@/components/calendar/non-working-days'
import { Confirm } from '@/components/ui/confirm'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Page, PageHead } from '@/components/ui/page'
import { removeMilestoneAction } from '@/lib/calendar/actions'
import { listMilestones, listNonWorkingDays } from '@/lib/calendar/queries'
import { isAdmin } from '@/lib/platform/actor'
import { formatDay } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Calendar · Admin' }

const newKey = () => crypto.randomUUID()

/** The coalition's dates, and the days that no window counts. */
export default async function AdminCalendarPage() {
  const { actor } = await visit()
  if (!isAdmin(actor)) notFound()
  const [milestones, days] = await Promise.all([listMilestones(), listNonWorkingDays()])
  return (
    <Page>
      <PageHead title="Calendar" />
      <div className="columns">
        <section className="stack" aria-labelledby="milestones">
          <h2 id="milestones">Milestones</h2>
          {milestones.length === 0 && <Empty title="No dates yet">Add the first one below.</Empty>}
          <ul className="ruled">
            {milestones.map((milestone) => (
              <li key={milestone.id}>
                <Disclosure label={`${span(milestone)}: ${milestone.title}`}>
                  <MilestoneForm formKey={newKey()} milestone={milestone} />
                  <Confirm
                    label="Remove …"
                    title={`Remove ${milestone.title}`}
                    act="Remove the date"
                    small
                    consequence={<p>It goes from the calendar; the audit keeps that it was there.</p>}
                    action={removeMilestoneAction}
                    hidden={{ key: newKey(), milestoneId: milestone.id }}
                  />
                </Disclosure>
              </li>
            ))}
          </ul>
          <h3>Add a date</h3>
          <MilestoneForm formKey={newKey()} milestone={null} />
        </section>
        <section className="stack" aria-labelledby="days">
          <h2 id="days">Days nobody works</h2>
          <p className="small muted">
            Saturdays and Sundays (UTC) never count as working days. What you add here counts for windows that
            are set from now on.
          </p>
          <NonWorkingDays days={days} newKey={newKey} />
        </section>
      </div>
    </Page>
  )
}

const span = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }) =>
  startsOn.getTime() === endsOn.getTime()
    ? formatDay(startsOn)
    : `${formatDay(startsOn, { year: false })} to ${formatDay(endsOn)}`
