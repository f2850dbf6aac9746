import { categoryPlurals, regionNames } from '@/lib/members/words'
import type { Category, Region } from '@/prisma/generated/enums'
import type { Grouping } from './filter'
import { isHeard, type Level, type Said, strongest } from './levels'

export type GridMember = {
  id: string
  slug: string
  displayName: string
  categories: readonly Category[]
  region: Region
}
export type Cell = { level: Level; said: Said }
export type Row = GridMember & {
  cells: readonly Cell[]
  /** On how many of the papers it was asked and has said nothing. */
  silent: number
}
/** How many of a group were heard, of those that were asked. */
export type Heard = { heard: number; asked: number }
export type Group = {
  key: string
  label: string
  rows: readonly Row[]
  /** On at least one of the papers. */
  heard: Heard
  onPapers: readonly Heard[]
}

/** A member's row: a cell for each paper, in their order. */
export function rowOf(member: GridMember, cells: readonly Cell[]): Row {
  const { id, slug, displayName, categories, region } = member
  const silent = cells.filter(({ level }) => level === 'silent').length
  return { id, slug, displayName, categories, region, cells, silent }
}

/** Those that are silent on most papers first, then by name. */
export function bySilence(a: Row, b: Row): number {
  return b.silent - a.silent || names.compare(a.displayName, b.displayName)
}

// Thousands of names are sorted: a collator that is made once does it in a tenth of the time.
const names = new Intl.Collator('en')

const orders: Record<Grouping, readonly (readonly [string, string])[]> = {
  category: Object.entries(categoryPlurals),
  region: Object.entries(regionNames),
  name: [['all', 'All members']],
}

function keyOf({ categories, region }: GridMember, by: Grouping): string {
  if (by === 'name') return 'all'
  if (by === 'region') return region
  return Object.keys(categoryPlurals).find((category) => categories.includes(category as Category)) ?? ''
}

/** The rows in groups, each member under its first category (or its region), with subtotals; empty groups are left out. */
export function groupRows(rows: readonly Row[], by: Grouping): Group[] {
  const sorted = [...rows].sort(bySilence)
  return orders[by].flatMap(([key, label]) => {
    const its = sorted.filter((row) => keyOf(row, by) === key)
    if (its.length === 0) return []
    const onPapers = (its[0]?.cells ?? []).map((_, i) =>
      heardOf(its.flatMap(({ cells }) => cells[i]?.level ?? [])),
    )
    const heard = heardOf(its.map(({ cells }) => strongest(cells.map(({ level }) => level))))
    return [{ key, label, rows: its, heard, onPapers }]
  })
}

function heardOf(levels: readonly Level[]): Heard {
  const asked = levels.filter((level) => level !== 'notAsked')
  return { heard: asked.filter(isHeard).length, asked: asked.length }
}

/** One page of groups: the rows of all are counted through, and a group keeps its subtotals on every page. */
export function pageOfGroups(groups: readonly Group[], asked: number, size: number) {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(asked, pages)
  let at = 0
  const shown = groups.flatMap((group) => {
    const start = at
    at += group.rows.length
    const rows = group.rows.slice(Math.max(0, (page - 1) * size - start), Math.max(0, page * size - start))
    return rows.length > 0 ? [{ ...group, rows }] : []
  })
  return { page, pages, groups: shown }
}
