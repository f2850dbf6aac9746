import { Gate, RefusedText } from './gate'
import { parseInlines, parseParagraph, withContent } from './schema-inline'
import { parseTable } from './schema-table'
import type { Block, Blockquote, Body, Heading, List, ListItem } from './tree'

export type ParsedBody = { ok: true; body: Body } | { ok: false; why: string }

/**
 * Reads a text from outside (JSON of any shape) into the one form in which equal texts are equal JSON: missing and
 * doubled identities replaced by new ones, empty attributes left out, neighbouring text joined, marks in order, control
 * characters gone. Refuses, in a sentence for the person who wrote it, everything that is not in ./tree, links that are
 * not http, https or mailto, and texts beyond the limits (8 lists in each other, 10,000 paragraphs, 20,000 characters
 * in one of them, tables of 60 columns and 2,000 rows, 1 MB of JSON). Never throws, whatever it is given.
 */
export function parseBody(json: unknown): ParsedBody {
  const gate = new Gate()
  try {
    const body = parseDoc(gate, json)
    gate.checkSize(body)
    return { ok: true, body }
  } catch (error) {
    if (error instanceof RefusedText) return { ok: false, why: error.message }
    return { ok: false, why: 'The text is damaged and cannot be read.' }
  }
}

function parseDoc(gate: Gate, json: unknown): Body {
  const node = gate.node(json, 'doc')
  const { lang } = gate.attrs(node, ['lang'])
  const content = gate.children(node).map((child) => parseBlock(gate, child))
  if (content.length === 0) content.push({ type: 'paragraph', attrs: { id: gate.identity(undefined) } })
  return { type: 'doc', ...within(gate.lang(lang)), content }
}

function parseBlock(gate: Gate, json: unknown): Block {
  const node = gate.node(json)
  switch (node.type) {
    case 'heading':
      return parseHeading(gate, json)
    case 'paragraph':
      return parseParagraph(gate, json)
    case 'bulletList':
    case 'orderedList':
      return parseList(gate, json, 1)
    case 'blockquote':
      return parseBlockquote(gate, json)
    case 'table':
      return parseTable(gate, json)
    default:
      return gate.refuseNode(node.type)
  }
}

function parseHeading(gate: Gate, json: unknown): Heading {
  const node = gate.node(json, 'heading')
  gate.enter(node)
  const { id, level, lang, preamble } = gate.attrs(node, ['id', 'level', 'lang', 'preamble'])
  if (level !== 1 && level !== 2 && level !== 3)
    return gate.refuse('is a heading of a level that is not 1, 2 or 3')
  const attrs: Heading['attrs'] = {
    id: gate.identity(id),
    level,
    ...gate.lang(lang),
    ...gate.flag('preamble', preamble),
  }
  return { type: 'heading', attrs, ...withContent(parseInlines(gate, node)) }
}

function parseList(gate: Gate, json: unknown, depth: number): List {
  const node = gate.node(json)
  if (node.type !== 'bulletList' && node.type !== 'orderedList') return gate.refuseNode(node.type)
  gate.checkDepth(depth)
  const { lang } = gate.attrs(node, ['lang'])
  const content = gate.children(node).map((child) => parseItem(gate, child, depth))
  if (content.length === 0) return gate.refuse('is a list without items')
  return { type: node.type, ...within(gate.lang(lang)), content }
}

function parseItem(gate: Gate, json: unknown, depth: number): ListItem {
  const node = gate.node(json, 'listItem')
  const { lang } = gate.attrs(node, ['lang'])
  const [first, ...lists] = gate.children(node)
  if (first === undefined) return gate.refuse('is a list item without a paragraph')
  const paragraph = parseParagraph(gate, first)
  const below = lists.map((list) => parseList(gate, list, depth + 1))
  return { type: 'listItem', ...within(gate.lang(lang)), content: [paragraph, ...below] }
}

function parseBlockquote(gate: Gate, json: unknown): Blockquote {
  const node = gate.node(json, 'blockquote')
  const { lang } = gate.attrs(node, ['lang'])
  const content = gate.children(node).map((child) => parseParagraph(gate, child))
  if (content.length === 0) return gate.refuse('is a quotation without a paragraph')
  return { type: 'blockquote', ...within(gate.lang(lang)), content }
}

function within(attrs: { lang?: string }): { attrs?: { lang?: string } } {
  return attrs.lang === undefined ? {} : { attrs }
}
