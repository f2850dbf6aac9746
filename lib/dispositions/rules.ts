import type { Stage } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { listed } from '@/lib/platform/format'
import type { DispositionKind, InputType } from '@/prisma/generated/enums'

const accepting: readonly DispositionKind[] = ['accepted', 'acceptedInPart']

/** What an answer depends on of one input. */
export type AnswerableInput = {
  id: string
  number: number
  type: InputType
  memberId: string | null
  blocking: boolean
  taskforceOnly: boolean
  withdrawn: boolean
  /** Null: in time. */
  lateBySeconds: number | null
  admitted: boolean | null
  /** It has a published answer. */
  answered: boolean
  /** Its blocking point or its standing has ended. */
  blockEnded: boolean
  /** Its words were put into the draft with an answer that is not published yet. */
  inDraft?: boolean
}

/** Every input that was not withdrawn is owed an answer; a late one only once it was admitted. */
export function needsAnswer(
  input: Pick<AnswerableInput, 'withdrawn' | 'lateBySeconds' | 'admitted'>,
): boolean {
  return !input.withdrawn && (input.lateBySeconds === null || input.admitted === true)
}

/** A reason is owed unless the input was accepted, or is support that is noted. */
export function needsReason(kind: DispositionKind, types: readonly InputType[]): boolean {
  if (kind === 'accepted') return false
  return !(kind === 'noted' && types.every((type) => type === 'support'))
}

const numbers = (inputs: readonly { number: number }[]) =>
  `${inputs.length === 1 ? 'Input' : 'Inputs'} ${inputs.map((input) => input.number).join(', ')}`

/** The Taskforce answers input. */
export function canHandle(actor: Actor): Decision {
  return isTaskforce(actor) ? yes : no('Only the Taskforce answers input.')
}

/**
 * The Taskforce answers. Who belongs to the member that an input came from leaves it to another handler, where there is
 * one (`others`: ids of Taskforce people who do not belong to that member, by member id).
 */
export function canAnswer(
  actor: Actor,
  stage: Stage,
  inputs: readonly AnswerableInput[],
  kind: DispositionKind,
  reason: string | null,
  others: ReadonlyMap<string, readonly string[]>,
): Decision {
  const handles = canHandle(actor)
  if (!handles.ok) return handles
  if (inputs.length === 0) return no('Choose at least one input to answer.')
  if (stage === 'withdrawn') return no('The paper was withdrawn; its input stays as it is.')
  const withdrawn = inputs.filter((input) => input.withdrawn)
  if (withdrawn.length > 0) return overtaken(`${numbers(withdrawn)} was withdrawn meanwhile.`)
  const late = inputs.filter((input) => !needsAnswer(input))
  if (late.length > 0) return no(`${numbers(late)} came late: an admin admits or declines it first.`)
  const answered = inputs.filter((input) => input.answered)
  if (stage === 'final' && answered.length > 0)
    return no(`The paper is final: the answer to ${numbers(answered).toLowerCase()} stands.`)
  if (inputs.length > 1 && inputs.some((input) => input.taskforceOnly))
    return no('An input for the Taskforce only is answered by itself, so that its answer stays private.')
  const said = canSay(inputs, kind, reason)
  if (!said.ok) return said
  const own = inputs.filter(
    (input) => isOwn(actor, input.memberId) && others.get(input.memberId ?? '')?.length,
  )
  return own.length > 0
    ? no(`${numbers(own)} came from your own member: another Taskforce person answers it.`)
    : yes
}

/** What is said has a reason where one is owed, and denies no words that wait in the draft. */
function canSay(inputs: readonly AnswerableInput[], kind: DispositionKind, reason: string | null): Decision {
  const types = inputs.map((input) => input.type)
  if (needsReason(kind, types) && !reason)
    return no('Give a reason: its author and every member will read it.')
  const inDraft = inputs.filter((input) => input.inDraft)
  return inDraft.length > 0 && !accepting.includes(kind)
    ? no(
        `${numbers(inDraft)} was accepted into the draft. Take its words out there before you answer otherwise.`,
      )
    : yes
}

