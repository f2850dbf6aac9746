import { correspond } from '@/lib/document/correspondence'
import { readMarkdown } from '@/lib/document/import/markdown'
import { numberBlocks, type PlainParagraph } from '@/lib/document/numbers'
import type { ParsedBody } from '@/lib/document/schema'
import { streamsOf } from '@/lib/document/stream'
import { footnotesOf, footnoteText } from '@/lib/document/text'
import type { Body } from '@/lib/document/tree'

/**
 * Reads a draft that was written as Markdown, as `readMarkdown` does. Paragraphs that were in the draft before, also
 * reworded, keep their identity. Refuses, with a sentence, what `parseBody` refuses.
 */
export function bodyFromMarkdown(text: string, before: Body): ParsedBody {
  const read = readMarkdown(text)
  if (read.ok) keepIdentities(before, read.body)
  return read
}

/** Gives paragraphs, and footnotes of the same words, the identities that they had. The new text's own are fresh. */
function keepIdentities(before: Body, after: Body): void {
  const [old, now] = [numberBlocks(before).paragraphs, numberBlocks(after).paragraphs]
  const { partners } = correspond(...streamsOf(old, now))
  const taken = new Set<PlainParagraph>()
  for (const [place, partner] of partners.entries()) {
    const [was, is] = [old[place], now[partner]]
    if (!was || !is || taken.has(is)) continue
    taken.add(is)
    is.node.attrs.id = was.id
    const notes = footnotesOf(was.node)
    for (const footnote of footnotesOf(is.node)) {
      const [same] = notes.splice(
        notes.findIndex((each) => footnoteText(each) === footnoteText(footnote)) >>> 0,
        1,
      )
      if (same) footnote.attrs.id = same.attrs.id
    }
  }
}
