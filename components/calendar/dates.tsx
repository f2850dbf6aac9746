import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { CalendarDate } from '@/lib/calendar/dates'
import { formatDay } from '@/lib/platform/format'
import type { WindowKind } from '@/prisma/generated/enums'

const kinds: Record<WindowKind, string> = {
  comments: 'Comments',
  suggestions: 'Suggestions',
  signOn: 'Sign-on',
  finalCall: 'Final call',
}

/** Dates ahead, each with what happens then and on which papers. */
export function Dates({ dates, now }: { dates: readonly CalendarDate[]; now: Date }) {
  if (dates.length === 0)
    return <Empty title="No dates ahead">Windows and milestones appear here once admins set them.</Empty>
  return (
    <ul className="ruled">
      {dates.map((date) => (
        <li key={keyOf(date)}>
          {date.what === 'milestone' ? <Milestone date={date} /> : <Edge date={date} now={now} />}
        </li>
      ))}
    </ul>
  )
}

const keyOf = (date: CalendarDate) =>
  date.what === 'milestone'
    ? `m ${date.at.getTime()} ${date.title}`
    : `${date.at.getTime()} ${date.edge} ${date.kind}`

function Milestone({ date }: { date: Extract<CalendarDate, { what: 'milestone' }> }) {
  const { at, until, title, place } = date
  return (
    <>
      <p className="num">
        {formatDay(at)}
        {until > at && ` to ${formatDay(until)}`}
      </p>
      <p>
        <b>{title}</b>
        {place && <span className="muted">, {place}</span>}
      </p>
    </>
  )
}

function Edge({
  date: { at, edge, kind, papers },
  now,
}: {
  date: Extract<CalendarDate, { what: 'window' }>
  now: Date
}) {
  return (
    <>
      <p>
        <When at={at} from={now} />
      </p>
      <p>
        <b>
          {kinds[kind]} {edge === 'opens' ? 'opens' : 'closes'}
        </b>
        {' on '}
        {papers.map(({ slug, title }, i) => (
          <span key={slug}>
            {i > 0 && ' · '}
            <A href={`/papers/${slug}`}>{title}</A>
          </span>
        ))}
      </p>
    </>
  )
}
