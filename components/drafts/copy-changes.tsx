import { RedlineText } from '@/components/versions/redline-text'
import { redline } from '@/lib/document/redline'
import type { Body } from '@/lib/document/tree'

type CopyChangesProps = {
  /** `fixed`: the numbers that its paragraphs keep, by their identities. */
  draft: { body: Body; fixed: readonly (readonly [string, string])[] }
  copy: { body: Body; language: string }
}

/** How a kept copy differs from the draft, in the numbers that both would have in the next version. */
export function CopyChanges({ draft, copy }: CopyChangesProps) {
  const kept = new Map(draft.fixed)
  return (
    <RedlineText
      redline={redline(draft.body, copy.body, { before: kept, after: kept })}
      language={copy.language}
    />
  )
}
