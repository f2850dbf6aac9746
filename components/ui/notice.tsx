import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icons'

export type Tone = 'info' | 'wait' | 'stop' | 'agreed'

const icons: Record<Tone, IconName> = { info: 'info', wait: 'clock', stop: 'alert', agreed: 'tick' }

/** A sentence that stands out, and what can be done about it: info, wait (owed), stop (refused, lost), agreed (done). */
export function Notice({
  tone = 'info',
  children,
  actions,
}: {
  tone?: Tone
  children: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={classes('notice', tone)}>
      <Icon name={icons[tone]} />
      <div className="what">{children}</div>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
