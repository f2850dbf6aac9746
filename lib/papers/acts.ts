import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Prisma } from '@/prisma/generated/client'
import type { PaperFacts } from './rules'

type ActData = Omit<Prisma.PaperActUncheckedCreateInput, 'id' | 'paperId' | 'seq'>

/** Appends what was done to a paper, in the caller's transaction, which holds the paper. Gives the id of the row. */
export async function appendAct(tx: Tx, paper: PaperFacts, data: ActData): Promise<string> {
  const seq = (paper.acts.at(-1)?.seq ?? 0) + 1
  const { id } = await tx.paperAct.create({ data: { id: newId(), paperId: paper.id, seq, ...data } })
  return id
}
