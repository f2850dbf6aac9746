import { withoutFurniture } from '@/lib/document/page-furniture'
import { blocksFromText } from '@/lib/document/paste-text'
import { parseBody } from '@/lib/document/schema'
import { decodeText } from './decode'
import type { LeftOut, ReadFile } from './imported'
import { Counter } from './left-out'
import { languageIn } from './scripts'
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
  return {
    ok: true,
    kind: 'text',
    imported: plainly(parsed.body, { leftOut: furnitureOf(text), language: languageIn(text, null) }),
  }
}

/** What belonged to the pages of a text and not to itself: lines that were read and are not kept. */
function furnitureOf(text: string): LeftOut[] {
  const count = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '').length
  const dropped = count(text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)) - count(withoutFurniture(text))
  const counter = new Counter()
  counter.add('line with a page number or running head', Math.max(0, dropped))
  return counter.list()
}
