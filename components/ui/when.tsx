import { formatDistance, formatInstant } from '@/lib/platform/format'

type WhenProps = {
  at: Date
  /** Adds "in 3 days" after the instant, as seen from here. */
  from?: Date
  year?: boolean
  seconds?: boolean
}

/** An instant: "Fri 6 June 2025, 12:00 UTC (14:00 your time)". The reader's half is added in the browser. */
export function When({ at, from, year = true, seconds = false }: WhenProps) {
  const iso = at.toISOString()
  return (
    <>
      <local-time at={iso}>
        <time dateTime={iso}>{formatInstant(at, { year, seconds })}</time>
      </local-time>
      {from && `, ${formatDistance(from, at)}`}
    </>
  )
}
