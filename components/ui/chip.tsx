import type { ReactNode } from 'react'
import { classes } from './classes'

/** A word about a thing: "for the member", "blocking", "accepted in part". The word says it, the colour repeats it. */
export function Chip({ tone, children }: { tone?: 'act' | 'wait' | 'stop' | 'agreed'; children: ReactNode }) {
  return <span className={classes('chip', tone)}>{children}</span>
}
