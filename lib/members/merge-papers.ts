import 'server-only'
import { end, restore } from '@/lib/endorsements/rows'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Endorsement } from '@/prisma/generated/client'
import { type Keeps, type MergeState, stanceMoves } from './merge-plan'

/** What a merge ended and wrote anew on papers, each with the paper it is on. */
type Changed = { id: string; paperId: string }
export type MergedOnPapers = Record<'ended' | 'announced' | 'supported', Changed[]> & {
  restored: (Changed & { row: Endorsement })[]
}

type By = { personId: string; now: Date }

/**
 * Moves to the member that is kept what is live of the one that goes, on every paper: stances as `keeps` says, intentions
 * and preparations where the other has none, supports. Each ends where it was and is written again; nothing is changed.
 */
export async function mergeOnPapers(tx: Tx, by: By, state: MergeState, keeps: Keeps) {
  const done: MergedOnPapers = { ended: [], restored: [], announced: [], supported: [] }
  for (const paper of state.papers) {
    const moves = stanceMoves(paper, keeps)
    if (moves) await moveStance(tx, by, state, { ...moves, paperId: paper.paperId }, done)
    await moveAnnounced(tx, by, state, paper.paperId, done)
  }
  await moveSupports(tx, by, state, done)
  return done
}

type StanceMove = { paperId: string; ends: readonly string[]; again: string | null }

async function moveStance(
  tx: Tx,
  { personId, now }: By,
  { kept }: MergeState,
  move: StanceMove,
  done: MergedOnPapers,
) {
  const why = `It is one member with ${kept.displayName}.`
  for (const id of move.ends) await end(tx, { id }, { personId, now, how: 'merged', why })
  done.ended.push(...move.ends.map((id) => ({ id, paperId: move.paperId })))
  if (!move.again) return
  const row = await tx.endorsement.findUniqueOrThrow({ where: { id: move.again } })
  // With the name, the categories and the logo that it was given under.
  const again = await restore(tx, now, { ...row, memberId: kept.id }, row)
  done.restored.push({ id: again.id, paperId: move.paperId, row: again })
}

async function moveAnnounced(
  tx: Tx,
  { personId, now }: By,
  state: MergeState,
  paperId: string,
  done: MergedOnPapers,
) {
  const { kept, gone } = state
  const live = (memberId: string) => ({ paperId, memberId, endedAt: null })
  const signed = (await tx.endorsement.count({ where: live(kept.id) })) > 0
  const intention = await tx.intention.findFirst({ where: live(gone.id) })
  const preparation = await tx.preparation.findFirst({ where: live(gone.id) })
  const first = await tx.firstSignature.findFirst({ where: live(gone.id), select: { id: true } })
  for (const row of [intention, preparation, first]) if (row) done.announced.push({ id: row.id, paperId })
  await tx.intention.updateMany({ where: live(gone.id), data: { endedAt: now } })
  await tx.preparation.updateMany({ where: live(gone.id), data: { endedAt: now } })
  // The second signature would be one of another member.
  const lapses = { endedAt: now, endedHow: 'memberLeft' as const, endedById: personId }
  await tx.firstSignature.updateMany({ where: live(gone.id), data: lapses })
  const again = { id: newId(), memberId: kept.id, at: now }
  if (intention && !signed && (await tx.intention.count({ where: live(kept.id) })) === 0)
    await tx.intention.create({ data: { ...intention, ...again } })
  if (preparation && (await tx.preparation.count({ where: live(kept.id) })) === 0)
    await tx.preparation.create({ data: { ...preparation, ...again, id: newId() } })
}

async function moveSupports(tx: Tx, { now }: By, { kept, gone }: MergeState, done: MergedOnPapers) {
  const live = { memberId: gone.id, endedAt: null }
  const rows = await tx.support.findMany({
    where: live,
    include: { input: { select: { paperId: true, memberId: true } } },
  })
  const already = await tx.support.findMany({ where: { memberId: kept.id, endedAt: null } })
  await tx.support.updateMany({ where: live, data: { endedAt: now } })
  for (const { input, inputId, personId } of rows) {
    done.supported.push({ id: inputId, paperId: input.paperId })
    const has = already.some((each) => each.inputId === inputId) || input.memberId === kept.id
    if (!has) await tx.support.create({ data: { inputId, memberId: kept.id, personId, at: now } })
  }
}
