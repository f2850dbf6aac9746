import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { nothingSaid, type Said } from './levels'
import type { readSaid, SaidRow } from './statement'

type Rows = Awaited<ReturnType<typeof readSaid>>

/** Whether what a member said for the Taskforce only is told with the member's name. */
type Tells = (memberId: string) => boolean

/**
 * What each member said on each paper, from the rows of the database. `tells`: of which members the reader may know also
 * what they said for the Taskforce only.
 */
export function saidBy(
  papers: readonly Pick<PaperFacts, 'id' | 'versions'>[],
  { said, intentions, stances }: Rows,
  tells: Tells,
): (paperId: string, memberId: string) => Said {
  const key = (row: { paperId: string; memberId: string }) => `${row.paperId} ${row.memberId}`
  const current = new Map(papers.map((paper) => [paper.id, currentVersion(paper)?.digest]))
  const [spoke, intends, stands] = [
    new Map(said.map((row) => [key(row), countsOf(row, tells(row.memberId))])),
    new Map(
      intentions.map(({ kind, version, onDate, ...row }) => [
        key(row),
        { kind, version, onDate: onDate === null ? null : new Date(onDate) },
      ]),
    ),
    new Map(
      stances.map(({ stance, version, digest, ...row }) => [
        key(row),
        { stance, version, current: digest === current.get(row.paperId) },
      ]),
    ),
  ]
  return (paperId, memberId) => {
    const at = key({ paperId, memberId })
    const [counts, intention, stance] = [spoke.get(at), intends.get(at), stands.get(at)]
    if (!counts && !intention && !stance) return nothingSaid
    return {
      ...nothingSaid,
      ...counts,
      ...(intention && { intention }),
      ...(stance && { stance }),
    }
  }
}

function countsOf({ spoke, ownNames, privateSpoke, privateOwnNames, supports }: SaidRow, all: boolean) {
  return {
    spoke: spoke + (all ? privateSpoke : 0),
    ownNames: ownNames + (all ? privateOwnNames : 0),
    supports,
  }
}
