import 'server-only'
import type { MovedRow } from '@/lib/events/signing-events'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import type { Endorsement } from '@/prisma/generated/client'
import type { Basis, EndedHow } from '@/prisma/generated/enums'
import type { SignOn } from './schema'

/** Who causes it, and when: the instant that was read after the paper was locked. */
export type By = { personId: string; now: Date }

/** The member as it is to be shown: what an endorsement keeps. */
type Shown = {
  id: string
  displayName: string
  categories: Endorsement['categories']
  logoDigest: string | null
}

/** Ends a live row; how and why stay with it. */
export async function end(
  tx: Tx,
  { id }: Pick<Endorsement, 'id'>,
  { personId, now, how, why = null }: By & { how: EndedHow; why?: string | null },
): Promise<void> {
  await tx.endorsement.update({
    where: { id, endedAt: null },
    data: { endedAt: now, endedHow: how, endedWhy: why, endedById: personId },
  })
}

/** What an entry on behalf rests on: the mail or file by name, and the file itself where it was sent along. */
export type Rests = { evidence: string; evidenceDigest: string | null; evidenceName: string | null }

/** Writes a stance for a member, after the row it follows. Nothing is overwritten. */
export async function write(
  tx: Tx,
  { personId, now }: By,
  member: Shown,
  input: Omit<SignOn, 'memberId'>,
  { basis, rests, previousId }: { basis: Basis; rests: Rests | null; previousId: string | null },
): Promise<Endorsement> {
  const { paperId, versionId, stance, listed, reservation, statement, statementReleased } = input
  return tx.endorsement.create({
    data: {
      id: newId(),
      paperId,
      versionId,
      digest: input.digest,
      memberId: member.id,
      personId,
      stance,
      listed,
      basis,
      previousId,
      capacity: rests ? 'onBehalf' : 'forMember',
      ...rests,
      memberName: member.displayName,
      categories: member.categories,
      logoDigest: member.logoDigest,
      agreedDigest: input.shown ?? null,
      reservation: reservation?.text ?? null,
      reservationParagraph: reservation?.paragraph ?? null,
      reservationQuote: reservation?.quote ?? null,
      reservationWording: reservation?.wording ?? null,
      statement,
      statementReleased,
      givenAt: now,
    },
  })
}

/** The row on the text before this one's: what a carried stance was carried from. Null where there is none. */
export async function onTextBefore(tx: Tx, row: Endorsement): Promise<Endorsement | null> {
  let before: Endorsement | null = row
  while (before && before.digest === row.digest)
    before = before.previousId ? await tx.endorsement.findUnique({ where: { id: before.previousId } }) : null
  return before
}

/**
 * The stance that this row replaced, as if what was entered in error between them had never been. Null where it was the
 * first, or followed one that ended otherwise. A row that says an earlier stance again replaced what that one had.
 */
export async function replacedBy(
  tx: Tx,
  { previousId, basis }: Pick<Endorsement, 'previousId' | 'basis'>,
): Promise<Endorsement | null> {
  const before = previousId ? await tx.endorsement.findUnique({ where: { id: previousId } }) : null
  if (before?.endedHow === 'changed') return before
  if (before?.endedHow !== 'voided' || basis === 'given') return null
  const again = await replacedBy(tx, before)
  return again && replacedBy(tx, again)
}

/**
 * Writes an earlier stance again, on the text that it stood under, after the row that ended. One that was carried over
 * there can be declined again.
 */
export async function restore(
  tx: Tx,
  now: Date,
  stance: Endorsement,
  after: Endorsement,
): Promise<Endorsement> {
  const live = { endedAt: null, endedHow: null, endedWhy: null, endedById: null }
  const basis = stance.basis === 'carriedOver' && stance.digest === after.digest ? 'carriedOver' : 'restored'
  return tx.endorsement.create({
    data: { ...stance, ...live, id: newId(), basis, givenAt: now, previousId: after.id },
  })
}

/** What a row said, as its form would send it again. */
export function contentOf(
  row: Endorsement,
): Omit<SignOn, 'paperId' | 'versionId' | 'digest' | 'memberId' | 'shown'> {
  const { stance, listed, statement, statementReleased } = row
  const { reservation: text, reservationParagraph: paragraph, reservationWording: wording } = row
  const reserved = text !== null && paragraph !== null && wording !== null
  const reservation = reserved ? { text, paragraph, quote: row.reservationQuote, wording } : null
  return { stance, listed, reservation, statement, statementReleased }
}

/** The facts that an event holds of a row: ids, words of ours and digests. */
export function factsOf(row: Endorsement) {
  return {
    endorsementId: row.id,
    memberId: row.memberId,
    versionId: row.versionId,
    digest: row.digest,
    stance: row.stance,
    listed: row.listed,
    capacity: row.capacity,
    statementReleased: row.statementReleased,
    agreedToBeShown: row.agreedDigest !== null,
    contentDigest: contentDigest(row),
    nameDigest: digest(row.memberName),
  }
}

/** What an event says of the rows that its act wrote as a consequence: all that a list of who stands needs. */
export function movedRows(rows: readonly Endorsement[]): MovedRow[] {
  return rows.map((row) => ({
    endorsementId: row.id,
    memberId: row.memberId,
    versionId: row.versionId,
    digest: row.digest,
    stance: row.stance,
    listed: row.listed,
    basis: row.basis,
    previousId: row.previousId,
    nameDigest: digest(row.memberName),
  }))
}

export const idsOf = (rows: readonly Endorsement[]): string[] => rows.map(({ id }) => id)

/** The digest of name, categories, logo, reservation and statement as they were given; sealed with the event. */
function contentDigest(row: Endorsement): string {
  return digest({
    name: row.memberName,
    categories: row.categories,
    logo: row.logoDigest,
    reservation: row.reservation,
    reservationParagraph: row.reservationParagraph,
    reservationQuote: row.reservationQuote,
    reservationWording: row.reservationWording,
    statement: row.statement,
    evidence: row.evidence,
    ...(row.evidenceDigest && { evidenceFile: row.evidenceDigest }),
  })
}

/** What a member had said before it could sign ends with signing. Answers what ended. */
export async function endWhatCameBefore(tx: Tx, paperId: string, memberId: string, now: Date) {
  const where = { paperId, memberId, endedAt: null }
  const [intention, preparation] = [
    await tx.intention.findFirst({ where, select: { id: true } }),
    await tx.preparation.findFirst({ where, select: { id: true } }),
  ]
  await tx.intention.updateMany({ where, data: { endedAt: now } })
  await tx.preparation.updateMany({ where, data: { endedAt: now } })
  return { endedIntentionId: intention?.id ?? null, endedPreparationId: preparation?.id ?? null }
}
