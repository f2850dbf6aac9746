import { currentVersion, finalVersionId, type PaperFacts, stageAt, supersededById } from '@/lib/papers/rules'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { PaperKind } from '@/prisma/generated/enums'

type Paper = Pick<PaperFacts, 'id' | 'kind' | 'acts' | 'versions' | 'windows'>

/** A submission and a briefing rest on positions; a position stands for itself, so that no ring can ever close. */
export function restsOnOthers({ kind }: { kind: PaperKind }): boolean {
  return kind !== 'position'
}

/**
 * Whether this person may say now what the paper rests on: the Taskforce and admins, of a submission or briefing, until
 * it is final or withdrawn.
 */
export function canSayFoundations(actor: Actor, paper: Paper, now: Date): Decision {
  if (!isTaskforce(actor) && !isAdmin(actor))
    return no('Only the Taskforce and admins say what a paper rests on.')
  if (!restsOnOthers(paper))
    return no('A position stands for itself. Submissions and briefings rest on positions.')
  const stage = stageAt(paper, now)
  return stage === 'final' || stage === 'withdrawn'
    ? no('The paper is closed: what it rests on stays as it is.')
    : yes
}

/**
 * Says that a paper rests on a position: on one that members can read, that was not withdrawn, and that it does not rest
 * on already (`held`: the ids of the positions it rests on).
 */
export function canRestOn(
  actor: Actor,
  paper: Paper,
  position: Paper,
  held: readonly string[],
  now: Date,
): Decision {
  const may = canSayFoundations(actor, paper, now)
  if (!may.ok) return may
  if (position.id === paper.id) return no('A paper does not rest on itself.')
  if (position.kind !== 'position') return no('A paper rests on positions only.')
  if (!currentVersion(position))
    return no('Members cannot see that position yet. Publish version 1 of it first.')
  if (held.includes(position.id)) return overtaken('It rests on that position already.')
  return stageAt(position, now) === 'withdrawn'
    ? no('That position was withdrawn. A paper rests on one that stands.')
    : yes
}

/** How a paper stands, for one that leans on it: what to say beside its name. */
export type Footing = 'superseded' | 'withdrawn' | 'reopened' | 'final' | 'notFinal'

/** What a paper that rests on this one, or carries it, has to say of it. The most serious first. */
export function footingOf(paper: Pick<PaperFacts, 'acts' | 'versions'>): Footing {
  const stage = stageAt({ ...paper, windows: [] }, new Date(0))
  if (stage === 'withdrawn') return 'withdrawn'
  if (supersededById(paper)) return 'superseded'
  if (stage === 'final') return 'final'
  return finalVersionId(paper) ? 'reopened' : 'notFinal'
}

/** Who stands under one of two texts and not under the other, each list in the order it came. */
export function apartIn<Each extends { memberId: string }>(
  here: readonly Each[],
  there: readonly Each[],
): { hereOnly: Each[]; thereOnly: Each[] } {
  const without = (one: readonly Each[], other: readonly Each[]) => {
    const ids = new Set(other.map(({ memberId }) => memberId))
    return one.filter(({ memberId }) => !ids.has(memberId))
  }
  return { hereOnly: without(here, there), thereOnly: without(there, here) }
}
