import type { Identity } from '@/lib/document/tree'
import type { PaperHead } from './head'
import { changesBetween, heldTexts } from './texts'

/** What changed since a reader read an earlier version; `words` is null where its text is gone. */
export type SinceRead = { number: number; words: string | null; paragraphs: ReadonlySet<Identity> }

const none: ReadonlySet<Identity> = new Set()

/** Null where the reader has read none, or has read what is shown. */
export function sinceRead({ facts, shown, lastRead }: PaperHead): SinceRead | null {
  if (!shown || lastRead === null || lastRead >= shown.number) return null
  const read = facts.versions.find(({ number }) => number === lastRead)
  const text = read && !read.suppressed ? heldTexts.get(read.id) : undefined
  if (!read || !text || !shown.body) return { number: lastRead, words: null, paragraphs: none }
  const before = { id: read.id, body: text.body }
  return { number: lastRead, ...changesBetween(before, { id: shown.id, body: shown.body }) }
}
