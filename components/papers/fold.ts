import { counted } from '@/lib/platform/format'
import { type Piece, seam } from './body-html'
import styles from './recirculation.module.css'

type Slot = Exclude<Piece, string>

/** Pieces of a text that are shown, or folded away because nothing is asked of them. */
type Stretch = { pieces: Piece[]; folded: boolean; paragraphs: number }

/**
 * The pieces of a text in stretches: paragraphs that `isShown` names with the headings right above them, and between them
 * what is folded. Paragraphs between which the text has nothing (cells of a table) stay together, shown where one is.
 */
function stretches(pieces: readonly Piece[], isShown: (id: string) => boolean): Stretch[] {
  const units = unitsOf(pieces)
  const shown = units.map(({ slots }) => slots.length === 0 || slots.some(({ id }) => isShown(id)))
  for (let at = units.length - 2; at >= 0; at -= 1)
    if (shown[at + 1] && units[at]?.slots.every(({ heading }) => heading)) shown[at] = true
  const all: Stretch[] = []
  for (const [at, { pieces: its, slots }] of units.entries()) {
    const folded = !shown[at]
    const paragraphs = slots.filter(({ heading }) => !heading).length
    const last = all.at(-1)
    if (last?.folded === folded) {
      last.pieces.push(...its)
      last.paragraphs += paragraphs
    } else all.push({ pieces: [...its], folded, paragraphs })
  }
  return all.map((stretch) => (stretch.paragraphs === 0 ? { ...stretch, folded: false } : stretch))
}

type Unit = { pieces: Piece[]; slots: Slot[] }

/** Each unit ends behind a paragraph; what follows the last one is a unit without any. */
function unitsOf(pieces: readonly Piece[]): Unit[] {
  const units: Unit[] = []
  let unit: Unit = { pieces: [], slots: [] }
  for (const piece of pieces) {
    const last = units.at(-1)
    const isEnd = typeof piece !== 'string' && piece.slot === 'after'
    // Cells have their ends together, behind their table.
    if (isEnd && last && unit.pieces.every((each) => each === '')) {
      last.pieces.push(piece)
      last.slots.push(piece)
      continue
    }
    unit.pieces.push(piece)
    if (!isEnd) continue
    unit.slots.push(piece)
    units.push(unit)
    unit = { pieces: [], slots: [] }
  }
  return unit.pieces.length > 0 ? [...units, unit] : units
}

/** The pieces of a text where all that `isShown` does not name is folded: "12 unchanged paragraphs". */
export function foldedPieces(pieces: readonly Piece[], isShown: (id: string) => boolean): Piece[] {
  let html = ''
  return stretches(pieces, isShown).flatMap((stretch) => {
    const before = seam(html)
    html += stretch.pieces.filter((piece) => typeof piece === 'string').join('')
    if (!stretch.folded) return stretch.pieces
    const { close, reopen } = seam(html)
    const words = counted(stretch.paragraphs, 'unchanged paragraph')
    return [
      `${before.close}<details class="fold ${styles.fold}"><summary>${words}</summary>${before.reopen}`,
      ...stretch.pieces,
      `${close}</details>${reopen}`,
    ]
  })
}
