import 'server-only'
import { type ChainHead, holdHead } from '@/lib/events/heads'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { type Act, type Answer, once } from '@/lib/platform/once'
import { Prisma } from '@/prisma/generated/client'
import { factsJson, revive } from './facts'
import { canSeePaper, type PaperFacts } from './rules'

/** The member that a form names as the one it speaks for. */
type NamedMember = { id: string; displayName: string; releaseByRepresentative: boolean }

type Row = {
  now: Date
  facts: PaperFacts
  head: ChainHead | null
  lastInput: number | null
  member: NamedMember | null
}

/** A paper that is held, with the instant that was read after, and the number that its next input gets. */
export type Held = {
  paper: PaperFacts
  now: Date
  nextInput: number
  /** The member that was asked for beside it; absent where none was. */
  member?: NamedMember | null
}

const hold = (paperId: string) => Prisma.sql`select id from "Paper" where id = ${paperId}::uuid for update`

/**
 * Holds the paper, and so its chain of events, until the transaction ends, then reads the instant, the facts, the number
 * of the last input and the head of the chain: in one statement, which must be another than the one that waited, or it
 * would see what was there before the wait. Raises Absent where the actor may not see the paper. Several papers are
 * locked in the order of their ids.
 */
export async function lockPaper(tx: Tx, actor: Actor, paperId: string): Promise<Held> {
  await tx.$queryRaw(hold(paperId))
  const { member: _, ...held } = await readHeld(tx, actor, paperId, null)
  return held
}

/**
 * `once` with `lockPaper`, in two statements: the key and the hold; then what is read under it, and with it the member
 * for which the form speaks. Refuses what the two refuse.
 */
export async function onceOnPaper<A extends Answer>(
  act: Act,
  command: string,
  input: { paperId: string; speaker: { memberId: string | null } },
  run: (tx: Tx, held: Held) => Promise<A>,
): Promise<A> {
  const { paperId, speaker } = input
  return once(
    act,
    command,
    input,
    async (tx) => run(tx, await readHeld(tx, act.actor, paperId, speaker.memberId)),
    hold(paperId),
  )
}

async function readHeld(tx: Tx, actor: Actor, paperId: string, memberId: string | null) {
  const [row] = await tx.$queryRaw<Row[]>`
    select coalition_now() as now, ${factsJson} as facts,
      (select max(number) from "Input" where "paperId" = p.id) as "lastInput",
      (select json_build_object('seq', seq, 'hash', hash) from "Event" where "chainId" = p.id
        order by seq desc limit 1) as head,
      (select json_build_object('id', id, 'displayName', "displayName",
          'releaseByRepresentative', "releaseByRepresentative")
        from "Member" where id = ${memberId}::uuid) as member
    from "Paper" p where p.id = ${paperId}::uuid`
  const paper = row ? revive(row.facts) : null
  if (!row || !paper || !canSeePaper(actor, paper)) throw new Absent()
  holdHead(tx, paper.id, row.head)
  return { paper, now: row.now, nextInput: (row.lastInput ?? 0) + 1, member: row.member }
}
