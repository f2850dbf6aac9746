import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import { counted, formatDay, formatInstant } from '@/lib/platform/format'
import type { PlannedStep } from './plan-table'

type PlanSummaryProps = {
  deadline: Date
  zone: string
  planned: readonly PlannedStep[]
  /** Boards that meet only when nobody can act any more. */
  late: readonly { member: string; day: Date; note: string }[]
  now: Date
}

/** By when version 1 must be out, whether that can still be, and whose board meets too late. */
export function PlanSummary({ deadline, zone, planned, late, now }: PlanSummaryProps) {
  const first = planned[0]?.step.opensAt ?? deadline
  const looks = planned.flatMap(({ warnings }) => warnings.filter(({ tone }) => tone !== 'note')).length
  return (
    <>
      <p>
        Deadline: <When at={deadline} from={now} />
        {zone !== 'UTC' && <span className="muted">; there, {formatInstant(deadline, { zone })}</span>}
      </p>
      {first < now ? (
        <Notice tone="stop">
          <p>
            <b>It does not fit any more.</b> Version 1 would have had to be out by{' '}
            <When at={first} from={now} />. Shorten what can be shortened, or choose another procedure.
          </p>
        </Notice>
      ) : (
        <Notice tone={looks > 0 ? 'wait' : 'agreed'}>
          <p>
            <b>
              Version 1 must be out by <When at={first} from={now} />.
            </b>{' '}
            {looks > 0 ? `${counted(looks, 'thing')} to look at below.` : 'Nothing stands in its way.'}
          </p>
        </Notice>
      )}
      {late.length > 0 && (
        <Notice tone="wait">
          <p>
            <b>
              {counted(late.length, 'board')} meet{late.length === 1 ? 's' : ''} only after members can act
              last:
            </b>
          </p>
          <ul>
            {late.map(({ member, day, note }) => (
              <li key={member}>
                {member}, {formatDay(day)}
                {note && `: ${note}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
