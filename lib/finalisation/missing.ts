import { currentVersion, frozenVersionId, type PaperFacts, type Stage, stageAt } from '@/lib/papers/rules'
import { isOpen } from '@/lib/windows/rules'
import { finalCallWindow } from './call'

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
  /** The last admin who asked to freeze although something is left out. */
  asked?: FreezeAsked | null
}

/**
 * Who asked that a version be frozen with something left out, and why: with input unanswered, which is answered by
 * `answerBy` (null: none is), or without a final call.
 */
export type FreezeAsked = {
  versionId: string
  personId: string
  by: string
  reason: string
  answerBy: Date | null
  withoutCall: boolean
}

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

/**
 * What is missing on this paper for its next step, in the stage that it is in now: version 1, the final call, the end.
 * Empty: nothing; of a paper that is final or withdrawn nothing is missing. A member that has to reconfirm never is.
 */
export function missingNow(paper: PaperFacts, readiness: Readiness, now: Date): string[] {
  const missing: Record<Stage, () => string[]> = {
    drafting: () => ['version 1 to be published'],
    consulting: () => [...toFreeze(paper, readiness), ...consultation(paper, now)],
    revising: () => toFreeze(paper, readiness),
    finalCall: () => [...finaliseBlockers(paper, readiness, now), ...textBlockers(paper)],
    final: () => [],
    withdrawn: () => [],
  }
  return missing[stageAt(paper, now)]()
}

/** What the current version needs before it can be frozen; what an admin asked to leave open is not missing. */
function toFreeze(paper: PaperFacts, readiness: Readiness): string[] {
  const versionId = currentVersion(paper)?.id ?? ''
  return [...freezeBlockers(excused(paper, versionId, readiness)), ...textBlockers(paper)]
}

/** What counts for freezing: of a submission for whose version an admin asked so, input may be unanswered. */
function excused(paper: Pick<PaperFacts, 'kind'>, versionId: string, readiness: Readiness): Readiness {
  const { asked } = readiness
  const excuses = paper.kind === 'submission' && asked?.versionId === versionId && asked.answerBy !== null
  return excuses ? { ...readiness, unanswered: 0 } : readiness
}

/** A text that was taken out can be neither frozen nor final: another version is published first. */
function textBlockers(paper: Pick<PaperFacts, 'acts' | 'versions'>): string[] {
  const id = frozenVersionId(paper) ?? currentVersion(paper)?.id
  const version = paper.versions.find((each) => each.id === id)
  return version?.suppressed
    ? [`a new version, since the text of version ${version.number} was taken out`]
    : []
}

function consultation(paper: PaperFacts, now: Date): string[] {
  const open = isOpen(paper.windows, 'comments', now) || isOpen(paper.windows, 'suggestions', now)
  return [open ? 'the consultation to close' : 'the announced consultation to pass']
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
