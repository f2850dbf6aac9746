import type { Category, Region, Right } from '@/prisma/generated/enums'

/** What can be taken back of a member or person, in JSON: instants as ISO 8601 in UTC. */
export type MemberKept = {
  displayName: string
  legalName: string
  categories: readonly Category[]
  country: string
  region: Region
  mailDomain: string | null
  joinedAt: string
  leftAt: string | null
}
export type PersonKept = { name: string; taskforce: boolean; admin: boolean; leftAt: string | null }

/** One thing that an import changed; `before` is null for what it added. */
export type Changed<Kept> = { id: string; before: Kept | null; after: Kept }

/** A right that an import gave, and the one it replaced. */
export type GivenRight = {
  id: string
  personId: string
  memberId: string
  right: Right
  before: Right | null
}

/** Everything that an import did, as it is kept. */
export type Done = { members: Changed<MemberKept>[]; people: Changed<PersonKept>[]; rights: GivenRight[] }

/** What an import changed between two readings; what it left as it was is left out. */
export function changedBetween<Kept>(
  before: ReadonlyMap<string, Kept>,
  after: ReadonlyMap<string, Kept>,
): Changed<Kept>[] {
  return [...after].flatMap(([id, now]): Changed<Kept>[] => {
    const was = before.get(id) ?? null
    return was && JSON.stringify(was) === JSON.stringify(now) ? [] : [{ id, before: was, after: now }]
  })
}
