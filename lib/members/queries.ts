import 'server-only'
import { cache } from 'react'
import { type Actor, hasRight, isAdmin, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { listMemberPage, type MemberFilter } from './listing'
import { canBeReached, canSeeBoardDates } from './rules'

const shown = {
  id: true,
  slug: true,
  legalName: true,
  displayName: true,
  categories: true,
  country: true,
  region: true,
  logoDigest: true,
  joinedAt: true,
  leftAt: true,
} as const

/** All members by name, those that left too: none that was for no time at all, or turned out to be another. Public. */
export async function listMembers() {
  const members = await db.member.findMany({
    where: { mergedIntoId: null },
    select: shown,
    orderBy: [{ displayName: 'asc' }],
  })
  return members.filter(({ joinedAt, leftAt }) => leftAt?.getTime() !== joinedAt.getTime())
}

/** The name of the member that this one turned out to be in the address; null where it is a member of its own. */
export async function mergedInto(slug: string): Promise<string | null> {
  const member = await db.member.findUnique({
    where: { slug },
    select: { mergedInto: { select: { slug: true } } },
  })
  return member?.mergedInto?.slug ?? null
}

/**
 * One member with its associations, and the earlier times and names under which it was here; its people only for those
 * who may see the names of people. Null: there is none.
 */
export const getMember = cache(async (actor: Actor, slug: string, now: Date) => {
  const member = await db.member.findUnique({
    where: { slug },
    select: {
      ...shown,
      decides: true,
      associations: { select: { association: { select: { slug: true, displayName: true, leftAt: true } } } },
      spans: { select: { joinedAt: true, leftAt: true }, orderBy: { joinedAt: 'asc' } },
      merged: { select: { displayName: true, joinedAt: true, leftAt: true }, orderBy: { joinedAt: 'asc' } },
      affiliates: { select: { member: { select: { slug: true, displayName: true, leftAt: true } } } },
    },
  })
  if (!member) return null
  const { associations, affiliates, decides, ...facts } = member
  return {
    ...facts,
    /** How it decides, for who may know when its board meets. */
    decides: canSeeBoardDates(actor, member.id) ? decides : null,
    associations: associations.map(({ association }) => association),
    affiliates: affiliates.map((each) => each.member),
    people: isInside(actor) ? await peopleOf(member.id, now) : null,
  }
})

async function peopleOf(memberId: string, now: Date) {
  const live = { memberId, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
  const memberships = await db.membership.findMany({
    where: { ...live, person: { leftAt: null } },
    select: { right: true, until: true, person: { select: { id: true, name: true } } },
    orderBy: [{ right: 'desc' }, { person: { name: 'asc' } }],
  })
  return memberships.map(({ person, ...rest }) => ({ ...person, ...rest }))
}

/** Everything that an admin can change of a member; null for all others. */
export async function getMemberToEdit(actor: Actor, slug: string) {
  if (!isAdmin(actor)) return null
  const member = await db.member.findUnique({ where: { slug }, include: { associations: true } })
  if (!member) return null
  const open = { memberId: member.id, endedAt: null }
  const held = { memberId: member.id, until: null, person: { leftAt: null } }
  const [liveEndorsements, people] = [
    await db.endorsement.count({ where: open }),
    await db.membership.count({ where: held }),
  ]
  return { ...member, liveEndorsements, people }
}

/** The members that are associations, to choose from; for admins. */
export async function listAssociations(actor: Actor) {
  if (!isAdmin(actor)) return null
  return db.member.findMany({
    where: { categories: { has: 'tldRegionalGroup' } },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
}

/** What a representative may set of the members it speaks for. */
export async function listMySettings(actor: Actor) {
  if (actor.kind === 'visitor') return []
  const ids = actor.memberships.map(({ memberId }) => memberId)
  const members = await db.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true, mailDomain: true, releaseByRepresentative: true, decides: true },
    orderBy: { displayName: 'asc' },
  })
  return members.filter(({ id }) => hasRight(actor, id, 'representative'))
}

/** One page of the members with how many people each has, how many can sign, and whether two can be reached; null for all but admins. */
export async function listRoster(actor: Actor, filter: MemberFilter, page: number, now: Date) {
  if (!isAdmin(actor)) return null
  const { members, ...found } = await listMemberPage(filter, 'all', page, now)
  const held = await rightsHeld(
    members.map(({ id }) => id),
    now,
  )
  const rows = members.map((member) => {
    const its = held.get(member.id) ?? []
    const signatories = its.filter(({ right }) => right === 'signatory').length
    const reached = member.leftAt ? null : canBeReached(member.displayName, its)
    return { ...member, people: its.length, signatories, reached }
  })
  return { ...found, members: rows }
}

/** Every right that is held at each of these members at the instant, by somebody who has not left. */
async function rightsHeld(memberIds: readonly string[], now: Date) {
  const held = await db.membership.findMany({
    where: {
      memberId: { in: [...memberIds] },
      ...{ from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }], person: { leftAt: null } },
    },
    select: { memberId: true, right: true },
  })
  const byMember = new Map<string, typeof held>()
  for (const each of held) byMember.set(each.memberId, [...(byMember.get(each.memberId) ?? []), each])
  return byMember
}

/** The members of now for which fewer than two people can be reached, by name: to look after before a window opens. Null for all but admins. */
export async function listHardToReach(actor: Actor, now: Date) {
  if (!isAdmin(actor)) return null
  const members = await db.member.findMany({
    where: { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] },
    select: { id: true, slug: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
  const held = await rightsHeld(
    members.map(({ id }) => id),
    now,
  )
  return members.filter(({ id, displayName }) => !canBeReached(displayName, held.get(id) ?? []).ok)
}
