import type { ReactNode } from 'react'

/** Said, not shown. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className="unseen">{children}</span>
}
