import type { ReactNode } from 'react'
import { classes } from './classes'

type MeterProps = {
  value: number
  max: number
  label: string
  tone?: 'agreed' | 'wait'
  children?: ReactNode
}

/** How much of how many, as a bar and as a number. `label` names it for who does not see it: "Members who spoke". */
export function Meter({ value, max, label, tone, children }: MeterProps) {
  const share = max > 0 ? Math.min(100, (100 * value) / max) : 0
  return (
    <span className={classes('meter', tone)}>
      <svg
        role="img"
        aria-label={`${label}: ${value} of ${max}`}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
      >
        <rect width={share} height="10" />
      </svg>
      <span className="num">{children ?? value}</span>
    </span>
  )
}
