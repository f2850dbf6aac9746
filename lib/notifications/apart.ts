import 'server-only'
import { versionToSign } from '@/lib/endorsements/rules'
import type { Tx } from '@/lib/platform/db'
import type { WindowNews } from './news'

/** Who stands under an earlier text of a paper whose sign-on has news. */
export type StandApart = readonly { memberId: string; memberName: string; paperId: string; signed: number }[]

/** The live stances under another text than the one to sign, on the papers of these sign-on windows. */
export async function apartOn(
  tx: Pick<Tx, 'endorsement'>,
  items: readonly WindowNews[],
): Promise<StandApart> {
  const papers = items.flatMap(({ window, paper }) => (window.kind === 'signOn' ? paper : []))
  if (papers.length === 0) return []
  const rows = await tx.endorsement.findMany({
    where: { paperId: { in: papers.map(({ id }) => id) }, endedAt: null },
    include: { version: { select: { number: true } } },
  })
  const toSign = new Map(papers.map((paper) => [paper.id, versionToSign(paper)?.digest]))
  return rows
    .filter(({ paperId, digest }) => toSign.get(paperId) !== digest)
    .map(({ memberId, memberName, paperId, version }) => ({
      ...{ memberId, memberName, paperId, signed: version.number },
    }))
}

/** For a reader whose member stands under an earlier text: that it can say now whether that still holds. */
export function apartWords(
  items: readonly WindowNews[],
  { memberIds }: { memberIds: readonly string[] },
  apart: StandApart,
): string[] {
  const mine = apart.filter(
    ({ memberId, paperId }) =>
      memberIds.includes(memberId) &&
      items.some(
        ({ paper, window, news }) => paper.id === paperId && window.kind === 'signOn' && news !== 'cancelled',
      ),
  )
  return mine.map(({ memberName, signed, paperId }) => {
    const title = items.find(({ paper }) => paper.id === paperId)?.paper.title
    return `${memberName} stands under version ${signed} of “${title}”, and the text has changed since. A signatory is shown only what changed, and can reconfirm.`
  })
}
