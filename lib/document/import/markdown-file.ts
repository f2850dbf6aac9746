import { decodeText } from './decode'
import type { ReadFile } from './imported'
import { readMarkdown } from './markdown'
import { plainly } from './told'

/** Reads a file of Markdown, in whatever encoding it was saved. Refuses, with a sentence, what holds no text or is too large. */
export function readMarkdownFile(bytes: Uint8Array): ReadFile {
  const { text } = decodeText(bytes)
  if (text.trim() === '') return { ok: false, why: 'The file holds no text.' }
  const read = readMarkdown(text)
  if (!read.ok) return read
  const imported = plainly(read.body, { leftOut: read.leftOut, language: read.body.attrs?.lang ?? null })
  return { ok: true, kind: 'markdown', imported }
}
