/** The page of a list that an address asks for: 1, unless it says another. */
export const pageIn = (value: unknown): number => (/^[1-9]\d{0,5}$/.test(String(value)) ? Number(value) : 1)

/** One page of a list, and which of how many it is; a page that is not there is the last. */
export function pageOf<Each>(all: readonly Each[], asked: number, size: number) {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(Math.max(1, asked), pages)
  return { page, pages, shown: all.slice((page - 1) * size, page * size) }
}
