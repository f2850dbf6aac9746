/** One line of the table. `ratio` is ours to the floor's; `ok` is null where there is no budget. */
export type Row = {
  name: string
  ours: number
  unit: string
  floor: number | null
  against: string
  ratio: number | null
  budget: string
  ok: boolean | null
}

type Budget = { most?: number; least?: number }

/** A line whose ratio to a floor is held to a budget. */
export function rowOf(
  name: string,
  unit: string,
  ours: number,
  floor: number,
  against: string,
  { most, least }: Budget = {},
): Row {
  const ratio = ours / floor
  const [words, ok] =
    most !== undefined
      ? [`at most ${most}`, ratio <= most]
      : least !== undefined
        ? [`at least ${least}`, ratio >= least]
        : ['', null]
  return { name, ours, unit, floor, against, ratio, budget: words as string, ok: ok as boolean | null }
}

/** A line that is held to a limit of its own. */
export const limitOf = (name: string, unit: string, ours: number, most: number): Row => ({
  name,
  ours,
  unit,
  floor: null,
  against: '',
  ratio: null,
  budget: `at most ${most}`,
  ok: ours <= most,
})

/** A figure without a floor or a limit. */
export const figureOf = (name: string, unit: string, ours: number): Row => ({
  ...limitOf(name, unit, ours, Number.POSITIVE_INFINITY),
  budget: '',
  ok: null,
})

const shown = (value: number | null) =>
  value === null ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(2)

export function printTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${shown(row.ours)} ${row.unit}`,
    row.floor === null ? '' : `${shown(row.floor)} ${row.unit}`,
    row.against,
    shown(row.ratio),
    row.budget,
    row.ok === null ? '' : row.ok ? 'ok' : 'NOT MET',
  ])
  const all = [['row', 'ours', 'floor', 'against', 'ratio', 'budget', ''], ...cells]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
