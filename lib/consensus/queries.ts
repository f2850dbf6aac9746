import 'server-only'
import { repliesWith } from '@/lib/objections/replies-shown'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { type MinorityRow, minority } from './minority'

/**
 * The levels of consensus that were proposed on a version, the one that stands first, with their challenges and what the
 * minority says. For people of members; null for visitors, and where there is no version.
 */
export async function getConsensus(actor: Actor, versionId: string | null) {
  if (!isInside(actor) || versionId === null) return null
  const [proposals, statements] = await Promise.all([
    db.consensusProposal.findMany({
      where: { versionId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      include: {
        person: { select: { name: true } },
        challenges: {
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          include: {
            member: { select: { displayName: true } },
            person: { select: { name: true } },
            replies: repliesWith,
          },
        },
      },
    }),
    statementsOn(versionId),
  ])
  return { proposals, minority: minority(statements) }
}

/** What members that do not go along said on this version: stances with a statement, and objections with how they ended. */
async function statementsOn(versionId: string): Promise<MinorityRow[]> {
  const { paperId, digest } = await db.version.findUniqueOrThrow({ where: { id: versionId } })
  const [stances, objections] = await Promise.all([
    db.endorsement.findMany({
      where: { paperId, digest, endedAt: null, stance: { in: ['abstain', 'cannotSupport'] } },
      select: { memberName: true, stance: true, statement: true },
    }),
    db.objection.findMany({
      where: { paperId, withdrawnAt: null },
      select: {
        why: true,
        member: { select: { displayName: true } },
        end: { select: { how: true, statement: true } },
      },
    }),
  ])
  return [
    ...stances.map(({ memberName, stance, statement }) => ({ memberName, said: stance, statement })),
    ...objections.flatMap(({ why, member, end }): MinorityRow[] => {
      if (end && end.how !== 'consideredNotMet') return []
      const said = end ? ('notMet' as const) : ('objects' as const)
      return [{ memberName: member.displayName, said, statement: end?.statement ?? why }]
    }),
  ]
}
