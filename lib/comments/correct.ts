import 'server-only'
import { type Proposal, proposalIn } from '@/lib/document/proposal'
import { record } from '@/lib/events/record'
import type { Held } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import type { Act } from '@/lib/platform/once'
import { isOpen } from '@/lib/windows/rules'
import { commentFacts } from './facts'
import { digestsOf } from './give'
import { canCorrect } from './rules'
import { windowOf } from './time'

/** New words of an input, and new wording where that changes, too. */
export type Correction = { text: string; proposal?: Proposal }

/**
 * Adds the new words of an input beside the old ones, which stay, on a paper that the caller holds, and records it. What it
 * proposes is kept where nothing else is proposed. Refuses what `canCorrect` refuses, and what changes nothing.
 */
export async function correctInput(
  tx: Tx,
  act: Act,
  { paper, now }: Pick<Held, 'paper' | 'now'>,
  inputId: string,
  { text, proposal }: Correction,
): Promise<{ at: string }> {
  const input = await commentFacts(tx, act.actor, paper, inputId)
  ensure(canCorrect(act.actor, paper, input, isOpen(paper.windows, windowOf[input.kind], now), now))
  const last = await tx.inputText.findFirstOrThrow({ where: { inputId }, orderBy: { seq: 'desc' } })
  const before = proposalIn(last.tree)
  const tree = proposal ?? before
  if (last.body === text && digest(before) === digest(tree))
    throw new Refused('Nothing has changed. Change the text, or leave it.')
  const written = { seq: last.seq + 1, body: text, personId: personIdOf(act.actor), at: now }
  await tx.inputText.create({ data: { inputId, ...written, ...(tree && { tree }) } })
  const facts = { inputId, memberId: input.memberId, ...digestsOf(text, tree) }
  await record(tx, act, now, { type: 'input.corrected', chainId: paper.id, facts })
  return { at: now.toISOString() }
}
