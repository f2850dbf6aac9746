import 'server-only'
import { canSeeStance } from '@/lib/endorsements/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { publicEndorsements, publicSince } from './rules'

/** Stances, oldest first, as this reader may see them: people of members all, everyone those who stand under the text. */
export async function shownEndorsements(actor: Actor, paper: PaperFacts) {
  const rows = await db.endorsement.findMany({
    where: { paperId: paper.id },
    orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
    include: { version: { select: { number: true } } },
  })
  const open = publicEndorsements(rows, publicSince(paper))
  return rows
    .filter((row) => isInside(actor) || (open.has(row.id) && canSeeStance(actor, row)))
    .map((row) => ({
      id: row.id,
      member: row.memberName,
      memberId: row.memberId,
      categories: row.categories,
      version: row.version.number,
      digest: row.digest,
      stance: row.stance,
      listed: row.listed,
      capacity: row.capacity,
      basis: row.basis,
      reservation: row.reservation && {
        text: row.reservation,
        paragraph: row.reservationParagraph,
        quote: row.reservationQuote,
        wording: row.reservationWording,
      },
      statement: isInside(actor) || row.statementReleased ? row.statement : null,
      givenAt: row.givenAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      endedHow: row.endedHow,
      previousId: row.previousId && (isInside(actor) || open.has(row.previousId)) ? row.previousId : null,
    }))
}
