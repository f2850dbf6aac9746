import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { nothingSaid, type Said } from './levels'
import type { readSaid, SaidRow } from './statement'

type Rows = Awaited<ReturnType<typeof readSaid>>
type At = { paperId: string; memberId: string }

/**
 * What each member said on each paper, from the rows of the database. `tells`: whether the reader may know of a member
 * also what it said for the Taskforce only.
 */
export function saidBy(
  papers: readonly Pick<PaperFacts, 'id' | 'versions'>[],
  { said, intentions, stances }: Rows,
  tells: (memberId: string) => boolean,
): (paperId: string, memberId: string) => Said {
  const cells = new Map<string, Said>()
  const key = ({ paperId, memberId }: At) => paperId + memberId
  const add = (at: At, some: Partial<Said>) =>
    cells.set(key(at), { ...(cells.get(key(at)) ?? nothingSaid), ...some })
  const current = new Map(papers.map((paper) => [paper.id, currentVersion(paper)?.digest]))
  for (const row of said) add(row, countsOf(row, tells(row.memberId)))
  for (const { kind, version, onDate, ...at } of intentions)
    add(at, { intention: { kind, version, onDate: onDate === null ? null : new Date(onDate) } })
  for (const { stance, version, digest, ...at } of stances)
    add(at, { stance: { stance, version, current: digest === current.get(at.paperId) } })
  return (paperId, memberId) => cells.get(key({ paperId, memberId })) ?? nothingSaid
}

function countsOf({ spoke, ownNames, privateSpoke, privateOwnNames, supports }: SaidRow, all: boolean) {
  return {
    spoke: spoke + (all ? privateSpoke : 0),
    ownNames: ownNames + (all ? privateOwnNames : 0),
    supports,
  }
}
