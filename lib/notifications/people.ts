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

const select = {
  id: true,
  name: true,
  email: true,
  timeZone: true,
  memberships: { select: { memberId: true } },
} as const

type Found = {
  id: string
  name: string
  email: string
  timeZone: string | null
  memberships: { memberId: string }[]
}

const asRecipient = ({ memberships, ...person }: Found): Recipient => ({
  ...person,
  memberIds: memberships.map((held) => held.memberId),
})

/** People with one of these rights at one of these members (null: any member in the coalition) at the instant. */
export async function peopleOf(
  db: Db,
  memberIds: readonly string[] | null,
  rights: readonly Right[],
  now: Date,
) {
  const held = {
    right: { in: [...rights] },
    from: { lte: now },
    OR: [{ until: null }, { until: { gt: now } }],
    member: { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] },
    ...(memberIds && { memberId: { in: [...memberIds] } }),
  }
  const found = await db.person.findMany({
    where: { leftAt: null, memberships: { some: held } },
    select: { ...select, memberships: { where: held, select: { memberId: true } } },
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

/** Whose an input is: its author, and the representatives of the member it was made for. */
export async function peopleBehind(
  db: Db,
  input: { personId: string; memberId: string | null; capacity: Capacity },
  now: Date,
) {
  const ofMember = input.memberId !== null && input.capacity !== 'ownName' ? [input.memberId] : []
  const members = ofMember.length > 0 ? await peopleOf(db, ofMember, ['representative'], now) : []
  return once([...(await peopleById(db, [input.personId])), ...members])
}

/** Each person once. */
export function once(recipients: readonly Recipient[]): Recipient[] {
  return [...new Map(recipients.map((each) => [each.id, each])).values()]
}
