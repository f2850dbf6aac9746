import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { factsById } from './facts'
import { canSeePaper } from './rules'

/**
 * Holds the paper, and so its chain of events, until the transaction ends, then reads the instant and the facts.
 * Raises Absent where the actor may not see it. Several papers are locked in the order of their ids.
 */
export async function lockPaper(tx: Tx, actor: Actor, paperId: string) {
  await tx.$queryRaw`select 1 from "Paper" where id = ${paperId}::uuid for update`
  const now = await instant(tx)
  const paper = await factsById(tx, paperId)
  if (!paper || !canSeePaper(actor, paper)) throw new Absent()
  return { paper, now }
}
