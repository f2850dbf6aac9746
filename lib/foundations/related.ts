import { versionListed } from '@/lib/endorsements/list'
import { endorsingMembers, type StanceRow } from '@/lib/endorsements/standing'
import { canSeePaper, type PaperFacts, paperNumber, supersededById } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { apartIn, type Footing, footingOf } from './rules'

/** How another paper is tied to this one: this rests on it, it rests on this, this supersedes it, it supersedes this. */
export type Tie = 'restsOn' | 'carries' | 'supersedes' | 'supersededBy'

/** A tie as rows have it: which paper, by id. */
export type TieRow = { tie: Exclude<Tie, 'supersededBy'>; paperId: string }

/** A paper that is tied to the one that is read, as far as its reader may see it. */
export type Related = {
  tie: Tie
  slug: string
  title: string
  /** TCCM/2025/P-03, once it is final. */
  number: string | null
  footing: Footing
  /**
   * Where one rests on the other: the members under the one text and not under the other. Null for other ties, and while
   * nobody stands under the one that rests.
   */
  apart: { hereOnly: readonly Name[]; thereOnly: readonly Name[] } | null
}
type Name = { memberId: string; memberName: string }

/** Another paper, with its stances. `title` is that of its newest version that this reader may see. */
export type OtherPaper = {
  facts: PaperFacts
  title: string | null
  stances: readonly StanceRow[]
}

/** The papers that one is tied to, without those that this reader may not see; `stances` are those on the paper itself. */
export function relatedFor(
  actor: Actor,
  { facts, stances }: { facts: PaperFacts; stances: readonly StanceRow[] },
  { ties, others, shortName }: { ties: readonly TieRow[]; others: readonly OtherPaper[]; shortName: string },
): Related[] {
  return tiesOf(facts, ties).flatMap(({ tie, paperId }): Related[] => {
    const other = others.find((each) => each.facts.id === paperId)
    if (!other || !canSeePaper(actor, other.facts) || !stands(tie, facts, other.facts)) return []
    return [
      {
        tie,
        slug: other.facts.slug,
        title: other.title ?? other.facts.title,
        number: paperNumber(shortName, other.facts.number),
        footing: footingOf(other.facts),
        apart: apartFrom(
          tie,
          namesUnder(actor, facts, stances),
          namesUnder(actor, other.facts, other.stances),
        ),
      },
    ]
  })
}

function apartFrom(tie: Tie, here: readonly Name[], there: readonly Name[]): Related['apart'] {
  if (tie === 'restsOn') return here.length > 0 ? apartIn(here, there) : null
  return tie === 'carries' && there.length > 0 ? apartIn(here, there) : null
}

/** All ties of a paper: the rows that name it, and by what it was superseded. */
export function tiesOf(
  facts: Pick<PaperFacts, 'acts'>,
  rows: readonly TieRow[],
): { tie: Tie; paperId: string }[] {
  const by = supersededById(facts)
  return by ? [...rows, { tie: 'supersededBy', paperId: by }] : [...rows]
}

/** Another that was superseded by this one, and later by a third, is no longer tied to it. */
function stands(tie: Tie, { id }: PaperFacts, other: PaperFacts): boolean {
  return tie !== 'supersedes' || supersededById(other) === id
}

/** Who stands under the text that this reader is shown of a paper. */
function namesUnder(actor: Actor, paper: PaperFacts, stances: readonly StanceRow[]): Name[] {
  const version = versionListed(actor, paper)
  if (!version) return []
  return endorsingMembers(stances, version).map(({ memberId, memberName }) => ({ memberId, memberName }))
}
