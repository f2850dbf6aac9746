import { numberBlocks } from './numbers'
import { isBlank } from './text'
import type { Addressable, Block, Body, Identity, List, ListItem, Paragraph } from './tree'

/**
 * A paragraph that is taken out of a text, and where it stood: `above` is the one before it in the order of reading, `behind`
 * and `ahead` are its neighbours in its list or quotation.
 */
export type TakenOut = {
  node: Addressable
  kind: 'block' | 'item' | 'quote'
  above: Identity | null
  behind: Identity | null
  ahead: Identity | null
}

/** What has to be known of a paragraph to put it back later; null where it is not in the text, or is a cell, which stays. */
export function takenFrom(body: Body, id: Identity): TakenOut | null {
  const { paragraphs } = numberBlocks(body)
  const place = paragraphs.findIndex((paragraph) => paragraph.id === id)
  const found = paragraphs[place]
  if (!found || found.kind === 'cell') return null
  const above = paragraphs[place - 1]?.id ?? null
  const row = rowWith(body.content, id)
  const at = row?.ids.indexOf(id) ?? -1
  const beside = { behind: row?.ids[at - 1] ?? null, ahead: row?.ids[at + 1] ?? null }
  return { node: found.node, kind: row?.kind ?? 'block', above, ...beside }
}

type Row = { kind: 'item' | 'quote'; ids: Identity[] }

/** The list or quotation that a paragraph stands in, by its paragraphs. */
function rowWith(content: readonly Block[], id: Identity): Row | null {
  for (const row of content.flatMap(rowsOf)) if (row.ids.includes(id)) return row
  return null
}

/** The rows of paragraphs that a block holds: its own, and those of the lists below its items. */
function rowsOf(block: Block): Row[] {
  if (block.type === 'blockquote') return [{ kind: 'quote', ids: block.content.map(({ attrs }) => attrs.id) }]
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return []
  const ids = block.content.map(({ content: [paragraph] }) => paragraph.attrs.id)
  return [
    { kind: 'item', ids },
    ...block.content.flatMap(({ content: [, ...lists] }) => lists.flatMap(rowsOf)),
  ]
}

/**
 * A text with a paragraph put back where it stood: beside its neighbours, where one of them is left, and else behind what
 * stood above it. Where its place was only emptied it is filled again. Null where somebody wrote something else there.
 */
export function putBack(body: Body, taken: TakenOut): Body | null {
  const { id } = taken.node.attrs
  const here = numberBlocks(body).paragraphs.find((paragraph) => paragraph.id === id)
  if (here) return isBlank(here.node) ? withWords(body, new Map([[id, taken.node]])) : null
  const beside = taken.kind === 'block' ? null : putBeside(body.content, taken)
  return { ...body, content: beside ?? putBehind(body.content, taken) }
}

/** A text in which these paragraphs and headings have the words of others. */
export function withWords(body: Body, words: ReadonlyMap<Identity, Addressable>): Body {
  return JSON.parse(JSON.stringify(body), (_, value: unknown) => {
    if (!isAddressable(value)) return value
    const from = words.get(value.attrs.id)
    if (!from) return value
    const { content: __, ...rest } = value
    return from.content ? { ...rest, content: from.content } : rest
  }) as Body
}

function isAddressable(value: unknown): value is Addressable {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  return value.type === 'paragraph' || value.type === 'heading'
}

function putBehind(content: readonly Block[], { node, above }: TakenOut): Block[] {
  const place = above === null ? -1 : content.findIndex((block) => holds(block, above))
  return content.toSpliced(above !== null && place < 0 ? content.length : place + 1, 0, node)
}

const holds = (block: Block, id: Identity) =>
  numberBlocks({ type: 'doc', content: [block] }).paragraphs.some((paragraph) => paragraph.id === id)

function putBeside(content: readonly Block[], taken: TakenOut): Block[] | null {
  for (const [place, block] of content.entries()) {
    const put = inBlock(block, taken)
    if (put) return content.toSpliced(place, 1, put)
  }
  return null
}

function inBlock(block: Block, taken: TakenOut): Block | null {
  if (block.type === 'blockquote' && taken.kind === 'quote') {
    const place = placeIn(
      block.content.map(({ attrs }) => attrs.id),
      taken,
    )
    return place < 0 ? null : { ...block, content: block.content.toSpliced(place, 0, asParagraph(taken)) }
  }
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return null
  return taken.kind === 'item' ? inList(block, taken) : null
}

function inList(list: List, taken: TakenOut): List | null {
  const place = placeIn(
    list.content.map(({ content: [paragraph] }) => paragraph.attrs.id),
    taken,
  )
  const item: ListItem = { type: 'listItem', content: [asParagraph(taken)] }
  if (place >= 0) return { ...list, content: list.content.toSpliced(place, 0, item) }
  for (const [at, { content, ...rest }] of list.content.entries()) {
    const [paragraph, ...lists] = content
    const put = putBeside(lists, taken) as List[] | null
    if (put) return { ...list, content: list.content.with(at, { ...rest, content: [paragraph, ...put] }) }
  }
  return null
}

function placeIn(ids: readonly Identity[], { behind, ahead }: TakenOut): number {
  if (behind !== null && ids.includes(behind)) return ids.indexOf(behind) + 1
  return ahead === null ? -1 : ids.indexOf(ahead)
}

function asParagraph({ node }: TakenOut): Paragraph {
  const { id, lang } = node.attrs
  const attrs = lang === undefined ? { id } : { id, lang }
  return { type: 'paragraph', attrs, ...(node.content ? { content: node.content } : {}) }
}
