import { randomUUID } from 'node:crypto'
import type { PersonActor, Right } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Act } from '@/lib/platform/once'

const since = new Date('2024-01-01T00:00:00Z')

/** The coalition itself. A demo, so that its clock can be moved. */
export async function foundCoalition() {
  const data = {
    id: newId(),
    name: 'A Coalition',
    shortName: 'TCCM',
    about: 'For tests.',
    demo: true,
    createdAt: since,
  }
  return (await db.coalition.findFirst()) ?? (await db.coalition.create({ data }))
}

/** A member called `name`, for example "Fjord Registry". */
export async function memberCalled(name: string, change: { joinedAt?: Date; leftAt?: Date } = {}) {
  const slug = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${randomUUID().slice(0, 8)}`
  const facts = {
    categories: ['ccTldRegistry' as const],
    country: 'NO',
    region: 'europe' as const,
    joinedAt: since,
  }
  return db.member.create({
    data: { id: newId(), slug, legalName: name, displayName: name, ...facts, ...change },
  })
}

type Member = { id: string; displayName: string }

/** A person with one right at one member, as the actor that a request would have. */
export async function personOf(member: Member, right: Right, name = `A ${right}`): Promise<PersonActor> {
  const actor = await person(name)
  await db.membership.create({
    data: { id: newId(), personId: actor.personId, memberId: member.id, right, from: since },
  })
  return { ...actor, memberships: [{ memberId: member.id, memberName: member.displayName, right }] }
}

export const taskforcePerson = (name = 'A drafter') => person(name, { taskforce: true })
export const adminPerson = (name = 'An admin') => person(name, { admin: true })

async function person(
  name: string,
  roles: { taskforce?: boolean; admin?: boolean } = {},
): Promise<PersonActor> {
  const id = newId()
  await db.person.create({ data: { id, email: `${id}@coalition.example`, name, createdAt: since, ...roles } })
  return { kind: 'person', personId: id, name, memberships: [], taskforce: false, admin: false, ...roles }
}

/** One intended act of this actor, with a fresh key. */
export const act = (actor: Act['actor']): Act => ({ actor, key: randomUUID() })

/** Sets the coalition's clock, which then ticks on. */
export async function clockAt(instant: string): Promise<void> {
  await db.$executeRaw`
    update "Clock" set "offsetSeconds" = extract(epoch from ${instant}::timestamptz - clock_timestamp())`
}

/** The events of a chain, oldest first. */
export const eventsOf = (chainId: string) =>
  db.event.findMany({ where: { chainId }, orderBy: { seq: 'asc' } })

/** The facts of the last event of this type on a chain. */
export async function factsOf(chainId: string, type: string) {
  const where = { chainId, type }
  const event = await db.event.findFirstOrThrow({ where, orderBy: { seq: 'desc' }, include: { facts: true } })
  return event.facts?.facts as Record<string, unknown>
}
