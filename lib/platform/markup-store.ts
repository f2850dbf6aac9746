/**
 * Markup on its way from the server's components to the markup of the same page, without being written into the page's
 * data as well: components and markup are made by two layers of the server that share nothing else.
 */
type Kept = { html: string; until: number }

const shared = globalThis as { keptMarkup?: Map<string, Kept> }
shared.keptMarkup ??= new Map()
const kept = shared.keptMarkup

/** Milliseconds in which a page that was begun is written, or was given up. */
const longest = 60_000

/** Keeps this HTML for the page that is being made, under a name that only that page knows. */
export function keepMarkup(html: string): string {
  const now = Date.now()
  for (const [name, { until }] of kept) {
    if (until > now) break
    kept.delete(name)
  }
  const name = crypto.randomUUID()
  kept.set(name, { html, until: now + longest })
  return name
}

/** The HTML kept under this name, once; null where there is none. */
export function takeMarkup(name: string): string | null {
  const found = kept.get(name)
  kept.delete(name)
  return found?.html ?? null
}
