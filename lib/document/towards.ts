import { loosened, tokenize, weightOf } from './tokens'

/** From so large a share of the way on, a passage is said to have moved towards a wording. */
const enough = 0.25

/** From so large a share on, what is asked for reads like the passage rewritten, not like an instruction. */
const alike = 0.5

/**
 * How far a passage that read `before` and reads `now` came towards the wording that was asked for: 1 is all the way, 0 not
 * at all, below 0 it went away from it. Counted in words, in any order, each with the weight that it has elsewhere
 * (signs and little words weigh little): of the words that were asked for and were not there, those that came; where the
 * wording reads like the passage rewritten, also of the words that it leaves out, those that went; less those that stood in
 * both and went. An instruction ("Say that it must be permanent") is measured by the words that it brings.
 */
export function wayTowards(before: string, now: string, wording: string): number {
  const [then, is, asked] = [bagOf(before), bagOf(now), bagOf(wording)]
  const both = common(then, asked)
  const brings = less(asked, then)
  const rewritten = weigh(both) >= alike * weigh(asked)
  const leaves = rewritten ? less(then, asked) : none
  const way = weigh(brings) + weigh(leaves)
  if (way === 0) return 0
  const came = weigh(common(brings, less(is, then)))
  const went = weigh(common(leaves, less(then, is)))
  const lost = rewritten ? weigh(common(both, less(then, is))) : 0
  return Math.max(-1, (came + went - lost) / way)
}

/** Whether a passage came at least a quarter of the way towards the wording that was asked for. */
export function movedTowards(before: string, now: string, wording: string): boolean {
  return wayTowards(before, now, wording) >= enough
}

/** Words without upper case and points above letters, and how often each is there. */
type Bag = ReadonlyMap<string, number>
const none: Bag = new Map()

function bagOf(text: string): Bag {
  const bag = new Map<string, number>()
  for (const { key } of tokenize(text)) {
    const word = loosened(key)
    if (/[\p{L}\p{N}]/u.test(word)) bag.set(word, (bag.get(word) ?? 0) + 1)
  }
  return bag
}

const common = (one: Bag, other: Bag) => counted(one, (word, count) => Math.min(count, other.get(word) ?? 0))
const less = (one: Bag, other: Bag) => counted(one, (word, count) => count - (other.get(word) ?? 0))

function counted(bag: Bag, count: (word: string, held: number) => number): Bag {
  return new Map(
    [...bag].flatMap(([word, held]): [string, number][] => {
      const kept = count(word, held)
      return kept > 0 ? [[word, kept]] : []
    }),
  )
}

const weigh = (bag: Bag) => [...bag].reduce((sum, [word, count]) => sum + count * weightOf(word), 0)
