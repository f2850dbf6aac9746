import { numberBlocks } from './numbers'
import { tokenize } from './tokens'
import type { Body } from './tree'

/** How alike a text is to one version: 1 where every run of words stands in both, 0 where none does. */
export type Likeness = { id: string; score: number }

/** Below this a text was hardly made from that version: other papers on the same subject stay under a tenth. */
const leastLikeness = 0.25

/** So many words in a row are compared. Fewer are common to any two texts on one subject, more suffer from each typo. */
const words = 4

/**
 * How alike a text is to each of some versions, the likeliest first; of two that are equally alike the later given comes
 * first. The measure is Dice's, on the runs of four words (w-shingling: Broder, On the resemblance and containment of
 * documents, 1997), so that it knows nothing of the order of paragraphs and a typo costs no more than the runs through it.
 */
export function matchVersions(
  text: Body,
  versions: readonly { id: string; body: Body }[],
): (Likeness & { likely: boolean })[] {
  const numbers = new Map<string, number>()
  const mine = runsOf(text, numbers)
  return versions
    .map(({ id, body }) => ({ id, score: dice(mine, runsOf(body, numbers)) }))
    .map((like) => ({ ...like, likely: like.score >= leastLikeness }))
    .reverse()
    .sort((a, b) => b.score - a.score)
}

type Runs = { counts: Map<string, number>; total: number }

/** Each run of words with how often it stands there. A text that is shorter than a run is one run. */
function runsOf(body: Body, numbers: Map<string, number>): Runs {
  const row = numberBlocks(body).paragraphs.flatMap(({ text }) =>
    tokenize(text).map(({ key }) => {
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    }),
  )
  const counts = new Map<string, number>()
  const last = Math.max(0, row.length - words)
  for (let start = 0; start <= last && row.length > 0; start += 1) {
    const run = row.slice(start, start + words).join(' ')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return { counts, total: row.length > 0 ? last + 1 : 0 }
}

function dice(one: Runs, other: Runs): number {
  let common = 0
  for (const [run, count] of one.counts) common += Math.min(count, other.counts.get(run) ?? 0)
  const total = one.total + other.total
  return total === 0 ? 0 : (2 * common) / total
}
