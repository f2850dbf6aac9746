export type GroupedBy = 'name' | 'category' | 'region'

/** How the list of endorsing members is shown: in which order, and of which instant (null: of now). */
export type ListShown = { by: GroupedBy; asOf: Date | null }

/** The order that an address asks for; by name, where it asks for none. */
export function groupedBy(by: string): GroupedBy {
  return by === 'category' || by === 'region' ? by : 'name'
}

/** Where a paper's list is shown so; `file` is "json" or "csv", which know no order. */
export function listAddress(slug: string, { by, asOf }: ListShown, file?: 'json' | 'csv'): string {
  const asked = new URLSearchParams()
  if (!file && by !== 'name') asked.set('by', by)
  if (asOf) asked.set('at', asOf.toISOString())
  const query = asked.size > 0 ? `?${asked}` : ''
  return `/papers/${slug}/endorsements${file ? `.${file}` : ''}${query}`
}
