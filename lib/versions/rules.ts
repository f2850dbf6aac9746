import { currentVersion, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { ChangeClassKind, ClassStep } from '@/prisma/generated/enums'

export type ClassRow = {
  seq: number
  kind: ChangeClassKind
  step: ClassStep
  personId: string
  memberId: string | null
  at: Date
}

export type VersionFacts = {
  id: string
  number: number
  language: string
  digest: string
  at: Date
  personId: string
  takenBack: boolean
  suppressed: boolean
  /** Its paragraphs keep their numbers in later versions. */
  numbersFixed?: boolean
  classes: readonly ClassRow[]
}

/**
 * What a version counts as against the one before it. Said "editorial" counts as substantive until an admin outside
 * the Taskforce confirms it; a correction is final until the next. `confirmedAt` starts the carry-over period.
 */
export function classOf(classes: readonly ClassRow[]): {
  kind: ChangeClassKind
  said: ChangeClassKind | null
  /** What an admin, or three members, decided; null while nobody has. */
  decided: ChangeClassKind | null
  confirmedAt: Date | null
} {
  const rows = [...classes].sort((a, b) => a.seq - b.seq)
  const said = rows.find((row) => row.step === 'said')?.kind ?? null
  const last = rows.findLast((row) => row.step === 'confirmed' || row.step === 'corrected')
  const kind = last?.kind ?? 'substantive'
  return {
    kind,
    said,
    decided: last?.kind ?? null,
    confirmedAt: kind === 'editorial' ? (last?.at ?? null) : null,
  }
}

type PaperOnTheRoad = Pick<PaperFacts, 'acts' | 'versions' | 'windows' | 'procedure'>

const closed = (paper: PaperOnTheRoad, now: Date) => ['final', 'withdrawn'].includes(stageAt(paper, now))

/** The Taskforce publishes in every stage up to the final call, which it ends by doing so. */
export function canPublish(actor: Actor, paper: PaperOnTheRoad, now: Date): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce publishes versions.')
  const stage = stageAt(paper, now)
  if (stage === 'final') return no('The paper is final: its text no longer changes.')
  return stage === 'withdrawn' ? no('The paper was withdrawn: its text no longer changes.') : yes
}

/** What is published has words, differs from the current version, and says from version 2 on what kind of change it is. */
export function isPublishable(
  text: { blank: boolean; digest: string },
  current: Pick<VersionFacts, 'number' | 'digest'> | null,
  saidClass: ChangeClassKind | null,
): Decision {
  if (text.blank) return no('The draft is empty. Write something first.')
  if (current?.digest === text.digest)
    return overtaken(`This is word for word version ${current.number}. There is nothing new to publish.`)
  if (current && !saidClass) return no('Say whether the change is editorial or substantive.')
  return !current && saidClass ? no('Version 1 changes nothing, so it has no class.') : yes
}

const minutesToTakeBack = 10

/** Within ten minutes a version is taken back, unless a member or an admin has already acted on it. */
export function canTakeBack(
  actor: Actor,
  paper: PaperOnTheRoad,
  version: VersionFacts,
  actedOn: boolean,
  now: Date,
): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce takes a version back.')
  if (version.takenBack) return overtaken(`Version ${version.number} was already taken back.`)
  if (currentVersion(paper)?.id !== version.id) return overtaken('A newer version was published meanwhile.')
  if (closed(paper, now)) return no('The paper is closed: its versions stay.')
  if (actedOn)
    return no(`Somebody has already acted on version ${version.number}. Publish a corrected version instead.`)
  return now.getTime() - version.at.getTime() <= minutesToTakeBack * 60_000
    ? yes
    : no('A version is taken back within ten minutes. Publish a corrected version instead.')
}

/** Only a version that follows another, and stands, has a class; it can be decided until the paper is final. */
function hasOpenClass(paper: PaperOnTheRoad, version: VersionFacts, now: Date): Decision {
  if (version.takenBack || version.classes.length === 0) return no('This version has no class to decide.')
  return closed(paper, now) ? no('The paper is closed: the class of its changes stays.') : yes
}

