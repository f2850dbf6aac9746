import { type Actor, isInside } from '@/lib/platform/actor'
import { Newest } from '@/lib/platform/newest'
import type { ParticipationFilter } from './filter'
import type { Participation } from './found'

/** What was found, and between which instants of the coalition's clock nothing of it follows from time. */
export type Standing = { found: Participation; from: Date; until: Date }

/** So many cells of members and papers a process keeps, of about a hundred bytes each. */
const most = 150_000

/** What was found for readers who may know the same, by the mark of the last events. Nothing may be changed in it. */
export const heldFound = new Newest<Standing>(most, ({ found: { groups, own, papers } }) => {
  const rows = groups.reduce((sum, group) => sum + group.rows.length, own.length)
  return rows * papers.length + 1
})

/** Under what it is held: the events, what is asked for, and what follows from who asks. Pages of members are cut later. */
export function heldUnder(actor: Actor, { page: _, ...filter }: ParticipationFilter, mark: string): string {
  const inside = isInside(actor)
  const members = inside ? actor.memberships.map(({ memberId }) => memberId).sort() : []
  return JSON.stringify([mark, filter, inside && actor.taskforce, inside && actor.admin, members])
}

export const standsAt = ({ from, until }: Standing, now: Date) => from <= now && now < until
