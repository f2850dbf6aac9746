import { frozenVersionId, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { Consensus } from '@/prisma/generated/enums'
import { consensusWords } from './words'

type Proposed = { id: string; versionId: string; level: Consensus }

/** An admin proposes the level of consensus on the frozen version that was read; another proposal replaces the last. */
export function canPropose(
  actor: Actor,
  paper: PaperFacts,
  versionId: string,
  { level, last }: { level: Consensus; last: Proposed | null },
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin proposes the level of consensus.')
  if (stageAt(paper, now) !== 'finalCall')
    return no('The level of consensus is proposed once a version is frozen.')
  if (frozenVersionId(paper) !== versionId)
    return overtaken('Another version is frozen now. Read it before you propose its level of consensus.')
  return last?.level === level
    ? overtaken(`That level stands proposed already: ${consensusWords(level)}.`)
    : yes
}

type Open = { last: Proposed | null; proposalId: string; challenged: boolean }

/**
 * A representative says that its member does not find its view in the level that stands proposed, once for each proposal,
 * until the paper is final. It holds nothing up.
 */
export function canChallenge(
  actor: Actor,
  memberId: string,
  paper: PaperFacts,
  { last, proposalId, challenged }: Open,
  now: Date,
): Decision {
  if (!hasRight(actor, memberId, 'representative'))
    return no('Only a representative challenges the level of consensus for a member.')
  if (stageAt(paper, now) !== 'finalCall')
    return no('The level of consensus is open to challenge from its proposal until the paper is final.')
  if (last?.id !== proposalId)
    return overtaken('Another level was proposed since you opened this page. Read it first.')
  return challenged ? overtaken('Your member challenged this proposal already. Reply in its thread.') : yes
}

/** What is finalised is the level that stands proposed, and no other, where there is one. */
export function isTheProposed(last: Pick<Proposed, 'level'> | null, level: Consensus): Decision {
  return last === null || last.level === level
    ? yes
    : overtaken(
        `Another level of consensus stands proposed: ${consensusWords(last.level)}. Propose yours first, so that members can challenge it.`,
      )
}
