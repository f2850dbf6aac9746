import type { Asked, Place } from '@/lib/versions/comparison'

/** How a comparison is shown; in the address, so that it stays when it is sent on. */
export type View = { side: boolean; all: boolean }

type Query = Readonly<Record<string, string | string[] | undefined>>

/** What an address asks for. Whatever does not fit is as if it were not there. */
export function askedIn(query: Query): { asked: Asked; view: View } {
  const asked: Asked = {}
  for (const name of ['from', 'to', 'since', 'member'] as const) {
    const value = query[name]
    if (typeof value === 'string' && value !== '') asked[name] = value
  }
  return { asked, view: { side: query.view === 'side', all: query.all === 'yes' } }
}

/** The address of a comparison: two places, or what was asked for. */
export function addressOf(
  at: string,
  what: string | { from: Place; to: Place },
  { side, all }: View,
): string {
  const query = typeof what === 'string' ? what : `from=${what.from}&to=${what.to}`
  const parts = [query, side ? 'view=side' : '', all ? 'all=yes' : ''].filter((part) => part !== '')
  return `${at}/changes${parts.length > 0 ? `?${parts.join('&')}` : ''}`
}
