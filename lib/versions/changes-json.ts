import { type RedlineData, redlineData } from '@/lib/document/redline-data'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Compared, differenceOf, type Said } from './compared'

/** A text by what names it: its number and digest; the draft has neither. */
type Named = { version: number | null; digest: string | null; title: string | null; language: string }

export type ChangesJson = { paper: string; from: Named; to: Named }

/** What differs between two texts, for programs; or, where the words of one were suppressed, a sentence that says so. */
export function changesJson(
  { slug }: Pick<PaperFacts, 'slug'>,
  { said: { from, to } }: Pick<Compared, 'said'>,
): ChangesJson & (RedlineData | { why: string }) {
  const of = { paper: slug, from: named(from), to: named(to) }
  if (from.body && to.body) {
    const difference = differenceOf({ ...from, body: from.body }, { ...to, body: to.body })
    return { ...of, ...redlineData(from.body, to.body, difference) }
  }
  const number = (from.body ? to : from).version?.number
  return { ...of, why: `The text of version ${number} was suppressed, so there is nothing to compare.` }
}

function named({ version, title, language }: Said): Named {
  return { version: version?.number ?? null, digest: version?.digest ?? null, title, language }
}
