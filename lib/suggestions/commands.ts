import 'server-only'
import { correctInput } from '@/lib/comments/correct'
import { commentFacts } from '@/lib/comments/facts'
import type { GivenInput } from '@/lib/comments/give'
import { belongsInRecirculation } from '@/lib/comments/recirculation'
import { type GivenReply, giveReply } from '@/lib/comments/replies'
import { recirculationBase } from '@/lib/comments/time'
import { type Proposal, proposalIn, touched } from '@/lib/document/proposal'
import { type Held, lockPaper, onceOnPaper } from '@/lib/papers/lock'
import type { Tx } from '@/lib/platform/db'
import { ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { giveSuggestion, proposed } from './give'
import { canCounter } from './rules'
import type { AddSuggestionInput, CorrectSuggestionInput, CounterInput } from './schema'

/** Gives a suggestion as an act of its own. Keeps and refuses what `giveSuggestion` does. */
export async function addSuggestion(act: Act, input: AddSuggestionInput): Promise<GivenInput> {
  return onceOnPaper(act, 'addSuggestion', input, (tx, held) => giveSuggestion(tx, act, held, input))
}

/**
 * The author's new wording and reason beside the old ones, which stay. It is still on the version it was made on. Refuses
 * what `correctInput` refuses, wording that does not fit that version, and, in a recirculation, paragraphs that it did not
 * touch before and that did not change.
 */
export async function correctSuggestion(act: Act, input: CorrectSuggestionInput): Promise<{ at: string }> {
  return once(act, 'correctSuggestion', input, async (tx) => {
    const held = await lockPaper(tx, act.actor, input.paperId)
    const { versionId, kind } = await commentFacts(tx, act.actor, held.paper, input.inputId)
    if (kind !== 'suggestion') throw new Refused('This is a comment: it proposes no wording.')
    const proposal = await proposed(tx, held.paper, versionId, input.changes)
    await ensureRecirculated(tx, held, input.inputId, proposal)
    return correctInput(tx, act, held, input.inputId, { text: input.reason, proposal })
  })
}

/** A reply with other words than the suggestion proposes, on the version that was read. Refuses what `canReply` refuses. */
export async function counterSuggestion(act: Act, input: CounterInput): Promise<GivenReply> {
  return once(act, 'counterSuggestion', input, async (tx) => {
    const held = await lockPaper(tx, act.actor, input.paperId)
    ensure(canCounter(await commentFacts(tx, act.actor, held.paper, input.inputId)))
    const proposal = await proposed(tx, held.paper, input.versionId, input.changes)
    return giveReply(tx, act, held, { ...input, proposal })
  })
}

/** In a recirculation wording that is corrected reaches no further paragraph than one that is given then. */
async function ensureRecirculated(
  tx: Tx,
  { paper, now }: Held,
  inputId: string,
  { versionId, changes }: Proposal,
): Promise<void> {
  const base = recirculationBase(paper.windows, 'suggestion', now)
  if (base === null) return
  const last = await tx.inputText.findFirst({ where: { inputId }, orderBy: { seq: 'desc' } })
  const before = touched(proposalIn(last?.tree)?.changes ?? [])
  const more = touched(changes).filter((paragraph) => !before.includes(paragraph))
  ensure(await belongsInRecirculation(tx, paper, versionId, more, base))
}
