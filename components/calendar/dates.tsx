import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { CalendarDate } from '@/lib/calendar/dates'
import { formatDay } from '@/lib/platform/format'
import type { WindowKind } from '@/prisma/generated/enums'

const says: Record<WindowKind, Record<'opens' | 'closes', string>> = {
  comments: { opens: 'Comments open', closes: 'Comments close' },
  suggestions: { opens: 'Suggestions open', closes: 'Suggestions close' },
  signOn: { opens: 'Sign-on opens', closes: 'Sign-on closes' },
  finalCall: { opens: 'Final call opens', closes: 'Final call closes' },
}

/** So many papers are named with one date. */
const most = 20

type Rounds = ReadonlyMap<string, string>

/** Dates ahead, each with what happens then and on which papers. */
export function Dates({
  dates,
  rounds = new Map(),
  now,
}: {
  dates: readonly CalendarDate[]
  /** The names of rounds that the reader may see, by their ids. */
  rounds?: Rounds
  now: Date
}) {
  if (dates.length === 0)
    return <Empty title="No dates ahead">Windows and milestones appear here once admins set them.</Empty>
  return (
    <ul className="ruled">
      {dates.map((date) => (
        <li key={keyOf(date)}>
          {date.what === 'milestone' ? (
            <Milestone date={date} />
          ) : (
            <Edge date={date} rounds={rounds} now={now} />
          )}
        </li>
      ))}
    </ul>
  )
}

const keyOf = (date: CalendarDate) =>
  date.what === 'milestone'
    ? `m ${date.at.getTime()} ${date.title}`
    : `${date.at.getTime()} ${date.edge} ${date.kind} ${date.roundId}`

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
  date: { at, edge, kind, roundId, papers },
  rounds,
  now,
}: {
  date: Extract<CalendarDate, { what: 'window' }>
  rounds: Rounds
  now: Date
}) {
  const round = rounds.get(roundId ?? '')
  return (
    <>
      <p>
        <When at={at} from={now} />
      </p>
      <p>
        <b>{says[kind][edge]}</b>
        {round && (
          <>
            {' in '}
            <A href={`/rounds/${roundId}`}>{round}</A>
          </>
        )}
        {' on '}
        {papers.slice(0, most).map(({ slug, title }, i) => (
          <span key={slug}>
            {i > 0 && ' · '}
            <A href={`/papers/${slug}`}>{title}</A>
          </span>
        ))}
        {papers.length > most && (
          <>
            {' · '}
            <A href={round ? `/rounds/${roundId}` : '/papers'}>{papers.length - most} more</A>
          </>
        )}
      </p>
    </>
  )
}
