import { adoptIdentities } from '@/lib/document/adopt-identities'
import { readMarkdown } from '@/lib/document/import/markdown'
import type { ParsedBody } from '@/lib/document/schema'
import type { Body } from '@/lib/document/tree'

/**
 * Reads a draft that was written as Markdown, as `readMarkdown` does. Paragraphs that were in the draft before, also
 * reworded, keep their identity. Refuses, with a sentence, what `parseBody` refuses.
 */
export function bodyFromMarkdown(text: string, before: Body): ParsedBody {
  const read = readMarkdown(text)
  return read.ok ? { ok: true, body: adoptIdentities(before, read.body).body } : read
}