/** An admin outside the Taskforce confirms what the Taskforce said was editorial. */
export function canConfirmClass(
  actor: Actor,
  paper: PaperOnTheRoad,
  version: VersionFacts,
  now: Date,
): Decision {
  if (!isAdmin(actor) || actor.taskforce)
    return no('An admin who is not of the Taskforce confirms the class.')
  const open = hasOpenClass(paper, version, now)
  if (!open.ok) return open
  const { said, decided } = classOf(version.classes)
  if (decided) return overtaken('The class of this change was decided meanwhile.')
  return said === 'editorial' ? yes : no('A substantive change needs no confirmation.')
}

/** A signatory says for its member that a change is not editorial; each member once. */
export function canChallengeClass(
  actor: Actor,
  memberId: string,
  paper: PaperOnTheRoad,
  version: VersionFacts,
  now: Date,
): Decision {
  if (!hasRight(actor, memberId, 'signatory'))
    return no('Only a signatory challenges a class for its member.')
  const open = hasOpenClass(paper, version, now)
  if (!open.ok) return open
  const { kind, said, decided } = classOf(version.classes)
  if (said !== 'editorial' && kind !== 'editorial') return no('This change already counts as substantive.')
  if (decided && kind === 'substantive') return overtaken('This change counts as substantive meanwhile.')
  const before = challengers(version.classes)
  return before.includes(memberId) ? overtaken('Your member has already challenged this class.') : yes
}

/** How many members make a change substantive for all. */
export const challengesToCorrect = 3

/** The members that challenged the class since it was last decided by an admin's correction, each once. */
export function challengers(classes: readonly ClassRow[]): string[] {
  const rows = [...classes].sort((a, b) => a.seq - b.seq)
  const since = rows.slice(rows.findLastIndex((row) => row.step === 'corrected') + 1)
  return [
    ...new Set(since.flatMap((row) => (row.step === 'challenged' && row.memberId ? [row.memberId] : []))),
  ]
}

/** An admin corrects a class until the paper is final; to "editorial" only one who is not of the Taskforce. */
export function canCorrectClass(
  actor: Actor,
  paper: PaperOnTheRoad,
  version: VersionFacts,
  kind: ChangeClassKind,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin corrects the class of a change.')
  if (kind === 'editorial' && actor.taskforce)
    return no('An admin who is not of the Taskforce says that a change is editorial after all.')
  const open = hasOpenClass(paper, version, now)
  if (!open.ok) return open
  const { said, decided } = classOf(version.classes)
  return (decided ?? said) === kind ? overtaken(`This change is already called ${kind}.`) : yes
}

/** An admin takes the words of a version away, at any stage; number, digest and date stay. */
export function canSuppress(actor: Actor, version: VersionFacts): Decision {
  if (!isAdmin(actor)) return no('Only an admin suppresses a version.')
  return version.suppressed ? overtaken('This version was already suppressed.') : yes
}

/** The versions that stand, in order. */
const standing = (paper: Pick<PaperFacts, 'versions'>) => paper.versions.filter((each) => !each.takenBack)

/** The version before this one that stands; null for the first. */
export function versionBefore(
  paper: Pick<PaperFacts, 'versions'>,
  version: Pick<VersionFacts, 'number'>,
): VersionFacts | null {
  return standing(paper).findLast((each) => each.number < version.number) ?? null
}

/** This version and those after it as far as each is an editorial change of the one before: what a signature reaches. */
export function editorialRun(paper: Pick<PaperFacts, 'versions'>, version: VersionFacts): VersionFacts[] {
  const after = standing(paper).filter((each) => each.number > version.number)
  const end = after.findIndex((each) => classOf(each.classes).kind === 'substantive')
  return [version, ...(end < 0 ? after : after.slice(0, end))]
}

/** The versions with this very text, among them the one that is asked about. */
export function versionsOfText(paper: Pick<PaperFacts, 'versions'>, digest: string): VersionFacts[] {
  return paper.versions.filter((each) => each.digest === digest)
}
