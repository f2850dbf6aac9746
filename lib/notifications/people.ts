import 'server-only'
import type { Reader } from '@/lib/platform/db'
import type { Capacity, Right } from '@/prisma/generated/enums'

/** Whom a letter goes to. */
export type Recipient = {
  id: string
  name: string
  email: string
  timeZone: string | null
  memberIds: string[]
}

type Db = Pick<Reader, 'person'>

/** With the members that turned out to be this one: what was said under their names is told to its people. */
const ofMember = { memberId: true, member: { select: { merged: { select: { id: true } } } } } as const

const select = {
  id: true,
  name: true,
  email: true,
  timeZone: true,
  memberships: { select: ofMember },
} as const

type Found = {
  id: string
  name: string
  email: string
  timeZone: string | null
  memberships: { memberId: string; member: { merged: { id: string }[] } }[]
}

const asRecipient = ({ memberships, ...person }: Found): Recipient => ({
  ...person,
  memberIds: memberships.flatMap(({ memberId, member }) => [memberId, ...member.merged.map(({ id }) => id)]),
})

/** Memberships that are held at the instant, at members that are in the coalition then. */
const heldAt = (now: Date) => ({
  from: { lte: now },
  OR: [{ until: null }, { until: { gt: now } }],
  member: { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] },
})

const atOneOf = (ids: string[]) => [
  { OR: [{ memberId: { in: ids } }, { member: { merged: { some: { id: { in: ids } } } } }] },
]

/** People with one of these rights at one of these members (null: any member in the coalition) at the instant. */
export async function peopleOf(
  db: Db,
  memberIds: readonly string[] | null,
  rights: readonly Right[],
  now: Date,
) {
  const held = {
    ...heldAt(now),
    right: { in: [...rights] },
    ...(memberIds && { AND: atOneOf([...memberIds]) }),
  }
  const found = await db.person.findMany({
    where: { leftAt: null, memberships: { some: held } },
    select: { ...select, memberships: { where: held, select: ofMember } },
  })
  return found.map(asRecipient)
}

export async function peopleById(db: Db, ids: readonly string[]) {
  return (await db.person.findMany({ where: { id: { in: [...ids] }, leftAt: null }, select })).map(
    asRecipient,
  )
}

export async function adminPeople(db: Db) {
  return (await db.person.findMany({ where: { admin: true, leftAt: null }, select })).map(asRecipient)
}

/** Who of these people may read what members read at the instant: the Taskforce, admins, and who is of a member then. */
async function insideOf(db: Db, ids: readonly string[], now: Date) {
  const held = heldAt(now)
  const found = await db.person.findMany({
    where: {
      id: { in: [...ids] },
      leftAt: null,
      OR: [{ taskforce: true }, { admin: true }, { memberships: { some: held } }],
    },
    select: { ...select, memberships: { where: held, select: ofMember } },
  })
  return found.map(asRecipient)
}

type Authored = { personId: string; memberId: string | null; capacity: Capacity }

const memberOf = ({ memberId, capacity }: Authored) => (capacity === 'ownName' ? null : memberId)

/**
 * Whose each of these inputs is at the instant: its author, while inside, and the representatives of the member it was
 * made for. Asks twice, however many they are; answers for each of them.
 */
export async function peopleBehind(
  db: Db,
  inputs: readonly Authored[],
  now: Date,
): Promise<(input: Authored) => Recipient[]> {
  const members = [...new Set(inputs.flatMap((input) => memberOf(input) ?? []))]
  const authors = await insideOf(db, [...new Set(inputs.map(({ personId }) => personId))], now)
  const representatives = members.length > 0 ? await peopleOf(db, members, ['representative'], now) : []
  return (input) => {
    const member = memberOf(input)
    return once([
      ...authors.filter(({ id }) => id === input.personId),
      ...representatives.filter(({ memberIds }) => member !== null && memberIds.includes(member)),
    ])
  }
}

/** Each person once. */
export function once(recipients: readonly Recipient[]): Recipient[] {
  return [...new Map(recipients.map((each) => [each.id, each])).values()]
}
