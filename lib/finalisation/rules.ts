import { currentVersion, frozenVersionId, type PaperFacts, stageAt, standingActs } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { WindowFacts } from '@/lib/windows/rules'

/** What stands between a paper and its end, counted. */
export type Readiness = {
  /** Inputs without a published answer. */
  unanswered: number
  /** Late inputs that were neither admitted nor declined. */
  undecidedLate: number
  openBlocks: number
  /** Anchors that lost their place and were not looked at by a person. */
  unreviewed: number
  /** Open objections, with the visible number of the paragraph each is on, where it still has one. */
  objections: readonly { paragraph: string | null }[]
  /** When the carry-over period of the current version ends; null: none is running. */
  carryOverEnds: Date | null
  /** The last admin who asked to freeze although input is unanswered. */
  asked?: FreezeAsked | null
}

/** Who asked that a version be frozen with input unanswered, why, and by when it is answered. */
export type FreezeAsked = { versionId: string; personId: string; by: string; reason: string; answerBy: Date }

const count = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`])

/** What is missing for freezing, each a few words; empty: nothing. */
export function freezeBlockers(readiness: Readiness): string[] {
  return [
    ...count(readiness.unanswered, 'disposition', 'dispositions'),
    ...count(readiness.undecidedLate, 'decision on late input', 'decisions on late input'),
    ...count(readiness.openBlocks, 'blocking point to end', 'blocking points to end'),
    ...count(readiness.unreviewed, 'place to review', 'places to review'),
  ]
}

/** What is missing for finalising: what freezing needs, no open objection, no running final call or carry-over period. */
export function finaliseBlockers(paper: PaperFacts, readiness: Readiness, now: Date): string[] {
  const call = finalCallWindow(paper)
  return [
    ...freezeBlockers(readiness),
    ...objectionBlockers(readiness.objections),
    ...(call && now < call.closesAt ? ['the final call to pass'] : []),
    ...(readiness.carryOverEnds && now < readiness.carryOverEnds ? ['the carry-over period to pass'] : []),
  ]
}

function objectionBlockers(objections: Readiness['objections']): string[] {
  const places = [...new Set(objections.flatMap(({ paragraph }) => paragraph ?? []))]
  const where = places.length === 0 ? '' : ` on paragraph${places.length > 1 ? 's' : ''} ${places.join(', ')}`
  return count(objections.length, 'objection', 'objections').map((n) => `an answer to ${n}${where}`)
}

/** "Needs 3 dispositions; 1 blocking point to end." or null where nothing is missing. */
export function inOneSentence(blockers: readonly string[]): string | null {
  return blockers.length === 0 ? null : `Needs ${blockers.join('; ')}.`
}

/** The window of the final call that is under way or has passed: opened by the freeze that stands. Null outside a final call. */
export function finalCallWindow(paper: Pick<PaperFacts, 'acts' | 'windows'>): WindowFacts | null {
  const versionId = frozenVersionId(paper)
  const freeze = standingActs(paper).findLast((act) => act.kind === 'frozen')
  if (!versionId || !freeze) return null
  return (
    paper.windows.findLast(
      (window) =>
        window.kind === 'finalCall' && window.versionId === versionId && window.opensAt >= freeze.at,
    ) ?? null
  )
}

/** An admin freezes the version that was read, when nothing is missing and no consultation is open or announced. */
export function canFreeze(
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
  const missing = inOneSentence(freezeBlockers(excused(paper, versionId, readiness)))
  if (missing) return no(missing)
  return isAdmin(actor) && readiness.unanswered > 0 && readiness.asked?.personId === actor.personId
    ? no('You asked for it: another admin freezes a submission with input unanswered.')
    : yes
}

/** What counts for freezing: of a submission for whose version an admin asked so, input may be unanswered. */
function excused(paper: Pick<PaperFacts, 'kind'>, versionId: string, readiness: Readiness): Readiness {
  const asked = paper.kind === 'submission' && readiness.asked?.versionId === versionId
  return asked ? { ...readiness, unanswered: 0 } : readiness
}

/**
 * An admin asks that the version that was read be frozen with input unanswered: of a submission, whose deadline is not
 * ours, where nothing else is missing. Another admin freezes it; finalising needs every answer.
 */
export function canAskToFreeze(
  actor: Actor,
  paper: PaperFacts,
  versionId: string,
  readiness: Readiness,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin asks to freeze a version.')
  if (paper.kind !== 'submission') return no('Only a submission is frozen with input unanswered.')
  if (readiness.unanswered === 0) return no('Every input is answered: it can be frozen as it is.')
  if (readiness.asked?.versionId === versionId) return overtaken('That was asked for already.')
  return canFreeze(actor, paper, versionId, { ...readiness, unanswered: 0 }, now)
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
  const missing = inOneSentence(finaliseBlockers(paper, readiness, now))
  return missing ? no(missing) : yes
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

/** Freezing, finalising or withdrawing too early is taken back within ten minutes, while it is the paper's last act. */
export function canTakeBackAct(actor: Actor, paper: PaperFacts, actId: string, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin takes this back.')
  const last = standingActs(paper).at(-1)
  if (last?.id !== actId || !['frozen', 'finalised', 'withdrawn'].includes(last.kind))
    return overtaken('Something else was done to the paper meanwhile.')
  return now.getTime() - last.at.getTime() < TAKE_BACK_MS
    ? yes
    : no('An act can be taken back for ten minutes only.')
}
