import { type Actor, isAdmin, isInside, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, yes } from '@/lib/platform/decision'
import type { VersionFacts } from '@/lib/versions/rules'
import { isOpenOrToCome, type WindowFacts } from '@/lib/windows/rules'
import type { PaperActKind, PaperKind, Procedure } from '@/prisma/generated/enums'

export type ActRow = {
  id: string
  seq: number
  kind: PaperActKind
  versionId: string | null
  takesBackId: string | null
  supersededById: string | null
  closesEarlier: boolean
  reason: string | null
  at: Date
}

/** All that the stage and the rights of a paper follow from. Versions, acts and windows in the order they came. */
export type PaperFacts = {
  id: string
  kind: PaperKind
  slug: string
  title: string
  procedure: Procedure
  createdAt: Date
  number: { letter: string; year: number; seq: number } | null
  versions: readonly VersionFacts[]
  acts: readonly ActRow[]
  windows: readonly WindowFacts[]
}

export type Stage = 'drafting' | 'consulting' | 'revising' | 'finalCall' | 'final' | 'withdrawn'

/** The acts that count: none that was taken back. */
export function standingActs(paper: Pick<PaperFacts, 'acts'>): readonly ActRow[] {
  const takenBack = new Set(paper.acts.map((act) => act.takesBackId))
  return paper.acts.filter((act) => act.kind !== 'takenBack' && !takenBack.has(act.id))
}

/** The last published version that was not taken back, or null before version 1. */
export function currentVersion(paper: Pick<PaperFacts, 'versions'>): VersionFacts | null {
  return paper.versions.findLast((version) => !version.takenBack) ?? null
}

/** The last act that moves the stage; superseding does not. */
function lastAct(paper: Pick<PaperFacts, 'acts'>): ActRow | null {
  return standingActs(paper).findLast((act) => act.kind !== 'superseded') ?? null
}

/** The version that is frozen, or final and reopened: the text of the final call. Null in every other stage. */
export function frozenVersionId(paper: Pick<PaperFacts, 'acts'>): string | null {
  const last = lastAct(paper)
  if (last?.kind === 'frozen') return last.versionId
  return last?.kind === 'reopened' ? finalVersionId(paper) : null
}

/** The version that was finalised last, also where the paper was reopened or withdrawn later; or null. */
export function finalVersionId(paper: Pick<PaperFacts, 'acts'>): string | null {
  return standingActs(paper).findLast((act) => act.kind === 'finalised')?.versionId ?? null
}

export function supersededById(paper: Pick<PaperFacts, 'acts'>): string | null {
  return standingActs(paper).findLast((act) => act.kind === 'superseded')?.supersededById ?? null
}

/** The stage follows from facts and the instant: the first that holds, from the end of the road to its beginning. */
export function stageAt(paper: Pick<PaperFacts, 'acts' | 'versions' | 'windows'>, now: Date): Stage {
  const last = lastAct(paper)?.kind
  if (last === 'withdrawn') return 'withdrawn'
  if (last === 'finalised') return 'final'
  if (last === 'frozen' || last === 'reopened') return 'finalCall'
  if (!currentVersion(paper)) return 'drafting'
  return isOpenOrToCome(paper.windows, ['comments', 'suggestions'], now) ? 'consulting' : 'revising'
}

/** Before version 1 a paper is the Taskforce's and the admins'; until it is final, the members'; then everyone's. */
export function canSeePaper(actor: Actor, paper: Pick<PaperFacts, 'acts' | 'versions'>): boolean {
  if (finalVersionId(paper)) return true
  if (actor.kind === 'visitor') return false
  if (actor.taskforce || actor.admin) return true
  return currentVersion(paper) !== null && isInside(actor)
}

/** Visitors see the final version, and those before it unless they were closed when finalising. */
export function canSeeVersion(
  actor: Actor,
  paper: Pick<PaperFacts, 'acts' | 'versions'>,
  version: Pick<VersionFacts, 'id' | 'takenBack'>,
): boolean {
  if (!canSeePaper(actor, paper)) return false
  if (version.takenBack) return actor.kind === 'person' && (actor.taskforce || actor.admin)
  if (isInside(actor)) return true
  const finalised = standingActs(paper).findLast((act) => act.kind === 'finalised')
  if (!finalised) return false
  const [mine, final] = [version.id, finalised.versionId].map((id) =>
    paper.versions.findIndex((each) => each.id === id),
  ) as [number, number]
  return mine === final || (mine < final && !finalised.closesEarlier)
}

/** TCCM/2025/P-03. */
export function paperNumber(shortName: string, number: PaperFacts['number']): string | null {
  return number && `${shortName}/${number.year}/${number.letter}-${String(number.seq).padStart(2, '0')}`
}

/** The Taskforce begins a paper, under the full procedure; another procedure is an admin's choice. */
export function canCreatePaper(actor: Actor, procedure: Procedure): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce begins a paper.')
  if (procedure !== 'full' && !isAdmin(actor))
    return no('Only an admin chooses another procedure than the full one. Begin with the full procedure.')
  return yes
}

type Description = { title: string; procedure: Procedure }

/**
 * Title and topics are the Taskforce's and the admins', the procedure is the admins' alone. From the final call on the
 * procedure stays, and what was finalised or withdrawn keeps its title; topics only help to find it.
 */
export function canDescribePaper(
  actor: Actor,
  paper: Pick<PaperFacts, 'title' | 'procedure' | 'acts' | 'versions' | 'windows'>,
  change: Description,
  now: Date,
): Decision {
  if (!isTaskforce(actor) && !isAdmin(actor)) return no('Only the Taskforce and admins describe a paper.')
  const stage = stageAt(paper, now)
  const over = stage === 'final' || stage === 'withdrawn'
  if (change.title !== paper.title && over) return no('The paper is closed: its title stays as it is.')
  if (change.procedure === paper.procedure) return yes
  if (!isAdmin(actor)) return no('Only an admin changes the procedure, with a reason.')
  return over || stage === 'finalCall' ? no('The procedure stays as it is from the final call on.') : yes
}
