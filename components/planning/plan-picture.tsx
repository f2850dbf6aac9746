import { Scrolls } from '@/components/ui/scrolls'
import { formatDay } from '@/lib/platform/format'
import type { PlannedStep } from './plan-table'
import styles from './planning.module.css'
import { stretchWords } from './stretch-words'

const dayMs = 86_400_000
const [width, lane, top] = [1000, 34, 30]
/** About the width of a letter of a date or a milestone. */
const charWidth = 6.4
/** Room for a name of a lane, left of the days. */
const left = 130

type PlanPictureProps = {
  steps: readonly PlannedStep[]
  milestones: readonly { title: string; startsOn: Date; endsOn: Date }[]
  freeDays: ReadonlyMap<string, string>
  now: Date
}

const startOfDay = (at: number) => Math.floor(at / dayMs) * dayMs

/** The same as the table, as a picture: stretches over days; days that nobody works and milestones behind them. */
export function PlanPicture({ steps, milestones, freeDays, now }: PlanPictureProps) {
  const [first, last] = [steps[0]?.step, steps.at(-1)?.step]
  if (!first || !last) return null
  const from = startOfDay(first.opensAt.getTime()) - dayMs
  const until = startOfDay(last.closesAt.getTime()) + 2 * dayMs
  const x = (at: number) => left + ((at - from) / (until - from)) * (width - left)
  const height = top + (steps.length + 1) * lane
  const days = Array.from({ length: Math.round((until - from) / dayMs) }, (_, i) => from + i * dayMs)
  const span = { x, from, until, height }
  return (
    <Scrolls className="scroll" label="The plan as a picture">
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`From ${formatDay(first.opensAt)} to ${formatDay(last.closesAt)}: ${steps
          .map(({ step }) => stretchWords[step.stretch].title)
          .join(', ')}. The table below says the same.`}
      >
        <Days days={days} freeDays={freeDays} {...span} />
        <Milestones milestones={milestones} {...span} />
        {steps.map(({ step, warnings }, i) => (
          <g key={step.stretch}>
            <text className={styles.name} x="0" y={top + (i + 0.66) * lane}>
              {stretchWords[step.stretch].title}
            </text>
            <rect
              className={step.isWindow ? styles.window : styles.between}
              x={x(step.opensAt.getTime())}
              y={top + i * lane + 5}
              width={Math.max(2, x(step.closesAt.getTime()) - x(step.opensAt.getTime()))}
              height={lane - 10}
              rx="4"
            />
            {warnings.some(({ tone }) => tone !== 'note') && (
              <text
                className={styles.mark}
                x={(x(step.opensAt.getTime()) + x(step.closesAt.getTime())) / 2}
                y={top + (i + 0.68) * lane}
              >
                !
              </text>
            )}
          </g>
        ))}
        {now.getTime() > from && now.getTime() < until && (
          <line
            className={styles.now}
            x1={x(now.getTime())}
            x2={x(now.getTime())}
            y1={top}
            y2={height - lane}
          />
        )}
        <line
          className={styles.deadline}
          x1={x(last.closesAt.getTime())}
          x2={x(last.closesAt.getTime())}
          y1={top - 8}
          y2={height - lane}
        />
      </svg>
    </Scrolls>
  )
}

type Span = { x: (at: number) => number; from: number; until: number; height: number }

/** Weekends and free days as grounds, Mondays with their date. */
function Days({
  days,
  freeDays,
  x,
  height,
}: { days: readonly number[]; freeDays: ReadonlyMap<string, string> } & Span) {
  const every = Math.ceil(days.length / 70)
  const mondays = days.filter((day) => new Date(day).getUTCDay() === 1)
  return (
    <>
      {days
        .filter((day) => isFree(day, freeDays))
        .map((day) => (
          <rect
            key={day}
            className={styles.free}
            x={x(day)}
            y={top}
            width={x(day + dayMs) - x(day)}
            height={height - top - lane}
          />
        ))}
      {mondays
        .filter((_, i) => i % every === 0)
        .map((day) => (
          <g key={day}>
            <line className={styles.week} x1={x(day)} x2={x(day)} y1={top} y2={height - lane} />
            <text className={styles.date} x={x(day) + 3} y={top - 10}>
              {formatDay(new Date(day), { year: false })
                .replace(/^\w+ /, '')
                .replace(/(\d+ \w{3})\w*/, '$1')}
            </text>
          </g>
        ))}
    </>
  )
}

const isFree = (day: number, freeDays: ReadonlyMap<string, string>) =>
  [0, 6].includes(new Date(day).getUTCDay()) || freeDays.has(new Date(day).toISOString().slice(0, 10))

/** Milestones that lie within the plan, in a lane of their own below it. */
function Milestones({ milestones, x, from, until, height }: Pick<PlanPictureProps, 'milestones'> & Span) {
  const shown = milestones
    .map((each) => ({ ...each, start: each.startsOn.getTime(), end: each.endsOn.getTime() + dayMs }))
    .filter(({ start, end }) => end > from && start < until)
    .sort((a, b) => a.start - b.start)
  return shown.map(({ title, start, end }, i) => {
    const [a, b] = [x(Math.max(start, from)), x(Math.min(end, until))]
    const next = shown[i + 1]
    const room = Math.floor(((next ? x(next.start) : width) - a) / charWidth) - 1
    return (
      <g key={`${title} ${start}`}>
        <title>{title}</title>
        <rect
          className={styles.milestone}
          x={a}
          y={height - lane + 6}
          width={Math.max(3, b - a - 2)}
          height="9"
          rx="2"
        />
        <text className={styles.date} x={a} y={height - 5}>
          {room < title.length ? `${title.slice(0, Math.max(0, room - 1))}…` : title}
        </text>
      </g>
    )
  })
}
