import { type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight, isInside, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { Capacity, InputKind } from '@/prisma/generated/enums'

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>

/** In whose name something is said, with what the rules know of that member; null where it is the Taskforce. */
export type Speaker = {
  capacity: Exclude<Capacity, 'onBehalf'>
  member: { id: string; name: string; releaseByRepresentative: boolean } | null
}

/** What the rules know of an input: a comment, or a suggestion. */
export type CommentFacts = {
  kind: InputKind
  personId: string
  memberId: string | null
  memberName: string | null
  capacity: Capacity
  blocking: boolean
  taskforceOnly: boolean
  at: Date
  /** Null: in time. */
  lateBySeconds: number | null
  admitted: boolean | null
  withdrawn: boolean
  /** It has a published answer. */
  answered: boolean
  blockEnded: boolean
}

export type ReplyFacts = {
  personId: string
  memberId: string | null
  memberName: string | null
  capacity: Capacity
  withdrawn: boolean
}

/** For so long after writing a correction leaves no trace on the page. Milliseconds. */
export const freshMs = 15 * 60_000

/** Whether the actor speaks in this name: the Taskforce's, a member's, or their own as a person of a member. */
export function canSpeak(actor: Actor, { capacity, member }: Speaker): Decision {
  if (actor.kind === 'visitor') return no('Sign in to take part.')
  if (capacity === 'taskforce')
    return isTaskforce(actor) ? yes : no('Only the Taskforce speaks as the Taskforce.')
  if (!member || !hasRight(actor, member.id, 'contributor'))
    return no(
      actor.taskforce
        ? 'You do not belong to that member. Speak as the Taskforce.'
        : 'You do not belong to that member. Choose in whose name you speak.',
    )
  const representative = hasRight(actor, member.id, 'representative')
  if (capacity === 'forMember' && !representative)
    return no(`Only a representative speaks for ${member.name}. You can speak under your own name.`)
  if (member.releaseByRepresentative && !representative)
    return no(
      `${member.name} has asked that only its representatives send its input. Say it in its room: they send it on.`,
    )
  return yes
}

/** The names that the actor speaks in: for each member first for it, then their own; last the Taskforce's. */
export function speakersOf(actor: Actor, members: readonly NonNullable<Speaker['member']>[]): Speaker[] {
  const names: Speaker[] = members.flatMap((member) => [
    { capacity: 'forMember' as const, member },
    { capacity: 'ownName' as const, member },
  ])
  return [...names, { capacity: 'taskforce' as const, member: null }].filter(
    (speaker) => canSpeak(actor, speaker).ok,
  )
}

/** Why the actor speaks in no name at all on a paper that they can read. */
export function whySilent(actor: Actor, members: readonly NonNullable<Speaker['member']>[]): string {
  if (actor.kind === 'visitor') return 'Sign in to take part.'
  const [member] = members
  if (!member) return 'You belong to no member, so you can read here but not comment.'
  const decision = canSpeak(actor, { capacity: 'ownName', member })
  return decision.ok ? '' : decision.why
}

/** Whether input, corrections, replies and supports still change anything: not once the paper is final or withdrawn. */
export function isRunning(paper: Paper, now: Date): Decision {
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return no('This paper was withdrawn.')
  if (stage === 'final') return no('This paper is final. What was said about it stays as it is.')
  return stage === 'drafting' ? no('No version of this paper is published yet.') : yes
}

export type InputToGive = {
  kind: InputKind
  speaker: Speaker
  versionId: string
  blocking: boolean
  taskforceOnly: boolean
}

/**
 * A comment or a suggestion is given on the version that was read, in a name that the actor speaks in. Only what is said
 * for a member blocks, and never in private. When it may be given is for `inputTime` to say.
 */
export function canGive(actor: Actor, paper: Paper, input: InputToGive): Decision {
  const { kind, speaker, blocking, taskforceOnly } = input
  const speaks = canSpeak(actor, speaker)
  if (!speaks.ok) return speaks
  if (blocking && speaker.capacity !== 'forMember')
    return no(`Only a ${kind} for a member can be blocking. Send it for your member, or untick “blocking”.`)
  if (blocking && taskforceOnly)
    return no('A blocking point is for all members to read. Untick one of the two.')
  return isStanding(paper, input.versionId)
}

/** Whether a version can be spoken to: it is one of this paper's, and its words still stand. */
export function isStanding(paper: Pick<PaperFacts, 'versions'>, versionId: string): Decision {
  const version = paper.versions.find((each) => each.id === versionId)
  if (!version) return overtaken('That version is not one of this paper’s. Reload the page.')
  if (version.takenBack)
    return overtaken(
      `Version ${version.number} was taken back while you read it. Read the current one first.`,
    )
  return version.suppressed
    ? overtaken(`The text of version ${version.number} was removed while you read it. Reload the page.`)
    : yes
}

/** The author, or whoever speaks for the member where it was said for the member, takes an input back until the end. */
export function canWithdraw(actor: Actor, paper: Paper, comment: CommentFacts, now: Date): Decision {
  if (comment.withdrawn) return overtaken(`This ${comment.kind} was already withdrawn.`)
  if (!isTheirs(actor, comment)) return no(notTheirs(comment, comment.kind, 'withdraw'))
  return isRunning(paper, now)
}

/**
 * Its author corrects an input while a window of its kind is open (`open`), and for 15 minutes in any case; what was entered on behalf of a
 * member is its representatives' to correct, whenever they hear of it. Never what was answered.
 */
export function canCorrect(
  actor: Actor,
  paper: Paper,
  comment: CommentFacts,
  open: boolean,
  now: Date,
): Decision {
  if (comment.withdrawn) return overtaken(`This ${comment.kind} was withdrawn.`)
  const entered = comment.capacity === 'onBehalf'
  if (entered && !speaksAs(actor, comment)) return no(notTheirs(comment, comment.kind, 'correct'))
  if (!entered && !isAuthor(actor, comment))
    return no(`Only its author corrects a ${comment.kind}. Reply to it instead.`)
  const running = isRunning(paper, now)
  if (!running.ok) return running
  if (comment.answered)
    return overtaken(`This ${comment.kind} was answered as it stands. Reply to it to say what has changed.`)
  return open || entered || now.getTime() - comment.at.getTime() < freshMs
    ? yes
    : no(
        `${plural[comment.kind]} are closed, so this one stays as it was written. Reply to it, or withdraw it.`,
      )
}

const plural = { comment: 'Comments', suggestion: 'Suggestions' } as const

/** Threads go on until the paper is final, whether a window is open or not. */
export function canReply(
  actor: Actor,
  paper: Paper,
  comment: CommentFacts,
  speaker: Speaker,
  now: Date,
): Decision {
  const speaks = canSpeak(actor, speaker)
  if (!speaks.ok) return speaks
  if (comment.withdrawn) return overtaken(`This ${comment.kind} was withdrawn, so its thread has ended.`)
  if (!isAdmitted(comment))
    return no(`This ${comment.kind} came late and waits for an admin. Reply once it is admitted.`)
  return isRunning(paper, now)
}

/** Its author corrects a reply until the paper is final. */
export function canCorrectReply(actor: Actor, paper: Paper, reply: ReplyFacts, now: Date): Decision {
  if (reply.withdrawn) return overtaken('This reply was withdrawn.')
  if (!isAuthor(actor, reply)) return no('Only its author corrects a reply.')
  return isRunning(paper, now)
}

export function canWithdrawReply(actor: Actor, paper: Paper, reply: ReplyFacts, now: Date): Decision {
  if (reply.withdrawn) return overtaken('This reply was already withdrawn.')
  if (!isTheirs(actor, reply)) return no(notTheirs(reply, 'reply', 'withdraw'))
  return isRunning(paper, now)
}

/** A representative lifts its member's blocking point. */
export function canLiftBlock(actor: Actor, paper: Paper, comment: CommentFacts, now: Date): Decision {
  if (!comment.memberId || !hasRight(actor, comment.memberId, 'representative'))
    return no(`Only a representative of ${comment.memberName ?? 'the member'} lifts its blocking point.`)
  if (!comment.blocking) return no(`This ${comment.kind} is not a blocking point.`)
  if (comment.withdrawn || comment.blockEnded) return overtaken('This blocking point has already ended.')
  return isRunning(paper, now)
}

/** In time, or late and admitted: what counts as said. */
export function isAdmitted(comment: Pick<CommentFacts, 'lateBySeconds' | 'admitted'>): boolean {
  return comment.lateBySeconds === null || comment.admitted === true
}

type Said = Pick<CommentFacts, 'personId' | 'memberId' | 'memberName' | 'capacity'>

/** Who wrote it, and still speaks in the name it was said in. What a person did stays with the member they left. */
function isAuthor(actor: Actor, said: Said): boolean {
  return isInside(actor) && actor.personId === said.personId && speaksAs(actor, said)
}

/** The author; for what was said for a member, whoever speaks for it now. */
export function isTheirs(actor: Actor, said: Said): boolean {
  if (said.capacity === 'forMember' || said.capacity === 'onBehalf') return speaksAs(actor, said)
  return isAuthor(actor, said)
}

function speaksAs(actor: Actor, { capacity, memberId }: Said): boolean {
  if (capacity === 'taskforce') return isTaskforce(actor)
  return (
    memberId !== null && hasRight(actor, memberId, capacity === 'ownName' ? 'contributor' : 'representative')
  )
}

function notTheirs({ capacity, memberName }: Said, what: string, act: string): string {
  return capacity === 'ownName' || capacity === 'taskforce'
    ? `Only its author can ${act} a ${what}.`
    : `Only a representative of ${memberName ?? 'the member'} can ${act} what was said for it.`
}
