import { type CommentFacts, isTheirs } from '@/lib/comments/rules'
import { type PaperFacts, stageAt } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { Heard } from '@/prisma/generated/enums'

type Said = Pick<
  CommentFacts,
  'personId' | 'memberId' | 'memberName' | 'capacity' | 'withdrawn' | 'answered' | 'blocking' | 'blockEnded'
>

/**
 * Who gave an input says whether the published answer heard it: its author, or for what was said for a member one who
 * speaks for it. Until the paper is final, and as often as they think again. Never on what was withdrawn.
 */
export function canSayLastWord(
  actor: Actor,
  paper: Pick<PaperFacts, 'acts' | 'versions' | 'windows'>,
  input: Said,
  now: Date,
): Decision {
  if (!isTheirs(actor, input))
    return no(
      input.capacity === 'ownName' || input.capacity === 'taskforce'
        ? 'Only its author says whether the answer heard it.'
        : `Only a representative of ${input.memberName ?? 'the member'} says whether the answer heard it.`,
    )
  if (input.withdrawn) return overtaken('This input was withdrawn, so nothing is left to be heard.')
  const stage = stageAt(paper, now)
  if (stage === 'final') return no('This paper is final. What was said about it stays as it is.')
  if (stage === 'withdrawn') return no('This paper was withdrawn. What was said about it stays as it is.')
  return input.answered ? yes : no('There is no published answer yet. You are asked once there is.')
}

/** Whether this word accepts the answer to an open blocking point, which then ends: who can live with it no longer blocks. */
export function endsBlock(input: Pick<Said, 'blocking' | 'blockEnded'>, heard: Heard): boolean {
  return input.blocking && !input.blockEnded && heard !== 'notSatisfied'
}
