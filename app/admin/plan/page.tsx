import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PlanForm } from '@/components/planning/plan-form'
import { PlanPicture } from '@/components/planning/plan-picture'
import { PlanSummary } from '@/components/planning/plan-summary'
import { PlanTable } from '@/components/planning/plan-table'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { readPlan } from '@/lib/planning/address'
import { planBackward, type Step } from '@/lib/planning/plan'
import { getSurroundings } from '@/lib/planning/queries'
import { boardsTooLate, warningsOf } from '@/lib/planning/warnings'
import { isAdmin } from '@/lib/platform/actor'
import { utcInput } from '@/lib/platform/format'
import { type SearchParams, withQuery } from '@/lib/platform/query-text'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Plan · Admin' }

/** Backward from a deadline outside through every window. Nothing is set here: the plan is its address. */
export default async function PlanPage({ searchParams }: { searchParams: SearchParams }) {
  const [sent, { actor, now }] = await Promise.all([searchParams, visit()])
  const around = await getSurroundings(actor, now)
  if (!around) notFound()
  const asked = readPlan(sent, around.milestones)
  const { procedure } = asked.values
  const steps = asked.deadline
    ? planBackward(asked.deadline, procedure, asked.lengths, new Set(around.freeDays.keys()))
    : []
  const planned = steps.map((step) => ({ step, warnings: warningsOf(step, { ...around, procedure, now }) }))
  return (
    <Page>
      <PageHead
        title="Plan"
        lead="From a deadline outside back to the day on which version 1 must be out. The address holds the plan: send it on."
        actions={
          isAdmin(actor) &&
          steps.length > 0 && <LinkButton href={asRound(steps, now)}>Make it a round …</LinkButton>
        }
      />
      {asked.problem && (
        <Notice tone="stop">
          <p>{asked.problem}</p>
        </Notice>
      )}
      {asked.deadline && (
        <section className="stack" aria-labelledby="plan">
          <h2 id="plan">The plan</h2>
          <PlanSummary
            deadline={asked.deadline}
            zone={asked.values.zone}
            planned={planned}
            late={boardsTooLate(steps, around)}
            now={now}
          />
          <PlanPicture steps={planned} milestones={around.milestones} freeDays={around.freeDays} now={now} />
          <PlanTable steps={planned} />
        </section>
      )}
      <section className="stack" aria-labelledby="asked">
        <h2 id="asked">{asked.deadline ? 'Change it' : 'What is it for?'}</h2>
        <PlanForm asked={asked} milestones={around.milestones} />
      </section>
    </Page>
  )
}

/** The form of a round with the plan's windows filled in; what would begin in the past begins at once. */
function asRound(steps: readonly Step[], now: Date): string {
  const at = (instant: Date | undefined) => (instant && instant > now ? utcInput(instant) : '')
  const consultation = steps.find(({ stretch }) => stretch === 'consultation')
  const call = steps.find(({ stretch }) => stretch === 'finalCall')
  const [opens, closes] = [at(consultation?.opensAt), at(consultation?.closesAt)]
  return withQuery('/admin/rounds/new', {
    commentsOpens: opens,
    commentsCloses: closes,
    suggestionsOpens: opens,
    suggestionsCloses: closes,
    signOnOpens: at(call?.opensAt),
    signOnCloses: at(call?.closesAt),
  })
}
