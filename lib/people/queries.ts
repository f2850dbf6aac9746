import 'server-only'
import { type Actor, hasRight, isAdmin } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { Right } from '@/prisma/generated/enums'

const pageSize = 50
export type PeopleFilter = {
  q?: string
  memberId?: string
  role?: Right | 'taskforce' | 'admin' | 'left' | 'invited'
  page?: number
}

const liveAt = (now: Date): Prisma.MembershipWhereInput => ({
  from: { lte: now },
  OR: [{ until: null }, { until: { gt: now } }],
})

const withMembers = (now: Date) =>
  ({
    where: liveAt(now),
    include: { member: { select: { id: true, slug: true, displayName: true, leftAt: true } } },
    orderBy: { member: { displayName: 'asc' } },
  }) as const

function matching({ q, memberId, role }: PeopleFilter, now: Date): Prisma.PersonWhereInput {
  const words = (q ?? '').split(/\s+/).filter(Boolean)
  const has = (text: string) => ({ contains: text, mode: 'insensitive' as const })
  const byRole: Prisma.PersonWhereInput =
    role === 'taskforce' || role === 'admin'
      ? { [role]: true }
      : role === 'invited'
        ? { invitations: { some: { acceptedAt: null, revokedAt: null } } }
        : role && role !== 'left'
          ? { memberships: { some: { ...liveAt(now), right: role } } }
          : {}
  return {
    leftAt: role === 'left' ? { not: null } : null,
    AND: [
      byRole,
      ...(memberId ? [{ memberships: { some: { ...liveAt(now), memberId } } }] : []),
      ...words.map((word) => ({
        OR: [
          { name: has(word) },
          { email: has(word) },
          { memberships: { some: { ...liveAt(now), member: { displayName: has(word) } } } },
        ],
      })),
    ],
  }
}

/** One page of the people, by name, with what each may do; null for all but admins. */
export async function listPeople(actor: Actor, filter: PeopleFilter, now: Date) {
  if (!isAdmin(actor)) return null
  const where = matching(filter, now)
  const [total, people] = await Promise.all([
    db.person.count({ where }),
    db.person.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: ((filter.page ?? 1) - 1) * pageSize,
      take: pageSize,
      include: {
        memberships: withMembers(now),
        invitations: { where: { acceptedAt: null, revokedAt: null }, select: { at: true } },
      },
    }),
  ])
  return { total, people, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

/** One person with every membership, ended ones too, and invitations; null for all but admins. */
export async function getPerson(actor: Actor, id: string) {
  if (!isAdmin(actor)) return null
  return db.person.findUnique({
    where: { id },
    include: {
      memberships: {
        include: { member: { select: { id: true, slug: true, displayName: true } } },
        orderBy: { from: 'desc' },
      },
      invitations: {
        include: { invitedBy: { select: { name: true } }, member: { select: { displayName: true } } },
        orderBy: { at: 'desc' },
      },
      _count: { select: { sessions: { where: { expiresAt: { gt: new Date() } } } } },
    },
  })
}

/** The actor as it stands in the roster; null for a visitor. */
export async function getMe(actor: Actor, now: Date) {
  if (actor.kind === 'visitor') return null
  return db.person.findUnique({
    where: { id: actor.personId },
    include: { memberships: withMembers(now) },
  })
}

/** The people of a member with addresses, for its representatives, its signatories and admins; else null. */
export async function listColleagues(actor: Actor, memberId: string, now: Date) {
  if (!isAdmin(actor) && !hasRight(actor, memberId, 'representative')) return null
  const memberships = await db.membership.findMany({
    where: { memberId, ...liveAt(now), person: { leftAt: null } },
    include: {
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          invitations: { where: { memberId, acceptedAt: null, revokedAt: null }, select: { at: true } },
        },
      },
    },
    orderBy: [{ right: 'desc' }, { person: { name: 'asc' } }],
  })
  return memberships.map(({ person: { invitations, ...person }, ...held }) => ({
    ...held,
    person,
    isInvited: invitations.length > 0,
  }))
}

/** The members to choose from in an admin's form. */
export async function listMemberChoices(actor: Actor, now: Date) {
  if (!isAdmin(actor)) return []
  return db.member.findMany({
    where: { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
}
