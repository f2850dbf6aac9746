import type { Gate, RawNode } from './gate'
import { safeLink } from './link'
import type { Footnote, Inline, Mark, Paragraph, Text } from './tree'

/** A paragraph, wherever it stands. Refusals point at it from here on. */
export function parseParagraph(gate: Gate, json: unknown): Paragraph {
  const node = gate.node(json, 'paragraph')
  gate.enter(node)
  const { id, lang } = gate.attrs(node, ['id', 'lang'])
  const attrs = { id: gate.identity(id), ...gate.lang(lang) }
  return { type: 'paragraph', attrs, ...withContent(parseInlines(gate, node)) }
}

/** Content that is left out where there is none. */
export function withContent<T>(content: T[]): { content?: T[] } {
  return content.length === 0 ? {} : { content }
}

/** The words of one paragraph or heading: text with marks, hard breaks, footnotes; neighbours alike are joined. */
export function parseInlines(gate: Gate, parent: RawNode): Inline[] {
  const inlines: Inline[] = []
  for (const child of gate.children(parent)) {
    const node = gate.node(child)
    if (node.type === 'text') append(inlines, parseText(gate, node))
    else if (node.type === 'hardBreak') inlines.push(parseBreak(gate, node))
    else if (node.type === 'footnote') inlines.push(parseFootnote(gate, node))
    else gate.refuseNode(node.type)
  }
  return inlines
}

function parseBreak(gate: Gate, node: RawNode): Inline {
  gate.attrs(node, [])
  if (gate.children(node).length > 0) gate.refuse('has a line break that holds something')
  gate.count('\n')
  return { type: 'hardBreak' }
}

function parseFootnote(gate: Gate, node: RawNode): Footnote {
  const { id } = gate.attrs(node, ['id'])
  const texts: Text[] = []
  for (const child of gate.children(node)) append(texts, parseText(gate, gate.node(child, 'text')))
  return {
    type: 'footnote',
    attrs: { id: gate.identity(id) },
    ...(texts.length > 0 ? { content: texts } : {}),
  }
}

function parseText(gate: Gate, node: RawNode): Text {
  const { text } = node
  gate.attrs(node, [])
  if (typeof text !== 'string' || node.content !== undefined) return gate.refuse('is damaged')
  gate.count(text)
  const marks = parseMarks(gate, node.marks)
  const clean = cleanText(text)
  return marks.length > 0 ? { type: 'text', text: clean, marks } : { type: 'text', text: clean }
}

function parseMarks(gate: Gate, json: unknown): Mark[] {
  if (json === undefined || json === null) return []
  if (!Array.isArray(json) || json.length > 10) return gate.refuse('is damaged')
  const marks = new Map<Mark['type'], Mark>()
  for (const item of json) {
    const mark = parseMark(gate, item)
    if (!marks.has(mark.type)) marks.set(mark.type, mark)
  }
  return (['bold', 'italic', 'link'] as const).flatMap((type) => marks.get(type) ?? [])
}

function parseMark(gate: Gate, json: unknown): Mark {
  const mark = gate.node(json)
  if (mark.type === 'link') {
    const { href } = gate.attrs(mark, ['href'])
    const safe = safeLink(href)
    if (safe === null) return gate.refuse('has a link that is not a web or mail address')
    return { type: 'link', attrs: { href: safe } }
  }
  gate.attrs(mark, [])
  if (mark.type === 'bold' || mark.type === 'italic') return { type: mark.type }
  return gate.refuseNode(mark.type)
}

/**
 * Text as typed without what cannot be seen: control characters, byte order marks, halves of characters, and the
 * overrides with which a text could read differently from what is signed. Line ends and tabs become spaces.
 */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\n\t\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\u202D\u202E\uFEFF\uFFF9-\uFFFB]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

function append(inlines: Inline[], next: Text): void {
  if (next.text === '') return
  const last = inlines.at(-1)
  if (last?.type === 'text' && sameMarks(last.marks, next.marks)) last.text += next.text
  else inlines.push(next)
}

/** Whether two texts look alike. Marks are in their one order. */
export function sameMarks(one: readonly Mark[] = [], other: readonly Mark[] = []): boolean {
  return one.length === other.length && one.every((mark, index) => sameMark(mark, other[index]))
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (one.type === 'link') return other?.type === 'link' && one.attrs.href === other.attrs.href
  return one.type === other?.type
}
