import type { SignOn } from '@/lib/endorsements/schema'
import { db } from '@/lib/platform/db'
import { publishedPaper, windowOn } from './papers'

/** A paper whose sign-on is open until this instant; with two versions, the second says something else. */
export async function paperToSign(versions?: string[][], closesAt = '2025-06-20T12:00:00Z') {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'signOn', '2025-05-26T09:00:00Z', closesAt)
  return paper
}

type Paper = { id: string; versions: { id: string; digest: string }[] }

/** Endorsing the last version for this member, or what `change` says. */
export function stanceOn(paper: Paper, member: { id: string }, change: Partial<SignOn> = {}): SignOn {
  const read = paper.versions.at(-1) ?? { id: '', digest: '' }
  return {
    paperId: paper.id,
    versionId: read.id,
    digest: read.digest,
    memberId: member.id,
    stance: 'endorse',
    listed: true,
    reservation: null,
    statement: null,
    statementReleased: false,
    ...change,
  }
}

/** The rows of a member on a paper, or of all members, in the order in which each points back. */
export async function rowsOf({ id: paperId }: { id: string }, member?: { id: string }) {
  const rows = await db.endorsement.findMany({ where: { paperId, ...(member && { memberId: member.id }) } })
  const after = (previousId: string | null): typeof rows => {
    const next = rows.filter((row) => row.previousId === previousId)
    return next.flatMap((row) => [row, ...after(row.id)])
  }
  return after(null)
}

/** "(was: abstain)", "endorse": the stances of a member in order, those that ended in brackets. */
export async function stancesOf(paper: { id: string }, member?: { id: string }) {
  return (await rowsOf(paper, member)).map((row) => (row.endedAt ? `(was: ${row.stance})` : row.stance))
}

/** What happened to stances and intentions on a paper, in order. */
export async function signEvents({ id: chainId }: { id: string }) {
  const events = await db.event.findMany({ where: { chainId }, orderBy: { seq: 'asc' } })
  return events.filter(({ type }) => /^(endorsement|intention)\./.test(type))
}

export const signEventTypes = async (paper: { id: string }) =>
  (await signEvents(paper)).map(({ type }) => type)

/** From here on it is this instant on the coalition's clock of this test's database, to the millisecond. */
export async function stopClock(instant: string): Promise<void> {
  await db.$executeRawUnsafe(
    `create or replace function coalition_now() returns timestamptz language sql volatile as $$ select timestamptz '${new Date(instant).toISOString()}' $$`,
  )
}
