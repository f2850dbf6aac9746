import 'server-only'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { Category, Region } from '@/prisma/generated/enums'
import { countries } from './countries'
import { categoryPlurals } from './words'

export type MemberFilter = { q?: string; category?: Category; region?: Region }

/** A member as lists show it. */
export type MemberLine = {
  id: string
  slug: string
  legalName: string
  displayName: string
  categories: readonly Category[]
  country: string
  region: Region
  logoDigest: string | null
  joinedAt: Date
  leftAt: Date | null
}

/** One page of members; `inGroup`: how many there are of its first category, on all pages. */
export type MemberPage = {
  total: number
  page: number
  pages: number
  members: (MemberLine & { inGroup: number })[]
}

/** So many members are on a page. */
const size = 50

/** Who is or will be in the coalition, who left it, or both. */
type Which = 'current' | 'former' | 'all'

const lists: Record<Which, (now: Date) => { only: Prisma.Sql; order: Prisma.Sql }> = {
  current: (now) => ({
    only: Prisma.sql`(m."leftAt" is null or m."leftAt" > ${now})`,
    order: Prisma.sql`first, "displayName", id`,
  }),
  former: (now) => ({ only: Prisma.sql`m."leftAt" <= ${now}`, order: Prisma.sql`"displayName", id` }),
  all: () => ({ only: Prisma.sql`true`, order: Prisma.sql`"displayName", id` }),
}

/** None that was a member for no time at all, or turned out to be another. */
const counted = Prisma.sql`m."mergedIntoId" is null and m."leftAt" is distinct from m."joinedAt"`

/** The place of a member's first category in the order of lists. */
const first = Prisma.sql`
  (select min(o.nth) from unnest(${Object.keys(categoryPlurals)}::text[]) with ordinality o(category, nth)
    where o.category = any(m.categories::text[]))`

/** The words of a search stand in the name, the legal name or the country. */
function matching({ q = '', category, region }: MemberFilter): Prisma.Sql {
  const words = q.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  const conditions = [
    ...(category ? [Prisma.sql`${category}::"Category" = any(m.categories)`] : []),
    ...(region ? [Prisma.sql`m.region = ${region}::"Region"`] : []),
    ...words.map((word) => {
      const codes = [...countries()].flatMap(([code, name]) =>
        name.toLocaleLowerCase('en').includes(word) ? [code] : [],
      )
      return Prisma.sql`(position(${word} in lower(m."displayName")) > 0 or position(${word} in lower(m."legalName")) > 0
        or m.country = any(${codes}::text[]))`
    }),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`
}

/** One page of the members, narrowed by a filter: those that are in the coalition under their first category, others by name. In one statement. Public. */
export async function listMemberPage(
  filter: MemberFilter,
  which: Which,
  asked: number,
  now: Date,
): Promise<MemberPage> {
  const { only, order } = lists[which](now)
  const rows = await db.$queryRaw<(MemberLine & { inGroup: number; total: number })[]>`
    select id, slug, "legalName", "displayName", categories::text[], country, region::text, "logoDigest", "joinedAt", "leftAt",
      (count(*) over ())::int as total, (count(*) over (partition by first))::int as "inGroup"
    from (select m.*, ${first} as first from "Member" m where ${counted} and ${only} and ${matching(filter)}) m
    order by ${order} limit ${size} offset ${(asked - 1) * size}`
  const total = rows[0]?.total ?? 0
  return {
    ...{ total, page: asked, pages: Math.max(1, Math.ceil(total / size)) },
    members: rows.map(({ total: _, ...member }) => member),
  }
}
