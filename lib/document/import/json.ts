import { parseBody } from '@/lib/document/schema'
import { nameFrom } from './clean'
import { decodeText } from './decode'
import type { ReadFile } from './imported'
import { plainly } from './told'

/**
 * Reads a text as the product gives it away (the canonical JSON of a version, with title and language) or as an editor of
 * the ProseMirror kind holds it. Identities are kept. Refuses, with a sentence, what is neither.
 */
export function readJson(bytes: Uint8Array): ReadFile {
  const json = parsed(decodeText(bytes).text)
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { ok: false, why: 'The file is JSON, but it holds no text of a paper.' }
  const whole = 'body' in json ? json : { body: json }
  const { body, title, language } = whole as { body: unknown; title?: unknown; language?: unknown }
  const read = parseBody(body)
  if (!read.ok) return read
  const told = {
    title: typeof title === 'string' ? nameFrom(title) : null,
    language: typeof language === 'string' ? language : null,
  }
  return { ok: true, kind: 'json', imported: plainly(read.body, told) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
