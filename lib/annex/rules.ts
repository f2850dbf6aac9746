import { canSeePaper, currentVersion, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin, isInside, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'

/** One version of an annex, without its words. */
export type AnnexFacts = {
  id: string
  number: number
  language: string
  /** SHA-256, in hex, of its canonical bytes. */
  digest: string
  at: Date
  takenBack: boolean
  suppressed: boolean
}

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>

/** What stands before the numbers of an annex, so that "A3" is never taken for paragraph 3 of the paper. */
export const annexPrefix = 'A'

/** The last version that was not taken back; null where there is none. Versions come in the order of their numbers. */
export function currentAnnex<Facts extends AnnexFacts>(versions: readonly Facts[]): Facts | null {
  return versions.findLast((version) => !version.takenBack) ?? null
}

/** The version before this one that stands; null for the first. */
export function annexBefore<Facts extends AnnexFacts>(
  versions: readonly Facts[],
  { number }: Pick<AnnexFacts, 'number'>,
): Facts | null {
  return versions.findLast((version) => !version.takenBack && version.number < number) ?? null
}

/** An annex is for those inside, as far as they see its paper; for a visitor it is not there, not even on a final paper. */
export function canSeeAnnex(actor: Actor, paper: Pick<PaperFacts, 'acts' | 'versions'>): boolean {
  return isInside(actor) && canSeePaper(actor, paper)
}

/** What was taken back is the Taskforce's and the admins'. */
export function canSeeAnnexVersion(
  actor: Actor,
  paper: Pick<PaperFacts, 'acts' | 'versions'>,
  version: Pick<AnnexFacts, 'takenBack'>,
): boolean {
  return canSeeAnnex(actor, paper) && (!version.takenBack || isTaskforce(actor) || isAdmin(actor))
}

/** The working text of an annex is the Taskforce's alone. */
export function canSeeAnnexDraft(actor: Actor): boolean {
  return isTaskforce(actor)
}

/** The Taskforce writes it at every stage, also of a final paper: that is when others may reopen a question. */
export function canWriteAnnex(actor: Actor, paper: Paper, now: Date): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce writes an annex.')
  return stageAt(paper, now) === 'withdrawn'
    ? no('The paper was withdrawn: its annex no longer changes.')
    : yes
}

/** Members are given an annex to a paper that they can read. */
export function canPublishAnnex(actor: Actor, paper: Paper, now: Date): Decision {
  const may = canWriteAnnex(actor, paper, now)
  if (!may.ok) return may
  return currentVersion(paper)
    ? yes
    : no('Members cannot see this paper yet. Publish version 1 of it first; the annex waits as a draft.')
}

/** What is published has words and is not what members have already. */
export function isPublishableAnnex(
  text: { blank: boolean; digest: string },
  current: Pick<AnnexFacts, 'number' | 'digest'> | null,
): Decision {
  if (text.blank) return no('The annex is empty. Write something first.')
  return current?.digest === text.digest
    ? overtaken(
        `This is word for word version ${current.number} of the annex. There is nothing new to publish.`,
      )
    : yes
}

const minutesToTakeBack = 10

/** Within ten minutes, before anyone is told, the Taskforce takes the newest version back. */
export function canTakeBackAnnex(
  actor: Actor,
  versions: readonly AnnexFacts[],
  version: AnnexFacts,
  now: Date,
): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce takes a version of an annex back.')
  if (version.takenBack) return overtaken(`Version ${version.number} of the annex was already taken back.`)
  if (currentAnnex(versions)?.id !== version.id)
    return overtaken('A newer version of the annex was published meanwhile.')
  return now.getTime() - version.at.getTime() <= minutesToTakeBack * 60_000
    ? yes
    : no(
        'A version is taken back within ten minutes. Publish a corrected one, or ask an admin to suppress it.',
      )
}

/** An admin takes the words of a version away, at any time; number, digest and date stay. */
export function canSuppressAnnex(actor: Actor, version: AnnexFacts): Decision {
  if (!isAdmin(actor)) return no('Only an admin suppresses a version of an annex.')
  return version.suppressed ? overtaken('This version of the annex was already suppressed.') : yes
}

/** Which two versions are compared: those asked for by number, else the current one with the one before it. Null where one is not there. */
export function comparedAnnexes<Facts extends AnnexFacts>(
  versions: readonly Facts[],
  asked: { from?: string; to?: string },
): [Facts, Facts] | null {
  const called = (number: string) => versions.find((version) => String(version.number) === number) ?? null
  const to = asked.to === undefined ? currentAnnex(versions) : called(asked.to)
  const before = to && annexBefore(versions, to)
  const from = asked.from === undefined ? before : called(asked.from)
  return from && to ? [from, to] : null
}
