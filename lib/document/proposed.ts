import type { Proposal } from './import/imported'
import type { Wording } from './wording'

/**
 * One change that a file makes to a text. `tracked`: the file says so itself; else it was found by comparing. `exact`: it
 * was made on the very words that stand in the text. Authors and date (the last) as the file names them.
 */
export type Edit = Wording & { tracked: boolean; exact: boolean; authors: string[]; date: string | null }

/** Who made it, and when last. */
export function by(proposals: readonly Proposal[]): Pick<Edit, 'tracked' | 'authors' | 'date'> {
  const authors = [...new Set(proposals.flatMap(({ author }) => author ?? []))]
  const dates = proposals.flatMap(({ date }) => date ?? []).sort()
  return { tracked: proposals.length > 0, authors, date: dates.at(-1) ?? null }
}

/**
 * A stretch of a text (`start` to `end`) with tracked changes made: what is marked as deleted is out, what is inserted
 * stands where it was put, also within words that were deleted.
 */
export function withProposals(
  text: string,
  proposals: readonly Proposal[],
  start = 0,
  end = text.length,
): string {
  let out = ''
  for (let index = start; index <= end; index += 1) {
    for (const each of proposals) if (each.end === index) out += each.inserted
    const isGone = proposals.some((each) => each.start <= index && index < each.end)
    if (index < end && !isGone) out += text[index]
  }
  return out
}
