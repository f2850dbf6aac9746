import { type Element, findIn, parseHtml, textIn } from '@/lib/document/html-tree'
import { blocksFromHtml } from '@/lib/document/paste-html'
import { parseBody } from '@/lib/document/schema'
import { languageFrom, nameFrom } from './clean'
import { decodeText } from './decode'
import type { ReadFile } from './imported'
import { Counter } from './left-out'
import { plainly } from './told'

/**
 * Reads a page of HTML as what is pasted from one is read: nothing in it is executed or fetched. Pictures, films and forms
 * are left out and counted. Refuses, with a sentence, what holds no text or is too large.
 */
export function readHtml(bytes: Uint8Array): ReadFile {
  const html = decodeHtml(bytes)
  const read = blocksFromHtml(html)
  if (!read.ok) return read
  const parsed = parseBody({ type: 'doc', content: read.blocks })
  if (!parsed.ok) return parsed
  if (read.blocks.length === 0) return { ok: false, why: 'The file holds no text.' }
  const root = parseHtml(html)
  const page = root && findIn(root, ({ tag }) => tag === 'html')
  const title = root && findIn(root, ({ tag }) => tag === 'title')
  const imported = plainly(parsed.body, {
    title: nameFrom(title ? textIn(title) : undefined),
    language: languageFrom(page?.attrs.lang),
    leftOut: root ? leftOutOf(root) : [],
  })
  return { ok: true, kind: 'html', imported }
}

/** A page says in its head how it is encoded, in signs that all encodings share. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe
  if (!named || marked) return decodeText(bytes).text
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return decodeText(bytes).text
  }
}

const counted = new Map(
  Object.entries<string>({
    img: 'picture',
    svg: 'picture',
    video: 'film',
    audio: 'sound',
    iframe: 'embedded page',
    object: 'embedded object',
    form: 'form',
  }),
)

function leftOutOf(root: Element) {
  const counter = new Counter()
  const count = (element: Element) => {
    const what = counted.get(element.tag)
    if (what) counter.add(what)
    for (const child of element.children) if (typeof child !== 'string') count(child)
  }
  count(root)
  return counter.list()
}
