import { blocksFromText } from '@/lib/document/paste-text'
import { parseBody } from '@/lib/document/schema'
import { decodeText } from './decode'
import type { ReadFile } from './imported'
import { plainly } from './told'

/**
 * Reads a file of plain text in whatever encoding it was saved: hard line ends undone, running heads and page numbers left
 * out and counted. Refuses, with a sentence, an empty file and one that holds no text.
 */
export function readText(bytes: Uint8Array): ReadFile {
  const { text } = decodeText(bytes)
  const read = blocksFromText(text)
  if (!read.ok) return read
  if (read.blocks.length === 0) return { ok: false, why: 'The file holds no text.' }
  const parsed = parseBody({ type: 'doc', content: read.blocks })
  if (!parsed.ok) return parsed
  return { ok: true, kind: 'text', imported: plainly(parsed.body) }
}
