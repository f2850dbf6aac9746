import canonicalize from 'canonicalize'
import type { Identity, Inline, Paragraph, Table, TableCell, TableRow } from '@/lib/document/tree'
import { orderOf } from './merge-order'

type Three<Part> = { base: Part | undefined; mine: Part | undefined; theirs: Part | undefined }
type MergeWords = (three: Three<Paragraph>) => readonly Paragraph[]

/**
 * Two tables that grew from one, cell by cell, where what both did to rows and columns goes together: only one of them
 * touched them, or both did no more than add and remove whole rows. Null where it does not, or where one removed what the
 * other reworded: then a person chooses between the tables.
 */
export function mergeTable(
  { base, mine, theirs }: { base: Table | undefined; mine: Table; theirs: Table },
  words: MergeWords,
): Table | null {
  if (!base) return null
  const sides = { base: cellsOf(base), mine: cellsOf(mine), theirs: cellsOf(theirs) }
  const rows = rowsOf(base, mine, theirs)
  if (!rows) return null
  const left = new Set(rows.flatMap(({ content }) => content.map(idOf)))
  const lost = [...sides.mine, ...sides.theirs].some(([id, cell]) => !left.has(id) && isNew(cell, sides.base))
  if (lost) return null
  const content = rows.map((row) => ({
    ...row,
    content: row.content.map((cell) => {
      const id = idOf(cell)
      const [was, my, their] = [sides.base.get(id), sides.mine.get(id), sides.theirs.get(id)].map(
        (one) => one?.content[0],
      )
      return {
        ...cell,
        content: [inOne(words({ base: was, mine: my ?? their, theirs: their ?? my }))],
      } as TableCell
    }),
  }))
  return { ...theirs, content }
}

/** The rows of both, with the cells of either; null where they do not go together. */
function rowsOf(base: Table, mine: Table, theirs: Table): TableRow[] | null {
  if (shapeOf(theirs.content) === shapeOf(base.content)) return mine.content
  if (shapeOf(mine.content) === shapeOf(base.content)) return theirs.content
  const [was, my, their] = [byKey(base), byKey(mine), byKey(theirs)]
  const width = base.content[0]?.content.length
  const isPlain = (row: TableRow) => {
    const before = was.get(keyOf(row))
    return before ? shapeOf([row]) === shapeOf([before]) : row.content.length === width
  }
  const hasSpans = [base, mine, theirs].some(({ content }) => content.some((row) => row.content.some(isWide)))
  if (hasSpans || ![...mine.content, ...theirs.content].every(isPlain)) return null
  const rows = orderOf([...was.keys()], [...my.keys()], [...their.keys()]).flatMap((key) => {
    const [mineHas, theirsHas] = [my.get(key), their.get(key)]
    return was.has(key) && !(mineHas && theirsHas) ? [] : (theirsHas ?? mineHas ?? [])
  })
  return rows.length > 0 ? rows : null
}

const isWide = ({ attrs }: TableCell) => attrs !== undefined
const idOf = ({ content: [paragraph] }: TableCell): Identity => paragraph.attrs.id
const keyOf = ({ content: [first] }: TableRow): Identity => (first ? idOf(first) : '')
const byKey = ({ content }: Table) => new Map(content.map((row) => [keyOf(row), row]))
const cellsOf = ({ content }: Table) =>
  new Map(content.flatMap((row) => row.content.map((cell) => [idOf(cell), cell])))

/** Which cells stand where, whatever they say. */
function shapeOf(rows: readonly TableRow[]): string {
  return JSON.stringify(
    rows.map(({ content }) => content.map((cell) => [cell.type, isWide(cell) && cell.attrs, idOf(cell)])),
  )
}

/** Whether a cell says something that the base did not. */
function isNew(cell: TableCell, base: ReadonlyMap<Identity, TableCell>): boolean {
  return canonicalize(cell.content) !== canonicalize(base.get(idOf(cell))?.content)
}

/** Both wordings of a cell, where both were chosen, in its one paragraph. */
function inOne([first, ...more]: readonly Paragraph[]): Paragraph {
  if (!first) throw new Error('A cell that both have is not removed.')
  if (more.length === 0) return first
  const behind = more.flatMap(({ content = [] }): Inline[] => [{ type: 'hardBreak' }, ...content])
  const content = [...(first.content ?? []), ...behind]
  return { ...first, content }
}
