/** What a page is given of its address after the question mark. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** One value of the address, the first where it stands there more than once; '' where it is not there. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** An address with what is not empty of these values; `change` replaces some of them. */
export function withQuery(path: string, values: Record<string, string | number | undefined>): string {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}
