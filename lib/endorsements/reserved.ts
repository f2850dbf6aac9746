import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import type { Endorsement } from '@/prisma/generated/client'
import type { Reservation } from './schema'
import { traceReservations } from './tracing'

/**
 * The reservation of a row as it is repeated on another version: on the paragraph where its passage is now, with the words
 * that stand there; as it was said where the text that it was said of was taken out. Refuses one whose passage is gone:
 * nobody could find what it is about.
 */
export async function reservationIn(
  tx: Tx,
  row: Endorsement,
  said: Reservation,
  versionId: string,
): Promise<Reservation> {
  const { paperId, memberId } = row
  const all = await tx.endorsement.findMany({ where: { paperId, memberId } })
  const found = (await traceReservations(tx, [row], all, versionId)).get(row.id)
  if (!found) return said
  if (!found.now)
    throw new Refused(
      'The passage of the reservation is no longer in the text. Lift the reservation, or say it anew of another passage.',
    )
  const { paragraph, text: quote } = found.now
  return { ...said, paragraph, quote: said.quote === null ? null : quote }
}
