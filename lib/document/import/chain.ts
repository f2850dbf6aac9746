import { type By, isSeen, isWords, type Segment, wasThere, willBeThere } from './flow'

/** What a paragraph of the file is to the text as it was: still there, to be taken out whole, new, or nothing at all. */
export type Fate = 'stays' | 'gone' | 'come' | 'blank'

/** What parts two paragraphs: an end that was always there, one that was put in, one that is to go, or no end at all. */
type Bound = 'real' | 'ins' | 'del' | 'none'

export type Link = { segment: Segment; fate: Fate; bound: Bound }

function fateOf({ pieces }: Segment): Fate {
  const words = pieces.filter(isWords).filter(({ inline }) => isSeen(inline))
  const before = words.some(wasThere)
  const after = words.some(willBeThere)
  if (before) return after ? 'stays' : 'gone'
  return after ? 'come' : 'blank'
}

function boundOf({ endIns, endDel }: Segment): Bound {
  if (endIns) return endDel ? 'none' : 'ins'
  return endDel ? 'del' : 'real'
}

/** Paragraphs in a row, parted where an end was always there. */
export function chainsOf(segments: readonly Segment[]): Link[][] {
  const chains: Link[][] = []
  let open: Link[] = []
  for (const segment of segments) {
    const bound = boundOf(segment)
    open.push({ segment, fate: fateOf(segment), bound })
    if (bound !== 'real') continue
    chains.push(open)
    open = []
  }
  if (open.length > 0) chains.push(open)
  return chains
}

const own: Record<Fate, Bound> = { come: 'ins', gone: 'del', stays: 'real', blank: 'real' }

/**
 * A chain without some of its links. Each takes one of the two ends beside it with it: its own where it came or goes with
 * one, which is what Word writes when a whole paragraph is typed or deleted.
 */
export function without(chain: readonly Link[], fates: readonly Fate[]): Link[] {
  const out: Link[] = []
  for (const link of chain) {
    const last = out.at(-1)
    if (!fates.includes(link.fate)) out.push({ ...link })
    else if (last && link.bound !== own[link.fate] && link.bound === 'real') last.bound = 'real'
    else if (last && link.bound !== own[link.fate] && last.bound === own[link.fate]) last.bound = link.bound
  }
  return out
}

/** Links in groups that have no end between them, for the ends named. */
export function grouped(chain: readonly Link[], joining: readonly Bound[]): Link[][] {
  const groups: Link[][] = []
  let joins = false
  for (const link of chain) {
    if (joins) groups.at(-1)?.push(link)
    else groups.push([link])
    joins = joining.includes(link.bound)
  }
  return groups
}

/** Who typed or deleted first in a paragraph. */
export function firstBy({ pieces, endIns, endDel }: Segment, what: 'ins' | 'del'): By {
  const word = pieces.find((piece) => isWords(piece) && piece[what] !== undefined)
  return (
    (word && isWords(word) ? word[what] : undefined) ??
    (what === 'ins' ? endIns : endDel) ?? { author: null, date: null }
  )
}
