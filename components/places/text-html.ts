import { renderBody } from '@/lib/document/render'
import type { Body } from '@/lib/document/tree'

/**
 * The whole text as HTML to choose a place in, with the numbers that its paragraphs have on the rest of the page, fixed ones
 * among them. The links of the numbers lead to `base`.
 */
export function textHtml(
  body: Body,
  paragraphs: readonly { id: string; label: string }[],
  base: string,
  language: string,
): string {
  const fixed = new Map(paragraphs.flatMap(({ id, label }) => (label ? [[id, label] as const] : [])))
  return renderBody(body, { base, lang: language, fixed })
}
