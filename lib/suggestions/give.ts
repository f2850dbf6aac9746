import 'server-only'
import { type GivenInput, giveInput } from '@/lib/comments/give'
import { bodyRead } from '@/lib/comments/place'
import { isStanding } from '@/lib/comments/rules'
import { numberBlocks } from '@/lib/document/numbers'
import { anchorOf, type Proposal, proposalOn } from '@/lib/document/proposal'
import type { Wording } from '@/lib/document/wording'
import type { Held } from '@/lib/papers/lock'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { ensure, Refused } from '@/lib/platform/errors'
import type { Act } from '@/lib/platform/once'
import { inReadingOrder, whyNotOn } from './fits'
import type { AddSuggestionInput } from './schema'

/**
 * Keeps proposed wording with its reason on the version that was read, as the next input of its paper, in the transaction
 * that holds the paper. It lies on its first paragraph. Refuses what `giveInput` refuses (in a recirculation for each
 * paragraph it touches), and wording that does not fit the text that was read.
 */
export async function giveSuggestion(
  tx: Tx,
  act: Act,
  held: Held,
  input: AddSuggestionInput,
): Promise<GivenInput> {
  const proposal = await proposed(tx, held.paper, input.versionId, input.changes)
  const passage = anchorOf(proposal.changes)
  return giveInput(tx, act, held, { ...input, kind: 'suggestion', text: input.reason, passage, proposal })
}

/** Wording in the order of reading, once it is sure that it fits the version it was made on. Refuses what `whyNotOn` says. */
export async function proposed(
  tx: Tx,
  paper: PaperFacts,
  versionId: string,
  changes: readonly Wording[],
): Promise<Proposal> {
  ensure(isStanding(paper, versionId))
  const { paragraphs } = numberBlocks(await bodyRead(tx, paper, versionId))
  const why = whyNotOn(new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])), changes)
  if (why) throw new Refused(why.why, why.stale ? 'conflict' : 'forbidden')
  return proposalOn(versionId, inReadingOrder(paragraphs, changes))
}
