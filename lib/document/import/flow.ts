import type { Identity, Inline } from '@/lib/document/tree'

/** Who made a tracked change or comment, and when, as the file names them. */
export type By = { author: string | null; date: string | null }

/** A bit of a paragraph, with what became of it; or a place where a comment begins, ends, or stands without a range. */
export type Piece = Words | { remark: string; edge: 'start' | 'end' | 'at' }
export type Words = { inline: Inline; ins?: By; del?: By }

export type Shape =
  | { shape: 'paragraph' | 'quote' }
  | { shape: 'heading'; level: number }
  | { shape: 'item'; depth: number; ordered: boolean }

/**
 * What an office program holds as one paragraph, tracked changes in it. Its end may have been inserted (it was one with
 * the next before) or deleted (it is to be one with the next).
 */
export type Segment = Shape & {
  id: Identity
  lang: string | null
  pieces: Piece[]
  endIns?: By
  endDel?: By
}

export type FlowTable = { shape: 'table'; rows: FlowRow[] }
export type FlowRow = { ins?: By; del?: By; cells: FlowCell[] }
export type FlowCell = { header: boolean; colspan: number; rowspan: number; segment: Segment }

/** A file as its format tells it, before it is known what was there first and what is proposed. */
export type Flow = (Segment | FlowTable)[]

/** A comment as the file holds it. `answers`: the id of the one that it replies to. */
export type FlowRemark = By & { id: string; text: string; answers: string | null; resolved: boolean }

export const isWords = (piece: Piece): piece is Words => 'inline' in piece
export const wasThere = (piece: Piece): piece is Words => isWords(piece) && piece.ins === undefined
export const willBeThere = (piece: Piece): piece is Words => isWords(piece) && piece.del === undefined

/** Whether an inline is anything that a reader sees. */
export function isSeen(inline: Inline): boolean {
  return inline.type === 'footnote' || (inline.type === 'text' && inline.text.trim() !== '')
}

/** One paragraph of two, the second on a line of its own: for cells and items, which hold only one. */
export function joinLines(first: Segment, next: Segment): Segment {
  const tracked = { ...(first.endIns && { ins: first.endIns }), ...(first.endDel && { del: first.endDel }) }
  const { endIns: _ins, endDel: _del, ...kept } = first
  const ends = { ...(next.endIns && { endIns: next.endIns }), ...(next.endDel && { endDel: next.endDel }) }
  const words = first.pieces.some(isWords)
  const line: Piece[] =
    words && next.pieces.some(isWords) ? [{ inline: { type: 'hardBreak' }, ...tracked }] : []
  return { ...kept, ...ends, pieces: [...first.pieces, ...line, ...next.pieces] }
}

type Counts = (piece: Piece) => piece is Words

/**
 * Pieces without white space and line breaks at either end of those that a question is true of. A space between them and
 * what was typed at the end goes with what was typed.
 */
export function trimmed(pieces: readonly Piece[], counts: Counts): Piece[] {
  const start = trimFrom([...pieces], counts, (text) => text.trimStart())
  return trimFrom(start.reverse(), counts, (text) => text.trimEnd()).reverse()
}

function trimFrom(pieces: readonly Piece[], counts: Counts, trim: (text: string) => string): Piece[] {
  const first = pieces.findIndex((piece) => counts(piece) && isSeen(piece.inline))
  const end = first < 0 ? pieces.length : first
  const out = pieces.slice(0, end).filter((piece) => !counts(piece))
  const piece = pieces[end]
  if (!piece || !isWords(piece)) return out
  const typed = out.findLast(isWords)
  const { inline } = piece
  const text = inline.type === 'text' ? trim(inline.text) : ''
  const spaced = end > out.length || (inline.type === 'text' && text !== inline.text)
  if (typed && spaced) out.push({ ...typed, inline: { type: 'text', text: ' ' } })
  out.push(inline.type === 'text' ? { ...piece, inline: { ...inline, text } } : piece)
  return [...out, ...pieces.slice(end + 1)]
}
