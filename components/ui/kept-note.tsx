'use client'
import { formatDay } from '@/lib/platform/format'
import { Button } from './button'

/** Tells that a text typed earlier was put back, from when it is (this browser's time), and how to be rid of it. */
export function KeptNote({ at, onDiscard }: { at: number; onDiscard: () => void }) {
  const date = new Date(at)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const today = formatDay(date, { zone }) === formatDay(new Date(), { zone })
  return (
    <p className="said-back" role="status">
      <span>
        Your text from {today ? '' : `${formatDay(date, { zone, year: false })}, `}
        {time} was kept.
      </span>
      <Button look="plain" onClick={onDiscard}>
        Discard it
      </Button>
    </p>
  )
}
