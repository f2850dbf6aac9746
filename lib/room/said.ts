import 'server-only'
import { proposalIn } from '@/lib/document/proposal'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Reader } from '@/lib/platform/db'

/**
 * What people of a member have openly said to a paper, for it or under their own names, where it lies in the current
 * version; oldest first, without what was withdrawn or waits in the late tray.
 */
export async function saidBy(
  reader: Pick<Reader, 'input'>,
  paper: Pick<PaperFacts, 'id' | 'versions'>,
  memberId: string,
) {
  const versionId = currentVersion(paper)?.id ?? ''
  const rows = await reader.input.findMany({
    where: {
      ...{ paperId: paper.id, memberId, withdrawnAt: null },
      OR: [{ lateBySeconds: null }, { lateDecision: { admitted: true } }],
    },
    orderBy: { number: 'asc' },
    include: {
      person: { select: { name: true } },
      texts: { orderBy: { seq: 'desc' }, take: 1 },
      places: { where: { versionId }, orderBy: { seq: 'desc' }, take: 1 },
    },
  })
  return rows.map(({ texts: [text], places: [place], person, ...row }) => ({
    ...row,
    person: person.name,
    text: text?.body ?? '',
    wording: proposalIn(text?.tree),
    paragraph: row.versionId === versionId ? row.paragraph : (place?.paragraph ?? null),
  }))
}

export type Said = Awaited<ReturnType<typeof saidBy>>[number]
