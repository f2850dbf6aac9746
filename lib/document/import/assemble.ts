import { blocksFromLines, type Line, type TableLine } from '@/lib/document/lines'
import { parseBody } from '@/lib/document/schema'
import type { Body, Identity, Inline, Paragraph } from '@/lib/document/tree'
import {
  type Flow,
  type FlowRemark,
  type FlowRow,
  type FlowTable,
  isWords,
  type Piece,
  type Segment,
  trimmed,
  wasThere,
  willBeThere,
} from './flow'
import type { Imported, Proposal } from './imported'
import { understand } from './imported'
import { acceptedOf, type Found, type Original, originalsOf } from './originals'
import { RemarkPlaces } from './remarks'
import { tableFrom } from './table-grid'
import { proposalsIn, typedWords } from './tracked'
import { Unreadable } from './unreadable'

type Told = Pick<Imported, 'title' | 'language' | 'leftOut' | 'notes'> & { remarks: readonly FlowRemark[] }

/**
 * Makes of what a file tells the text as it was before tracked changes, the text as it would be with all of them, and the
 * changes and comments placed in the first. Throws Unreadable, with a sentence, where the text is beyond what can be held.
 */
export function assemble(flow: Flow, { remarks, ...told }: Told): Imported {
  const assembler = new Assembler()
  for (const part of parts(flow)) {
    if (Array.isArray(part)) assembler.paragraphs(part)
    else assembler.table(part)
  }
  const body = bodyFrom(assembler.before)
  const { proposals } = assembler
  const accepted = proposals.length > 0 || assembler.differs ? bodyFrom(assembler.after) : null
  const placed = assembler.places.resolve(remarks)
  return { body, accepted, proposals, remarks: placed, understood: understand(body), ...told }
}

/** Paragraphs in a row, and the tables between them. */
function parts(flow: Flow): (Segment[] | FlowTable)[] {
  const all: (Segment[] | FlowTable)[] = []
  for (const each of flow) {
    const last = all.at(-1)
    if (each.shape === 'table') all.push(each)
    else if (Array.isArray(last)) last.push(each)
    else all.push([each])
  }
  return all
}

function bodyFrom(lines: readonly (Line | TableLine)[]): Body {
  const read = blocksFromLines(lines)
  if (!read.ok) throw new Unreadable(read.why)
  const parsed = parseBody({ type: 'doc', content: read.blocks })
  if (!parsed.ok) throw new Unreadable(parsed.why)
  return parsed.body
}

class Assembler {
  readonly before: (Line | TableLine)[] = []
  readonly after: (Line | TableLine)[] = []
  readonly proposals: Proposal[] = []
  readonly places = new RemarkPlaces()
  /** Whether the accepted text is another one, also where no proposal can say how. */
  differs = false
  private last: Identity | null = null

  paragraphs(segments: readonly Segment[]): void {
    const found = originalsOf(segments)
    for (const each of found) this.found(each)
    for (const original of acceptedOf(segments, found)) this.after.push(lineOf(original, willBeThere))
  }

  private found(found: Found): void {
    if (found.found === 'blank') this.places.between(found.segment.pieces)
    else if (found.found === 'come') this.come(found)
    else {
      this.before.push(lineOf(found.original, wasThere))
      this.original(found.original)
    }
  }

  private original(original: Original): void {
    this.last = original.id
    this.places.paragraph(original.id, original.pieces, original.whole !== undefined)
    this.proposals.push(...proposalsIn(original))
    this.differs ||= original.pieces.some((piece) => isWords(piece) && Boolean(piece.ins ?? piece.del))
  }

  private come({ segment, by, paired }: Extract<Found, { found: 'come' }>): void {
    this.places.between(segment.pieces)
    if (!paired) this.newParagraph(typedWords(segment.pieces), by)
  }

  private newParagraph(
    inserted: string,
    { author, date }: { author: string | null; date: string | null },
  ): void {
    if (inserted === '') return
    const place = { paragraph: this.last, start: 0, end: 0 }
    this.proposals.push({ ...place, inserted, newParagraph: true, author, date })
  }

  table({ rows }: FlowTable): void {
    for (const row of rows) {
      if (row.ins) this.typedRow(row, row.ins)
      else for (const { segment } of row.cells) this.cell(row, segment)
    }
    addTable(this.before, rows, wasThere, (row) => row.ins === undefined)
    addTable(this.after, rows, willBeThere, (row) => row.del === undefined)
  }

  private cell({ del }: FlowRow, segment: Segment): void {
    const pieces = trimmed(segment.pieces, wasThere)
    const blank = !pieces.some(isWords)
    this.original({ ...segment, pieces, ...(del && !blank ? { whole: del } : {}) })
  }

  private typedRow({ cells }: FlowRow, by: { author: string | null; date: string | null }): void {
    for (const { segment } of cells) this.places.between(segment.pieces)
    const words = cells.map(({ segment }) => typedWords(segment.pieces)).filter(Boolean)
    this.newParagraph(words.join(' | '), by)
    this.differs = true
  }
}

/** A table of the rows that count; as lines where it is more than a text can hold as one, and nothing where none are left. */
function addTable(
  lines: (Line | TableLine)[],
  rows: readonly FlowRow[],
  counts: (piece: Piece) => boolean,
  keeps: (row: FlowRow) => boolean,
): void {
  const grid = rows.map((row) => ({
    kept: keeps(row),
    cells: row.cells.map(({ segment, ...cell }) => ({ ...cell, paragraph: paragraphOf(segment, counts) })),
  }))
  const table = tableFrom(grid)
  if (table) lines.push({ shape: 'table', table })
  else
    for (const { paragraph } of grid.filter(({ kept }) => kept).flatMap(({ cells }) => cells))
      if (paragraph.content?.length)
        lines.push({ shape: 'paragraph', id: paragraph.attrs.id, content: paragraph.content })
}

function paragraphOf({ id, lang, pieces }: Segment, counts: (piece: Piece) => boolean): Paragraph {
  const content = contentOf(pieces, counts)
  return { type: 'paragraph', attrs: { id, ...(lang === null ? {} : { lang }) }, content }
}

function contentOf(pieces: readonly Piece[], counts: (piece: Piece) => boolean): Inline[] {
  const isOne = (piece: Piece) => isWords(piece) && counts(piece)
  return trimmed(pieces.filter(isOne), isWords).flatMap((piece) => (isWords(piece) ? [piece.inline] : []))
}

function lineOf(original: Original, counts: (piece: Piece) => boolean): Line {
  const { id, lang, pieces, ...shape } = original
  const words = { id, content: contentOf(pieces, counts), ...(lang === null ? {} : { lang }) }
  if (shape.shape === 'heading') return { shape: 'heading', level: shape.level, ...words }
  if (shape.shape === 'item') return { shape: 'item', depth: shape.depth, ordered: shape.ordered, ...words }
  return { shape: shape.shape, ...words }
}
