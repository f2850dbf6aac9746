import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'

/** Marks what is shown of an annex: on every sheet of paper, and in words above it. */
export function MembersOnly({ children }: { children: ReactNode }) {
  return <div className="stack members-only">{children}</div>
}

/** What an annex is and is not, in words. It is printed, too. */
export function HandlingLine() {
  return (
    <Notice tone="wait">
      <p>
        <b>For members only.</b> Nobody has signed this; no endorsement covers it. It is in no export and in
        no public record: please do not pass it on.
      </p>
    </Notice>
  )
}