/** Why these inputs are left out where many are answered at once, in words that follow their numbers; null: they are not. */
export function leftOut(
  actor: Actor,
  stage: Stage,
  input: AnswerableInput,
  others: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (input.withdrawn) return 'withdrawn meanwhile'
  if (!needsAnswer(input)) return 'came late and not admitted'
  if (stage === 'final' && input.answered) return 'the paper is final, the answer stands'
  if (input.taskforceOnly) return 'for the Taskforce only, each answered by itself'
  const isLeft = isOwn(actor, input.memberId) && others.get(input.memberId ?? '')?.length
  return isLeft ? 'from your own member, another Taskforce person answers' : null
}

/** "Left out: 14 (withdrawn meanwhile); 3 and 9 (from your own member, another Taskforce person answers)." */
export function leftWords(left: readonly { number: number; why: string }[]): string {
  const reasons = [...new Set(left.map(({ why }) => why))]
  const each = reasons.map((why) => {
    const of = left.filter((one) => one.why === why).map(({ number }) => String(number))
    return `${listed(of)} (${why})`
  })
  return each.length > 0 ? `Left out: ${each.join('; ')}.` : ''
}

/**
 * Prepared answers are published until the paper is withdrawn; once it is final, none that would take the place of a
 * published one (`replaced`: the inputs that have such).
 */
export function canPublish(stage: Stage, replaced: readonly { number: number }[]): Decision {
  if (stage === 'withdrawn') return no('The paper was withdrawn; its input stays as it is.')
  return stage === 'final' && replaced.length > 0
    ? no(
        `The paper is final: the answer to ${numbers(replaced).toLowerCase()} stands. Drop what is prepared there.`,
      )
    : yes
}

/** A meeting in which something was decided has taken place (`day`: its date at midnight UTC). */
export function canHaveMet(day: Date | undefined, now: Date): Decision {
  return day && day > now ? no('That meeting is still to come: say when it was.') : yes
}

/** Who prepared an answer takes it back, as long as it is not published. */
export function canUndo(actor: Actor, answer: { handlerId: string; published: boolean }): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce answers input.')
  if (answer.published) return overtaken('This answer is published: answer otherwise, and it is replaced.')
  return answer.handlerId === actor.personId
    ? yes
    : no('Another person prepared this answer: drop it, or prepare yours.')
}

/** Whether the handler belongs to the member that the input came from: then the answer is marked so. */
export function isOwn(actor: Actor, memberId: string | null): boolean {
  return memberId !== null && hasRight(actor, memberId, 'contributor')
}

/**
 * An admin closes a blocking point as considered, not met: it was answered, and put before the members again in a
 * recirculation that closed after it was given (`recirculated`). Never one of the admin's own member where avoidable.
 */
export function canCloseBlock(
  actor: Actor,
  input: AnswerableInput,
  recirculated: boolean,
  otherAdmins: boolean,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin closes a blocking point as considered, not met.')
  if (!input.blocking) return no('This input is not a blocking point.')
  if (input.blockEnded || input.withdrawn) return overtaken('This blocking point has already ended.')
  if (!input.answered) return no('Answer it first: the member is owed the reason.')
  if (!recirculated)
    return no(
      'A blocking point is closed only after a recirculation in which the members saw it. Open one first.',
    )
  return isOwn(actor, input.memberId) && otherAdmins
    ? no('This blocking point is of your own member: another admin closes it.')
    : yes
}

/** What became of the input, in numbers: how much came, from how many members, how much was taken up, what is open. */
export function summarise(
  inputs: readonly { memberId: string | null; owed: boolean; kind: DispositionKind | null }[],
): { inputs: number; members: number; accepted: number; open: number } {
  const owed = inputs.filter((input) => input.owed)
  return {
    inputs: owed.length,
    members: new Set(owed.flatMap((input) => input.memberId ?? [])).size,
    accepted: owed.filter((input) => input.kind && accepting.includes(input.kind)).length,
    open: owed.filter((input) => input.kind === null).length,
  }
}

/** Why a person cannot answer this one input now; null where they can. The command asks again, with everything. */
export function refusalFor(
  actor: Actor,
  stage: Stage,
  input: Omit<AnswerableInput, 'answered' | 'blockEnded'> & {
    published: object | null
    blockEnd: object | null
  },
  others: ReadonlyMap<string, readonly string[]> = new Map(),
): string | null {
  const facts = { ...input, answered: input.published !== null, blockEnded: input.blockEnd !== null }
  const decision = canAnswer(actor, stage, [facts], 'accepted', null, others)
  return decision.ok ? null : decision.why
}
