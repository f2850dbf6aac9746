import { numberBlocks } from '@/lib/document/numbers'
import type { ShownVersion } from '@/lib/papers/head'
import type { Weight } from '@/lib/participation/weight'
import type { WeightRow } from './weights'

const none = { members: 0, suggested: 0, commented: 0, supported: 0, inputs: 0 }
/** A text with more paragraphs shows only those that somebody spoke to. */
const most = 80

/** The rows of the picture in the order of the text, the whole paper first; and how many paragraphs drew no input. */
export function weightRows(
  slug: string,
  { body, fixed }: Pick<ShownVersion, 'body' | 'fixed'>,
  weights: readonly Weight[],
): { rows: WeightRow[]; silent: number } {
  const at = `/papers/${slug}`
  const paragraphs = body ? numberBlocks(body, fixed).paragraphs : []
  const known = new Set<string>(paragraphs.map(({ id }) => id))
  const here = new Map(
    weights.flatMap((each) =>
      each.paragraph !== null && known.has(each.paragraph) ? [[each.paragraph, each] as const] : [],
    ),
  )
  const lost = weights.filter((each) => each.lost || (each.paragraph !== null && !known.has(each.paragraph)))
  const whole = weights.find((each) => each.paragraph === null && !each.lost)
  const spoken = paragraphs.filter(
    ({ id, label }) => here.has(id) || (label !== '' && paragraphs.length <= most),
  )
  return {
    silent: paragraphs.filter(({ id, label }) => label !== '' && !here.has(id)).length,
    rows: [
      ...rowFor('whole', 'The whole paper', whole, at, `${at}/answers?show=all&p=whole`),
      ...spoken.map(({ id, label, text }) => ({
        ...(here.get(id) ?? none),
        key: id,
        name: label === '' ? `“${text.slice(0, 32)}”` : `Paragraph ${label}`,
        href: `${at}?p=${id}#p-${id}`,
        inputHref: `${at}/answers?show=all&p=${id}`,
      })),
      ...rowFor('lost', 'No longer in this text', summed(lost), null, null),
    ],
  }
}

function rowFor(
  key: string,
  name: string,
  weight: typeof none | undefined,
  href: string | null,
  inputHref: string | null,
): WeightRow[] {
  return weight ? [{ ...weight, key, name, href, inputHref }] : []
}

/** What was said to several places that are gone; a member that spoke to two of them counts twice. */
function summed(weights: readonly Weight[]): typeof none | undefined {
  if (weights.length === 0) return undefined
  const sum = (key: keyof typeof none) => weights.reduce((total, each) => total + each[key], 0)
  return {
    members: sum('members'),
    suggested: sum('suggested'),
    commented: sum('commented'),
    supported: sum('supported'),
    inputs: sum('inputs'),
  }
}
