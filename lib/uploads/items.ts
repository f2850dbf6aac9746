import { carryOver } from '@/lib/document/carry-over'
import type { Imported, Remark } from '@/lib/document/import/imported'
import { editsOf } from '@/lib/document/mailed-edits'
import { numberBlocks, type PlainParagraph } from '@/lib/document/numbers'
import type { Edit } from '@/lib/document/proposed'
import type { Body, Identity } from '@/lib/document/tree'
import { chunksOf } from './chunks'
import { shareSentence } from './grouping'
import type { Item, Piece, Remarked } from './item'
import { isChosen, typeOf } from './starting'

type File = Pick<Imported, 'body' | 'proposals' | 'remarks'>

/**
 * What a file says to the version it was made from, in the order of reading: each change with others of its sentence and
 * with the remark on it, each other remark with the replies to it. Nothing that the file says is left out.
 */
export function itemsOf(version: { title: string; body: Body }, file: File): Item[] {
  const paragraphs = numberBlocks(version.body).paragraphs
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const groups = groupsOf(editsOf(version.body, file, version.title).flatMap(inParts), byId)
  const alone: Piece[][] = []
  for (const talk of talksOf(placedRemarks(version.body, file))) {
    const [home, ...others] = groups.filter((group) => isOn(talk, group))
    if (home && others.length === 0) home.push(...talk)
    else alone.push(talk)
  }
  return inOrder([...groups, ...alone], paragraphs).map((pieces) => ({
    pieces,
    type: typeOf(pieces),
    chosen: isChosen(pieces),
  }))
}

/** Words that are too long for one input come in parts, one after the other. */
function inParts(edit: Edit): Edit[] {
  if (edit.do !== 'insertAfter') return [edit]
  return chunksOf(edit.words).map((words) => ({ ...edit, words }))
}

/** Changes of one sentence together; a paragraph that stands where one was deleted together with the deletion. */
function groupsOf(edits: readonly Edit[], byId: ReadonlyMap<Identity, PlainParagraph>): Piece[][] {
  const groups: Edit[][] = []
  for (const edit of edits) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && belongTogether(before, edit, byId)) last.push(edit)
    else groups.push([edit])
  }
  return groups
}

function belongTogether(one: Edit, other: Edit, byId: ReadonlyMap<Identity, PlainParagraph>): boolean {
  if (one.paragraph === null || one.paragraph !== other.paragraph) return false
  if (one.do === 'delete') return other.do === 'insertAfter' && one.tracked === other.tracked
  const paragraph = byId.get(one.paragraph)
  return one.do === 'replace' && other.do === 'replace' && !!paragraph && shareSentence(paragraph, one, other)
}

/** The remarks of a file as they lie in the version. */
function placedRemarks(version: Body, { body, remarks }: File): (Remarked & { replyTo: number | null })[] {
  const texts = new Map(numberBlocks(body).paragraphs.map(({ id, text }) => [id, text]))
  const places = carryOver(
    body,
    version,
    remarks.map((remark) => anchorOf(remark, texts)),
  )
  return remarks.map((remark, index) => {
    const place = places[index]
    return {
      do: 'say',
      paragraph: place?.paragraph ?? null,
      start: place?.start ?? null,
      end: place?.end ?? null,
      quote: remark.quote,
      words: remark.text,
      label: place?.label ?? 'gone',
      reply: remark.replyTo !== null,
      resolved: remark.resolved,
      authors: remark.author === null ? [] : [remark.author],
      date: remark.date,
      replyTo: remark.replyTo,
    }
  })
}

function anchorOf({ paragraph, start, end }: Remark, texts: ReadonlyMap<Identity, string>) {
  const text = paragraph === null ? undefined : texts.get(paragraph)
  if (text === undefined || start === null || end === null || end <= start) return { paragraph }
  return { paragraph, start, end, quote: text.slice(start, end) }
}

/** Each remark with the replies to it, and to these, in their order. Without words there is nothing to enter. */
function talksOf(remarks: readonly (Remarked & { replyTo: number | null })[]): Remarked[][] {
  const talks = new Map<number, Remarked[]>()
  const rootOf = (index: number, steps = 0): number => {
    const above = remarks[index]?.replyTo ?? null
    return above === null || !remarks[above] || steps > remarks.length ? index : rootOf(above, steps + 1)
  }
  for (const [index, { replyTo: _, ...remark }] of remarks.entries()) {
    const root = rootOf(index)
    const parts = chunksOf(remark.words.trim()).map((words, part) => ({
      ...remark,
      words,
      reply: remark.reply || part > 0,
    }))
    talks.set(root, [...(talks.get(root) ?? []), ...parts])
  }
  return [...talks.values()].filter((talk) => talk.length > 0)
}

/** Whether a remark was made on words that the group changes. */
function isOn([remark]: readonly Remarked[], group: readonly Piece[]): boolean {
  if (!remark || remark.start === null || remark.end === null) return false
  const { paragraph, start, end } = remark
  return group.some((piece) => {
    if (piece.paragraph !== paragraph) return false
    return piece.do === 'delete' || (piece.do === 'replace' && piece.start <= end && start <= piece.end)
  })
}

/** As the version is read: on the whole text first, then by paragraph and place; what is added comes after its paragraph. */
function inOrder(groups: readonly Piece[][], paragraphs: readonly PlainParagraph[]): Piece[][] {
  const order = new Map<Identity | null, number>(paragraphs.map(({ id }, place) => [id, place]))
  const rows = groups.map((group, index) => ({
    group,
    index,
    paragraph: order.get(group[0]?.paragraph ?? null) ?? -1,
    offset: offsetOf(group[0]),
  }))
  rows.sort((a, b) => a.paragraph - b.paragraph || a.offset - b.offset || a.index - b.index)
  return rows.map(({ group }) => group)
}

/** Where in its paragraph a piece stands; what is added stands behind the last character that there can be. */
function offsetOf(piece: Piece | undefined): number {
  if (!piece || piece.do === 'delete') return 0
  return piece.do === 'insertAfter' ? Number.MAX_SAFE_INTEGER : (piece.start ?? -1)
}
