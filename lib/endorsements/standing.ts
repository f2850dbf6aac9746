import type { Basis, EndedHow, Stance } from '@/prisma/generated/enums'
import { isListed } from './rules'

/** What who stands under a text follows from: all rows of a paper, live and ended. */
export type StanceRow = {
  id: string
  memberId: string
  memberName: string
  versionId: string
  /** Of the text it stands under. Two versions with one digest are one text. */
  digest: string
  stance: Stance
  listed: boolean
  basis: Basis
  givenAt: Date
  endedAt: Date | null
  endedHow: EndedHow | null
  previousId: string | null
}

type Text = { digest: string }

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** By the name that was shown, as readers of English expect it. */
export function inOrder<Row extends { memberName: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => byName.compare(a.memberName, b.memberName))
}

const live = <Row extends StanceRow>(rows: readonly Row[]) => rows.filter((row) => row.endedAt === null)

/** Who stands under this text, and no others: live, endorsing, wishing to be listed, given on these very words. */
export function endorsingMembers<Row extends StanceRow>(rows: readonly Row[], text: Text): Row[] {
  return inOrder(live(rows).filter((row) => row.digest === text.digest && isListed(row)))
}

/** Live stances on this text other than a listed endorsement. */
export function otherStances<Row extends StanceRow>(rows: readonly Row[], text: Text): Row[] {
  return inOrder(live(rows).filter((row) => row.digest === text.digest && !isListed(row)))
}

/** Who said something on another text and has not been heard on this one: each stands apart until it reconfirms. */
export function standingApart<Row extends StanceRow>(rows: readonly Row[], text: Text): Row[] {
  return inOrder(live(rows).filter((row) => row.digest !== text.digest))
}

/** The rows that a row follows, newest first. */
export function rowsBefore<Row extends StanceRow>(rows: readonly Row[], row: Row): Row[] {
  const byId = new Map(rows.map((each) => [each.id, each]))
  const before: Row[] = []
  let at = row.previousId ? byId.get(row.previousId) : undefined
  while (at && before.length < rows.length) {
    before.push(at)
    at = at.previousId ? byId.get(at.previousId) : undefined
  }
  return before
}

/**
 * The row on which a member itself spoke the words that a row says: from what was carried over back to where it came from,
 * from what was restored to what it repeats. What the member is shown changed since that text.
 */
export function asGiven<Row extends StanceRow>(rows: readonly Row[], row: Row): Row {
  let at = row
  for (const before of rowsBefore(rows, row)) {
    if (at.basis === 'given' || at.basis === 'reconfirmed') break
    const repeats = at.basis === 'carriedOver' || before.digest === at.digest
    if (before.endedHow !== 'voided' && repeats) at = before
  }
  return at
}

/** A stance that a member had before: another one, one it withdrew, or an entry that was void. */
export type Was = { stance: Stance; versionId: string; how: 'changed' | 'withdrawn' | 'voided' }

/** "(was: abstain)": what a member had said before, newest first, where that differs or was taken back. */
export function stancesBefore<Row extends StanceRow>(rows: readonly Row[], row: Row): Was[] {
  let stance = row.stance
  return rowsBefore(rows, row).flatMap((before): Was[] => {
    const was = { stance: before.stance, versionId: before.versionId }
    if (before.endedHow === 'voided') return [{ ...was, how: 'voided' }]
    const differs = before.stance !== stance
    stance = before.stance
    if (before.endedHow === 'withdrawn') return [{ ...was, how: 'withdrawn' }]
    return differs ? [{ ...was, how: 'changed' }] : []
  })
}

type InCoalition = { id: string; joinedAt: Date; leftAt: Date | null }

export function isMemberAt({ joinedAt, leftAt }: Omit<InCoalition, 'id'>, at: Date): boolean {
  return joinedAt <= at && (leftAt === null || at < leftAt)
}

/**
 * "29 of 35 members": those who stand under the text, of those in the coalition at that instant. A member that left, or
 * joined later, and stands under the text counts in both.
 */
export function countEndorsed(
  endorsing: readonly { memberId: string }[],
  members: readonly InCoalition[],
  at: Date,
): { count: number; of: number } {
  const all = new Set(members.filter((member) => isMemberAt(member, at)).map(({ id }) => id))
  for (const { memberId } of endorsing) all.add(memberId)
  return { count: endorsing.length, of: all.size }
}

/** How many of the endorsing members also belong to an association that endorses for itself. */
export function countInAssociations(
  endorsing: readonly { memberId: string }[],
  affiliations: readonly { memberId: string; associationId: string }[],
): number {
  const signing = new Set(endorsing.map(({ memberId }) => memberId))
  const within = affiliations.filter((each) => signing.has(each.memberId) && signing.has(each.associationId))
  return new Set(within.map(({ memberId }) => memberId)).size
}

/** Members of that instant that have neither a live stance nor an intention on the paper. */
export function silentMembers<Member extends InCoalition>(
  members: readonly Member[],
  spoken: readonly { memberId: string }[],
  at: Date,
): Member[] {
  const heard = new Set(spoken.map(({ memberId }) => memberId))
  return members.filter((member) => isMemberAt(member, at) && !heard.has(member.id))
}

/** Rows in groups of their members' categories, in the order of the words; a member of two is in both. */
export function inGroups<Row, Group extends string>(
  rows: readonly Row[],
  groups: readonly Group[],
  of: (row: Row) => readonly Group[],
): { group: Group; rows: Row[] }[] {
  return groups
    .map((group) => ({ group, rows: rows.filter((row) => of(row).includes(group)) }))
    .filter(({ rows: held }) => held.length > 0)
}
