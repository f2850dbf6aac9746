import { type CommentFacts, isAdmitted, isRunning } from '@/lib/comments/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>
type Member = { id: string; name: string }

/** What the rules know of a suggestion: the input it is, and for which members it is supported now. */
export type SuggestionFacts = CommentFacts & { supporters: readonly string[] }

/**
 * A representative supports another member's suggestion for its own, once, until it is answered or the paper is final.
 * What is said for the Taskforce only has no supporters: nobody else reads it.
 */
export function canSupport(
  actor: Actor,
  paper: Paper,
  suggestion: SuggestionFacts,
  member: Member,
  now: Date,
): Decision {
  const speaks = speaksFor(actor, member)
  if (!speaks.ok) return speaks
  if (suggestion.kind !== 'suggestion') return no('Only a suggestion is supported. Reply to this comment.')
  if (suggestion.memberId === member.id)
    return no(`This suggestion is ${member.name}’s own, so there is nothing to add to it.`)
  if (suggestion.withdrawn) return overtaken('This suggestion was withdrawn.')
  if (suggestion.taskforceOnly)
    return no('This suggestion is for the Taskforce only, so no other member supports it.')
  if (!isAdmitted(suggestion))
    return no('This suggestion came late and waits for an admin. Support it once it is admitted.')
  if (suggestion.supporters.includes(member.id))
    return overtaken(`${member.name} already supports this suggestion.`)
  if (suggestion.answered)
    return overtaken('This suggestion was answered. Reply to it to say what your member thinks.')
  return isRunning(paper, now)
}

/** A representative takes its member's support back, until the paper is final. */
export function canEndSupport(
  actor: Actor,
  paper: Paper,
  suggestion: Pick<SuggestionFacts, 'supporters'>,
  member: Member,
  now: Date,
): Decision {
  const speaks = speaksFor(actor, member)
  if (!speaks.ok) return speaks
  return suggestion.supporters.includes(member.id)
    ? isRunning(paper, now)
    : overtaken(`${member.name} does not support this suggestion.`)
}

function speaksFor(actor: Actor, member: Member): Decision {
  return hasRight(actor, member.id, 'representative')
    ? yes
    : no(`Only a representative of ${member.name} supports a suggestion for it.`)
}

/** Other words are proposed in the thread of a suggestion; to a comment one replies, or makes a suggestion. */
export function canCounter(input: Pick<CommentFacts, 'kind'>): Decision {
  return input.kind === 'suggestion'
    ? yes
    : no('Other words are proposed to a suggestion. Reply to this comment, or make a suggestion yourself.')
}
