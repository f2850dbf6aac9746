import { findQuote } from '@/lib/document/quote'

type Words = ReadonlyMap<string, { text: string; label: string }>

/**
 * Whether a later text has the wording that would lift an objection: it stands in the paragraph that the objection is on,
 * and did not in the text that was objected to. Answers the visible number of that paragraph in the later text ('' for a
 * heading); null where it has not moved there.
 */
export function metIn(
  { paragraph, wording }: { paragraph: string; wording: string },
  then: Words,
  now: Words,
): { label: string } | null {
  const [was, is] = [then.get(paragraph), now.get(paragraph)]
  if (!is || !findQuote(is.text, wording)) return null
  return was && findQuote(was.text, wording) ? null : { label: is.label }
}
