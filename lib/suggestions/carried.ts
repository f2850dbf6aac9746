import type { Proposal } from '@/lib/document/proposal'
import { rebaseWording } from '@/lib/document/rebase-wording'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { heldTexts } from '@/lib/papers/texts'
import { Newest } from '@/lib/platform/newest'

/**
 * How a suggestion stands to a later text: its words still fit, and how they read there; the text says so already; the
 * words that it changes are others by now; or they are gone. The worst of its changes counts.
 */
export type Carried = { is: 'fits'; now: Wording[] } | { is: 'landed' | 'collides' | 'gone' }

/** How changes made on one text stand to another that grew from it. */
export function carriedOn(changes: readonly Wording[], from: Body, to: Body): Carried {
  const each = rebaseWording(changes, from, to)
  for (const is of ['gone', 'collides'] as const) if (each.some((one) => one.is === is)) return { is }
  const now = each.flatMap((one) => (one.is === 'fits' ? one.now : []))
  return now.length > 0 ? { is: 'fits', now } : { is: 'landed' }
}

/** Neither versions nor what was proposed for one ever change, so what was found once is kept. */
const kept = new Newest<Carried>(2_000)

/**
 * How a proposal stands to a version of its paper that is shown; null where it was made on that very one, or where the
 * words of either are not held. The caller has checked that both may be seen.
 */
export function carriedTo(proposal: Proposal, versionId: string): Carried | null {
  if (proposal.versionId === versionId) return null
  const [from, to] = [heldTexts.get(proposal.versionId)?.body, heldTexts.get(versionId)?.body]
  if (!from || !to) return null
  const key = `${proposal.versionId} ${versionId} ${JSON.stringify(proposal.changes)}`
  const known = kept.get(key) ?? carriedOn(proposal.changes, from, to)
  kept.put(key, known)
  return known
}

/** What a proposal changes in the version that is shown; null where it does not fit it. The caller has checked, as above. */
export function changesOn(proposal: Proposal, versionId: string): readonly Wording[] | null {
  if (proposal.versionId === versionId) return proposal.changes
  const carried = carriedTo(proposal, versionId)
  return carried?.is === 'fits' ? carried.now : null
}

/** Which of these proposals for one text want other words for the same passage: the places of those that do, together. */
export function rivals(
  all: readonly (readonly Wording[] | null)[],
  meet: (a: readonly Wording[], b: readonly Wording[]) => boolean,
): number[][] {
  const groups: number[][] = []
  for (const [place, changes] of all.entries()) {
    if (!changes) continue
    const met = groups.filter((group) => group.some((other) => all[other] && meet(all[other], changes)))
    const [first, ...others] = met
    if (!first) groups.push([place])
    else {
      first.push(...others.flat(), place)
      first.sort((a, b) => a - b)
      for (const other of others) groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups.filter((group) => group.length > 1)
}
