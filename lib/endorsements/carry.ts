import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Endorsement } from '@/prisma/generated/client'
import type { Basis, EndedHow } from '@/prisma/generated/enums'

type Target = { id: string; digest: string }
/** The caller's transaction holds the paper. `personId` is who caused it; the endorsement stays that of its giver. */
type Cause = { paperId: string; now: Date; personId: string }

/**
 * Carries what is live on these versions over to another text: each ends "carried", and a row of basis "carried over"
 * stands on the new version, with the name, categories, logo and words as they were given. Returns the new rows, by id.
 */
export async function carryEndorsements(
  tx: Tx,
  { fromVersionIds, toVersion, ...cause }: Cause & { fromVersionIds: readonly string[]; toVersion: Target },
): Promise<Endorsement[]> {
  const live = await tx.endorsement.findMany({
    where: { paperId: cause.paperId, endedAt: null, versionId: { in: [...fromVersionIds] } },
  })
  const on = { versionId: toVersion.id, digest: toVersion.digest }
  return each(live, (row) => succeed(tx, cause, row, 'carried', { of: row, on, basis: 'carriedOver' }))
}

/**
 * Undoes what an editorial class carried over these versions, now that it is substantive: each carried row ends
 * "corrected", and a restored one stands on the version where the member was before. Returns the new rows, by id.
 */
export async function uncarryEndorsements(
  tx: Tx,
  { overVersionIds, ...cause }: Cause & { overVersionIds: readonly string[] },
): Promise<Endorsement[]> {
  const { live, before } = await chains(tx, cause.paperId)
  const over = new Set(overVersionIds)
  const affected = live.flatMap((row) => {
    if (row.basis !== 'carriedOver') return []
    let origin: Endorsement | undefined = row
    while (origin && over.has(origin.versionId) && wasCarried(origin)) origin = before(origin)
    // A stance that was given on one of these versions, and carried only further on, is not touched.
    return origin && !over.has(origin.versionId) ? [{ row, origin }] : []
  })
  return each(affected, ({ row, origin }) =>
    succeed(tx, cause, row, 'corrected', { of: origin, on: origin, basis: 'restored' }),
  )
}

/** What was entered in error counts as if it had never been between a carried stance and the one before it. */
function wasCarried({ basis, endedHow }: Endorsement): boolean {
  return basis === 'carriedOver' || endedHow === 'voided'
}

/**
 * A text comes back that members had signed: for each member that has a live endorsement and whose last one under this
 * digest ended only because the text moved on, a restored row stands on the version that it signed. Returns the new rows, by id.
 */
export async function reviveEndorsements(
  tx: Tx,
  { digest, ...cause }: Cause & { digest: string },
): Promise<Endorsement[]> {
  const { live, before } = await chains(tx, cause.paperId)
  const pairs = live.flatMap((row) => {
    let signed: Endorsement | undefined = row
    while (signed && signed.digest !== digest) signed = before(signed)
    const movedOn = signed && [null, 'changed', 'carried'].includes(signed.endedHow)
    return signed && movedOn ? [{ row, signed }] : []
  })
  return each(pairs, ({ row, signed }) =>
    succeed(tx, cause, row, 'carried', { of: signed, on: signed, basis: 'restored' }),
  )
}

/** Takes such a revival back: what was live before it is live again, as a restored row. */
export async function unreviveEndorsements(
  tx: Tx,
  { restoredIds, ...cause }: Cause & { restoredIds: readonly string[] },
): Promise<Endorsement[]> {
  const { live, before } = await chains(tx, cause.paperId)
  const affected = live.filter((row) => restoredIds.includes(row.id))
  return each(affected, (row) => {
    const was = before(row)
    if (!was) throw new Error('A restored endorsement replaced another.')
    return succeed(tx, cause, row, 'corrected', { of: was, on: was, basis: 'restored' })
  })
}

/** The live endorsements of a paper, and for each row the one that it replaced. */
async function chains(tx: Tx, paperId: string) {
  const rows = await tx.endorsement.findMany({ where: { paperId } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    live: rows.filter((row) => row.endedAt === null),
    before: (row: Endorsement) => (row.previousId ? byId.get(row.previousId) : undefined),
  }
}

async function each<Item>(
  items: readonly Item[],
  one: (item: Item) => Promise<Endorsement>,
): Promise<Endorsement[]> {
  const rows: Endorsement[] = []
  for (const item of items) rows.push(await one(item))
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whose words it has, the text it stands under, and on what it rests. */
type Successor = { of: Endorsement; on: { versionId: string; digest: string }; basis: Basis }

/** Ends a live row and writes the one that follows it; the end comes first, since a member has one live row at most. */
async function succeed(
  tx: Tx,
  { now, personId }: Cause,
  live: Endorsement,
  how: EndedHow,
  { of, on, basis }: Successor,
): Promise<Endorsement> {
  await tx.endorsement.update({
    where: { id: live.id, endedAt: null },
    data: { endedAt: now, endedHow: how, endedById: personId },
  })
  const text = { versionId: on.versionId, digest: on.digest }
  const ends = { endedAt: null, endedHow: null, endedWhy: null, endedById: null }
  return tx.endorsement.create({
    data: { ...of, ...text, ...ends, id: newId(), basis, givenAt: now, previousId: live.id },
  })
}
