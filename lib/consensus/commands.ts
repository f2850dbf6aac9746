import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { frozenVersionId } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { lastProposal } from './last'
import { canChallenge, canPropose } from './rules'
import type { ChallengeInput, ProposeInput } from './schema'

/** Proposes the level of consensus on the frozen version, with a reason. Refuses what `canPropose` refuses. */
export async function proposeConsensus(act: Act, input: ProposeInput): Promise<void> {
  await once(act, 'proposeConsensus', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { versionId, level, reason } = input
    const last = await lastProposal(tx, versionId)
    ensure(canPropose(act.actor, paper, versionId, { level, last }, now))
    const [id, personId] = [newId(), personIdOf(act.actor)]
    await tx.consensusProposal.create({
      data: { id, paperId: paper.id, versionId, level, reason, personId, at: now },
    })
    const facts = { proposalId: id, versionId, level, reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'consensus.proposed', chainId: paper.id, facts })
  })
}

/** Challenges for a member the level that stands proposed, with a reason. Refuses what `canChallenge` refuses. */
export async function challengeConsensus(act: Act, input: ChallengeInput): Promise<void> {
  await once(act, 'challengeConsensus', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { proposalId, memberId, reason } = input
    const last = await lastProposal(tx, frozenVersionId(paper))
    const before = await tx.consensusChallenge.count({ where: { proposalId, memberId } })
    ensure(canChallenge(act.actor, memberId, paper, { last, proposalId, challenged: before > 0 }, now))
    const id = newId()
    const by = { personId: personIdOf(act.actor), at: now }
    await tx.consensusChallenge.create({ data: { id, proposalId, memberId, reason, ...by } })
    const facts = { challengeId: id, proposalId, memberId, reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'consensus.challenged', chainId: paper.id, facts })
  })
}
