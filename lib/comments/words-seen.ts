import type { Proposal } from '@/lib/document/proposal'
import { freshMs } from './rules'
import type { Instant, TextRow } from './statement'

/** The words that count, and where they were corrected later than 15 minutes after writing: since when, and the earlier ones. */
export type Wording = {
  body: string
  /** What a suggestion, or a reply to one, proposes. */
  proposal: Proposal | null
  corrected: Instant | null
  earlier: readonly TextRow[]
}

/** The last text counts. Corrections within 15 minutes of writing leave no trace; later ones show what stood there. */
export function wordingOf(texts: readonly TextRow[], at: Instant): Wording | null {
  const last = texts.at(-1)
  if (!last) return null
  const fresh = (text: TextRow) => new Date(text.at).getTime() - new Date(at).getTime() < freshMs
  const said = { body: last.body, proposal: last.tree }
  if (fresh(last)) return { ...said, corrected: null, earlier: [] }
  const firstKept = Math.max(0, texts.findLastIndex(fresh))
  return { ...said, corrected: last.at, earlier: texts.slice(firstKept, -1) }
}
