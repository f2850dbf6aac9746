import { currentVersion, frozenVersionId, type PaperFacts, stageAt, standingActs } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { amendable } from './call'
import { inOneSentence, missingNow, type Readiness } from './missing'

/** An admin freezes the version that was read, when nothing is missing and no consultation is open or announced. */
export function canFreeze(
  actor: Actor,
  paper: PaperFacts,
  versionId: string,
  readiness: Readiness,
  now: Date,
): Decision {
  const ready = isReadyToFreeze(actor, paper, versionId, readiness, now)
  if (!ready.ok) return ready
  return isAdmin(actor) && readiness.unanswered > 0 && readiness.asked?.personId === actor.personId
    ? no('You asked for it: another admin freezes a submission with input unanswered.')
    : yes
}

function isReadyToFreeze(
  actor: Actor,
  paper: PaperFacts,
  versionId: string,
  readiness: Readiness,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin freezes a version for the final call.')
  const stage = stageAt(paper, now)
  if (stage === 'consulting')
    return no('The consultation is still open or announced. Wait until it closes, or close it early.')
  if (stage !== 'revising') return no('Only a published paper that is being revised can be frozen.')
  if (currentVersion(paper)?.id !== versionId)
    return overtaken('Another version was published since you opened this page. Read it first.')
  const missing = inOneSentence(missingNow(paper, readiness, now))
  return missing ? no(missing) : yes
}

type Asking = { withoutCall: boolean }

/**
 * An admin asks that the version that was read be frozen with something left out: input unanswered, of a submission, whose
 * deadline is not ours; or, under the emergency procedure, the final call (`withoutCall`). Nothing else is missing. Another
 * admin freezes it; finalising needs every answer all the same.
 */
export function canAskToFreeze(
  actor: Actor,
  paper: PaperFacts,
  versionId: string,
  readiness: Readiness,
  { withoutCall }: Asking,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin asks to freeze a version.')
  if (withoutCall && paper.procedure !== 'emergency')
    return no('Only the emergency procedure goes without a final call. An admin chooses it, with a reason.')
  const owes = readiness.unanswered > 0
  if (owes && paper.kind !== 'submission') return no('Only a submission is frozen with input unanswered.')
  if (!owes && !withoutCall) return no('Every input is answered: it can be frozen as it is.')
  if (wasAsked(readiness, versionId, owes, withoutCall)) return overtaken('That was asked for already.')
  return isReadyToFreeze(actor, paper, versionId, { ...readiness, unanswered: 0 }, now)
}

function wasAsked({ asked }: Readiness, versionId: string, owes: boolean, withoutCall: boolean): boolean {
  if (asked?.versionId !== versionId || asked.withoutCall !== withoutCall) return false
  return !owes || asked.answerBy !== null
}

/** Under the emergency procedure an admin freezes a version without a final call, where another one asked for that. */
export function canFreezeWithoutCall(
  actor: Actor,
  paper: PaperFacts,
  versionId: string,
  readiness: Readiness,
  now: Date,
): Decision {
  const { asked } = readiness
  if (!isAdmin(actor)) return no('Only an admin freezes a version.')
  if (paper.procedure !== 'emergency')
    return no('Only the emergency procedure goes without a final call. Give it one.')
  if (asked?.versionId !== versionId || !asked.withoutCall)
    return no('It takes two admins to go without a final call: one asks with a reason, another freezes.')
  if (asked.personId === actor.personId)
    return no('You asked for it: another admin freezes a version without a final call.')
  return canFreeze(actor, paper, versionId, readiness, now)
}

/** A final call that covers only what changed since `baseVersionId`: the version whose call ended with a new text. */
export function canAmend(paper: PaperFacts, baseVersionId: string, now: Date): Decision {
  return amendable(paper, now)?.versionId === baseVersionId
    ? yes
    : no('An amended final call follows a final call that a new version ended. Open one on the whole text.')
}

/** An admin finalises the frozen version that was read, when nothing is missing. */
export function canFinalise(
  actor: Actor,
  paper: PaperFacts,
  versionId: string,
  readiness: Readiness,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin finalises a paper.')
  if (stageAt(paper, now) !== 'finalCall')
    return no('Only a paper in its final call can be finalised. Freeze a version first.')
  if (frozenVersionId(paper) !== versionId)
    return overtaken('Another version is frozen now. Read it before you finalise it.')
  const missing = inOneSentence(missingNow(paper, readiness, now))
  return missing ? no(missing) : yes
}

/** An admin enters what became of a notice of the final call, until the paper is final and silence is counted. */
export function canNoteDelivery(actor: Actor, paper: PaperFacts, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin enters what became of a letter.')
  return stageAt(paper, now) === 'finalCall'
    ? yes
    : no('What became of the notice matters until the paper is final. It is not in its final call.')
}

/** Sends a paper in its final call back to revising. */
export function canSendBack(actor: Actor, paper: PaperFacts, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin ends a final call.')
  return stageAt(paper, now) === 'finalCall' ? yes : no('The paper is not in its final call.')
}

/** Withdraws a paper at any stage, with a reason. */
export function canWithdrawPaper(actor: Actor, paper: PaperFacts, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin withdraws a paper.')
  return stageAt(paper, now) === 'withdrawn' ? overtaken('The paper is withdrawn already.') : yes
}

/** A final paper is superseded by another final one. */
export function canSupersede(actor: Actor, paper: PaperFacts, by: PaperFacts, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin says that a paper is superseded.')
  if (paper.id === by.id) return no('A paper cannot supersede itself.')
  if (stageAt(paper, now) !== 'final' || stageAt(by, now) !== 'final')
    return no('Both papers have to be final.')
  return yes
}

/** Ten minutes in milliseconds: how long an act can be taken back, and its mail waits. */
const TAKE_BACK_MS = 10 * 60_000

/** Freezing, finalising, reopening or withdrawing too early is taken back within ten minutes, while it is the paper's last act. */
export function canTakeBackAct(actor: Actor, paper: PaperFacts, actId: string, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin takes this back.')
  const last = standingActs(paper).at(-1)
  if (last?.id !== actId || !['frozen', 'finalised', 'reopened', 'withdrawn'].includes(last.kind))
    return overtaken('Something else was done to the paper meanwhile.')
  return now.getTime() - last.at.getTime() < TAKE_BACK_MS
    ? yes
    : no('An act can be taken back for ten minutes only.')
}
