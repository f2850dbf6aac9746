import 'server-only'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db, type Reader } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import type { MergePaper, MergeStance, MergeState } from './merge-plan'

type MemberRow = Awaited<ReturnType<typeof memberRow>>

/** What merging `goneId` into `keptId` would move, and the digest that stands for exactly that; null for all but admins. */
export async function reportMerge(actor: Actor, keptId: string, goneId: string) {
  if (!isAdmin(actor)) return null
  const state = await readMerge(db, keptId, goneId)
  return state && { state, digest: mergeDigest(state) }
}

export const mergeDigest = (state: MergeState) => digest(JSON.parse(JSON.stringify(state)))

const memberRow = (reader: Reader, id: string) =>
  reader.member.findUnique({
    where: { id },
    select: { id: true, slug: true, displayName: true, joinedAt: true, leftAt: true, mergedIntoId: true },
  })

/** All that a merge would move, as it stands. Null where one of the members is absent. */
export async function readMerge(
  reader: Reader,
  keptId: string,
  goneId: string,
): Promise<(MergeState & { times: { kept: MemberRow; gone: MemberRow } }) | null> {
  const [kept, gone] = [await memberRow(reader, keptId), await memberRow(reader, goneId)]
  if (!kept || !gone) return null
  const named = ({ id, slug, displayName }: { id: string; slug: string; displayName: string }) => ({
    ...{ id, slug, displayName },
  })
  return {
    kept: named(kept),
    gone: { ...named(gone), leftAt: gone.leftAt },
    times: { kept, gone },
    papers: await papersOf(reader, keptId, goneId),
    people: { kept: await peopleAt(reader, keptId), gone: await peopleAt(reader, goneId) },
    ...(await countsOf(reader, goneId)),
  }
}

async function papersOf(reader: Reader, keptId: string, goneId: string): Promise<MergePaper[]> {
  const live = { memberId: goneId, endedAt: null }
  const stances = await reader.endorsement.findMany({
    where: { memberId: { in: [keptId, goneId] }, endedAt: null },
    select: {
      ...{ id: true, paperId: true, memberId: true, memberName: true, stance: true, givenAt: true },
      version: { select: { number: true } },
    },
  })
  const announced = [
    ...(await reader.intention.findMany({ where: live, select: { paperId: true } })),
    ...(await reader.preparation.findMany({ where: live, select: { paperId: true } })),
  ]
  const first = await reader.firstSignature.findMany({ where: live, select: { paperId: true } })
  const supports = (
    await reader.support.findMany({ where: live, select: { input: { select: { paperId: true } } } })
  ).map(({ input }) => input)
  const of = (paperId: string, rows: readonly { paperId: string }[]) =>
    rows.filter((row) => row.paperId === paperId).length
  const stanceOf = (paperId: string, memberId: string): MergeStance | null => {
    const row = stances.find((each) => each.paperId === paperId && each.memberId === memberId)
    return row ? { ...rest(row), version: row.version.number } : null
  }
  const goneStances = stances.filter(({ memberId }) => memberId === goneId)
  const touched = [
    ...new Set([...goneStances, ...announced, ...first, ...supports].map(({ paperId }) => paperId)),
  ]
  const papers = await reader.paper.findMany({
    where: { id: { in: touched } },
    select: { id: true, slug: true, title: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
  return papers.map(({ id: paperId, slug, title }) => ({
    ...{ paperId, slug, title, gone: stanceOf(paperId, goneId), kept: stanceOf(paperId, keptId) },
    ...{ announced: of(paperId, announced), first: of(paperId, first), supports: of(paperId, supports) },
  }))
}

const rest = ({ id, stance, memberName, givenAt }: Omit<MergeStance, 'version'>) => ({
  ...{ id, stance, memberName, givenAt },
})

/** Who holds a right at the member that lasts: what a deputy was lent for a time ends with the member. */
async function peopleAt(reader: Reader, memberId: string) {
  const rows = await reader.membership.findMany({
    where: { memberId, until: null },
    select: { personId: true, right: true, person: { select: { name: true } } },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ personId, right, person }) => ({ personId, name: person.name, right }))
}

async function countsOf(reader: Reader, memberId: string) {
  const standing = { memberId, withdrawnAt: null }
  const open = await reader.input.count({
    where: { ...standing, blocking: true, blockEnd: { is: null } },
  })
  const objections = await reader.objection.count({ where: { ...standing, end: { is: null } } })
  return {
    stays: { inputs: await reader.input.count({ where: standing }), openPoints: open + objections },
    inRooms: await reader.roomEntry.count({ where: { memberId } }),
  }
}
