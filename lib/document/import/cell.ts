import { newIdentity } from '@/lib/document/identity'
import { type Flow, joinLines, type Piece, type Segment } from './flow'

/**
 * All that a cell holds as one paragraph of lines. `withMark` gives an item its mark in words, since a cell has no lists;
 * `nested` is told of each table in the cell, which becomes a line for each of its rows.
 */
export function cellFrom(flow: Flow, withMark: (item: Segment) => Segment, nested: () => void): Segment {
  const lines = flow.flatMap((part): Segment[] => {
    if (part.shape !== 'table') return [part.shape === 'item' ? withMark(part) : part]
    nested()
    return part.rows.map(({ cells }) => rowAsLine(cells.map(({ segment }) => segment)))
  })
  const [first, ...more] = lines
  // A cell ends where it ends, whatever became of the end of its last paragraph.
  const { endIns: _ins, endDel: _del, ...cell } = more.reduce(joinLines, first ?? emptyCell())
  return cell
}

export function emptyCell(): Segment {
  return { shape: 'paragraph', id: newIdentity(), lang: null, pieces: [] }
}

function rowAsLine(cells: readonly Segment[]): Segment {
  const between: Piece = { inline: { type: 'text', text: ' | ' } }
  const pieces = cells.flatMap((cell, place) => (place > 0 ? [between, ...cell.pieces] : cell.pieces))
  return { ...emptyCell(), pieces }
}
