/** One page of a list: which, of how many, and its rows. A page beyond the last is the last. */
export function pageOf<Row>(rows: readonly Row[], asked: string | string[] | undefined, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const number = Number(asked ?? 1)
  const page = Number.isInteger(number) ? Math.min(Math.max(number, 1), pages) : 1
  return { page, pages, rows: rows.slice((page - 1) * size, page * size) }
}
