import { type Show, type SurvivalSummary, showAsked } from '@/lib/places/survival'
import { one } from '@/lib/platform/query-text'

/** What the address of a list of places asks for. */
export function placesAsked(
  query: Record<string, string | string[] | undefined>,
  summary: SurvivalSummary,
): { show: Show; page: number; move: number | null; paragraph: string | null } {
  return {
    show: showAsked(one(query.show), summary),
    page: numberIn(one(query.page)) ?? 1,
    move: numberIn(one(query.move)),
    paragraph: one(query.p) || null,
  }
}

const numberIn = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null)
