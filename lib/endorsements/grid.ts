import type { Category, Region } from '@/prisma/generated/enums'

type Standing = { memberId: string; categories: readonly Category[]; region: Region }
type Counted = { id: string; categories: readonly Category[]; region: Region }

/** How many of how many stand under the text. */
export type Cell = { count: number; of: number }
export type Grid = {
  regions: readonly Region[]
  rows: readonly { category: Category; cells: readonly Cell[]; all: Cell }[]
  /** Of each region, every member once; and of all. */
  foot: readonly Cell[]
  all: Cell
}

/**
 * Endorsing members by category and region, of the members that count. A member of two categories is in both rows, and
 * once in the last. Who stands under the text and is not among the members, since it left or joined later, counts in both
 * figures of its cell. Rows and columns without a member are left out; their order is that of `categories` and `regions`.
 */
export function gridOf(
  endorsing: readonly Standing[],
  members: readonly Counted[],
  categories: readonly Category[],
  regions: readonly Region[],
): Grid {
  const standing = new Map(endorsing.map((entry) => [entry.memberId, entry]))
  const others = members.filter(({ id }) => !standing.has(id))
  const cell = (category: Category | null, region: Region | null): Cell => {
    const within = (each: Pick<Standing, 'categories' | 'region'>) =>
      (!category || each.categories.includes(category)) && (!region || each.region === region)
    const count = endorsing.filter(within).length
    return { count, of: count + others.filter(within).length }
  }
  const shown = regions.filter((region) => cell(null, region).of > 0)
  const rows = categories
    .map((category) => ({
      category,
      cells: shown.map((region) => cell(category, region)),
      all: cell(category, null),
    }))
    .filter(({ all }) => all.of > 0)
  return { regions: shown, rows, foot: shown.map((region) => cell(null, region)), all: cell(null, null) }
}
