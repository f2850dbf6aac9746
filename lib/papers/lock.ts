import 'server-only'
import { type ChainHead, holdHead } from '@/lib/events/heads'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { factsJson, revive } from './facts'
import { canSeePaper, type PaperFacts } from './rules'

type Row = { now: Date; facts: PaperFacts; head: ChainHead | null; lastInput: number | null }

/**
 * Holds the paper, and so its chain of events, until the transaction ends, then reads the instant, the facts, the number
 * of the last input and the head of the chain: in one statement, which must be another than the one that waited, or it
 * would see what was there before the wait. Raises Absent where the actor may not see the paper. Several papers are
 * locked in the order of their ids.
 */
export async function lockPaper(tx: Tx, actor: Actor, paperId: string) {
  await tx.$queryRaw`select 1 from "Paper" where id = ${paperId}::uuid for update`
  const [row] = await tx.$queryRaw<Row[]>`
    select coalition_now() as now, ${factsJson} as facts,
      (select max(number) from "Input" where "paperId" = p.id) as "lastInput",
      (select json_build_object('seq', seq, 'hash', hash) from "Event" where "chainId" = p.id
        order by seq desc limit 1) as head
    from "Paper" p where p.id = ${paperId}::uuid`
  const paper = row ? revive(row.facts) : null
  if (!row || !paper || !canSeePaper(actor, paper)) throw new Absent()
  holdHead(tx, paper.id, row.head)
  return { paper, now: row.now, nextInput: (row.lastInput ?? 0) + 1 }
}
