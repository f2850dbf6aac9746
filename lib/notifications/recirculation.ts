import 'server-only'
import { silenceWords } from '@/lib/papers/recirculation-places'
import type { Tx } from '@/lib/platform/db'
import type { WindowNews } from './news'

/** Of members by id: the live stances on some papers. */
export type StancesKept = ReadonlyMap<
  string,
  readonly { paperId: string; memberName: string; version: number }[]
>

const limited = (items: readonly WindowNews[]) => items.filter(({ window }) => window.baseVersionId !== null)

/** The live stances on the papers that are put before their members again, by member. Asks only where there is such a paper. */
export async function stancesOn(
  tx: Pick<Tx, 'endorsement'>,
  items: readonly WindowNews[],
): Promise<StancesKept> {
  const paperIds = [...new Set(limited(items).map(({ paper }) => paper.id))]
  if (paperIds.length === 0) return new Map()
  const rows = await tx.endorsement.findMany({
    where: { paperId: { in: paperIds }, endedAt: null },
    select: { paperId: true, memberId: true, memberName: true, version: { select: { number: true } } },
  })
  const byMember = new Map<string, { paperId: string; memberName: string; version: number }[]>()
  for (const { memberId, version, ...row } of rows)
    byMember.set(memberId, [...(byMember.get(memberId) ?? []), { ...row, version: version.number }])
  return byMember
}

/** What a letter says of a recirculation: what it takes, and what silence means for the reader's own members. */
export function recirculationWords(
  items: readonly WindowNews[],
  { memberIds }: { memberIds: readonly string[] },
  stances: StancesKept,
): string[] {
  const papers = [...new Map(limited(items).map((item) => [item.paper.id, item])).values()]
  return papers.flatMap(({ paper, window }) => {
    const base = paper.versions.find(({ id }) => id === window.baseVersionId)?.number
    const mine = memberIds
      .flatMap((id) => stances.get(id) ?? [])
      .filter(({ paperId }) => paperId === paper.id)
    const of = papers.length > 1 ? ` of “${paper.title}”` : ''
    return [
      `This is a recirculation${of}: it takes input only on what changed since version ${base}, and where a blocking point is open.`,
      silenceWords(mine),
    ]
  })
}
