import 'server-only'
import { endMemberships, giveMembership } from '@/lib/people/memberships'
import type { Tx } from '@/lib/platform/db'
import { type MergeState, rightsAfter } from './merge-plan'

/** People of the member that goes hold at the other one the higher of their two rights. Answers what was given. */
export async function movePeople(tx: Tx, { kept, gone, people }: MergeState, now: Date): Promise<string[]> {
  const given: string[] = []
  for (const { personId, right, how } of rightsAfter(people)) {
    await endMemberships(tx, { personId, memberId: gone.id }, now)
    if (how === 'stays') continue
    given.push((await giveMembership(tx, { personId, memberId: kept.id }, right, now)).id)
  }
  const open = { memberId: gone.id, acceptedAt: null, revokedAt: null }
  await tx.invitation.updateMany({ where: open, data: { memberId: kept.id } })
  return given.sort()
}

/** What nobody signed: associations, days of boards, notes of calls, board packs, and what was said in its rooms. */
export async function moveTheRest(tx: Tx, { kept, gone }: MergeState): Promise<void> {
  const rows = await tx.affiliation.findMany({
    where: { OR: [{ memberId: gone.id }, { associationId: gone.id }] },
  })
  const one = (id: string) => (id === gone.id ? kept.id : id)
  const data = rows
    .map(({ memberId, associationId }) => ({
      ...{ memberId: one(memberId), associationId: one(associationId) },
    }))
    .filter(({ memberId, associationId }) => memberId !== associationId)
  await tx.affiliation.deleteMany({ where: { OR: [{ memberId: gone.id }, { associationId: gone.id }] } })
  await tx.affiliation.createMany({ data, skipDuplicates: true })
  await tx.$executeRaw`
    update "BoardDate" b set "memberId" = ${kept.id}::uuid where b."memberId" = ${gone.id}::uuid
      and not exists (select 1 from "BoardDate" o where o."memberId" = ${kept.id}::uuid and o.day = b.day)`
  await tx.callNote.updateMany({ where: { memberId: gone.id }, data: { memberId: kept.id } })
  await tx.roomEntry.updateMany({ where: { memberId: gone.id }, data: { memberId: kept.id } })
  await tx.boardPack.updateMany({ where: { memberId: gone.id }, data: { memberId: kept.id } })
  await tx.roomVisit.deleteMany({ where: { memberId: gone.id } })
}
