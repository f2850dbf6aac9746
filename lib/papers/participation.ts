import 'server-only'
import { listRoster } from '@/lib/members/roster'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Cell } from './cell'
import { listPapers } from './overview'

type Said = { paperId: string; memberId: string; inputs: number; replies: number }

/**
 * How far each member of the coalition came with each paper that was published: silent, spoke, intends, or its stance.
 * For the Taskforce and admins; null for others, to whom only numbers are shown.
 */
export async function getParticipation(actor: Actor, now: Date) {
  if (!isAdmin(actor) && !isTaskforce(actor)) return null
  const [members, papers, said, intentions, stances] = await Promise.all([
    listRoster(now),
    listPapers(actor, now),
    db.$queryRaw<Said[]>`
      select "paperId", "memberId", count(*)::int as inputs, 0 as replies from "Input"
       where "withdrawnAt" is null and "memberId" is not null group by 1, 2`,
    db.intention.findMany({
      where: { endedAt: null },
      select: { paperId: true, memberId: true, kind: true },
    }),
    db.endorsement.findMany({
      where: { endedAt: null },
      select: { paperId: true, memberId: true, stance: true },
    }),
  ])
  const published = papers.filter(
    ({ stage, facts }) => stage !== 'withdrawn' && facts.versions.some((version) => !version.takenBack),
  )
  const key = (row: { paperId: string; memberId: string }) => `${row.paperId} ${row.memberId}`
  const [spoke, intends, stands] = [
    new Map(said.map((row) => [key(row), row.inputs])),
    new Map(intentions.map((row) => [key(row), row.kind])),
    new Map(stances.map((row) => [key(row), row.stance])),
  ]
  const cell = (paperId: string, memberId: string): Cell => {
    const at = `${paperId} ${memberId}`
    return { inputs: spoke.get(at) ?? 0, intention: intends.get(at) ?? null, stance: stands.get(at) ?? null }
  }
  return {
    papers: published,
    members: members.map((member) => ({
      ...member,
      cells: published.map(({ facts }) => cell(facts.id, member.id)),
    })),
  }
}
