import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { landAnswers } from './landing'

/**
 * Makes prepared answers visible, in the caller's transaction, which holds the paper and records the event. An answer that
 * stood before on the same input ends. Where an answer says in which paragraph it landed, `landAnswers` says whether it is in this version already.
 * Returns what was published (ids sorted) and a digest of it for the event; answers that were published or taken back
 * meanwhile are passed over.
 */
export async function publishPrepared(
  tx: Tx,
  {
    paperId,
    dispositionIds,
    versionId,
    now,
  }: { paperId: string; dispositionIds: readonly string[] | 'all'; versionId: string; now: Date },
) {
  const prepared = await tx.disposition.findMany({
    where: {
      paperId,
      publishedAt: null,
      inputs: { some: { endedAt: null, publishedAt: null, input: { withdrawnAt: null } } },
      ...(dispositionIds !== 'all' && { id: { in: [...dispositionIds] } }),
    },
    orderBy: { id: 'asc' },
    include: { inputs: { where: { endedAt: null, publishedAt: null, input: { withdrawnAt: null } } } },
  })
  const ids = prepared.map((row) => row.id)
  const inputIds = prepared.flatMap((row) => row.inputs.map((each) => each.inputId)).sort()
  await tx.dispositionInput.updateMany({
    where: { inputId: { in: inputIds }, publishedAt: { not: null }, endedAt: null },
    data: { endedAt: now },
  })
  await tx.disposition.updateMany({ where: { id: { in: ids } }, data: { publishedAt: now } })
  await tx.dispositionInput.updateMany({
    where: { dispositionId: { in: ids }, inputId: { in: inputIds }, publishedAt: null, endedAt: null },
    data: { publishedAt: now },
  })
  await landAnswers(tx, paperId, versionId)
  return { dispositionIds: ids, inputIds, dispositionsDigest: digest(prepared.map(said)) }
}

/** The inputs, by number, whose published answer one of these prepared ones would replace. */
export async function replacedBy(
  tx: Pick<Tx, 'input'>,
  paperId: string,
  dispositionIds: readonly string[] | 'all',
): Promise<{ number: number }[]> {
  const these = dispositionIds === 'all' ? {} : { dispositionId: { in: [...dispositionIds] } }
  const prepared = { some: { publishedAt: null, endedAt: null, ...these } }
  const published = { some: { publishedAt: { not: null }, endedAt: null } }
  return tx.input.findMany({
    where: { paperId, withdrawnAt: null, AND: [{ answers: prepared }, { answers: published }] },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
}

/** What an answer says to its readers: never the handlers' note. */
function said(row: {
  id: string
  kind: string
  reason: string | null
  landedParagraph: string | null
  duplicateOfId: string | null
}) {
  const { id, kind, reason, landedParagraph, duplicateOfId } = row
  return { id, kind, reason, landedParagraph, duplicateOfId }
}
