import { DateTimeField } from '@/components/ui/date-time-field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import { moveClockAction } from '@/lib/coalition/actions'
import { formatDistance, utcInput } from '@/lib/platform/format'

type ClockCardProps = { formKey: string; coalition: Date; wall: Date }

/** In a demo: both clocks, and moving the coalition's forward to rehearse the timeline. */
export function ClockCard({ formKey, coalition, wall }: ClockCardProps) {
  const tomorrow = new Date(coalition.getTime() + 86_400_000)
  return (
    <section className="card" aria-labelledby="clock">
      <h2 id="clock">The demo’s clock</h2>
      <dl className="pairs">
        <dt>Coalition’s clock</dt>
        <dd>
          <When at={coalition} />
        </dd>
        <dt>Wall clock</dt>
        <dd>
          <When at={wall} /> <span className="muted">({formatDistance(coalition, wall)})</span>
        </dd>
      </dl>
      <p className="small muted">
        Windows, stages and every recorded date live by the coalition’s clock; sign-in, sessions and mail by
        the wall clock. It only moves forward; starting over means seeding a new demo.
      </p>
      <ActionForm action={moveClockAction} hidden={{ key: formKey }} done="The clock is moved.">
        <DateTimeField name="until" label="Move forward to" defaultValue={utcInput(tomorrow)} />
        <SubmitButton pending="Moving …">Move the clock</SubmitButton>
      </ActionForm>
    </section>
  )
}
