import { factsById } from '@/lib/papers/facts'
import { stageAt } from '@/lib/papers/rules'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'

/** The facts of a paper as they are now. */
export async function factsFor({ id }: { id: string }) {
  const facts = await factsById(db, id)
  if (!facts) throw new Error('no paper')
  return facts
}

/** The stage of a paper by the coalition's clock of this test. */
export const stageOf = async (paper: { id: string }) => stageAt(await factsFor(paper), await instant())
