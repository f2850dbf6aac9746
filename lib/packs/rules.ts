import { isAdmitted } from '@/lib/comments/rules'
import { type SightFacts, sightOf } from '@/lib/comments/sight'
import { currentVersion, finalVersionId, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { VersionFacts } from '@/lib/versions/rules'

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>
export type PackMember = { id: string; name: string }

/** Packs are for whoever is of their member at this moment, and nobody else; neither the Taskforce nor admins. */
export function seesPacks(actor: Actor, memberId: string): boolean {
  return hasRight(actor, memberId, 'contributor')
}

/** Who speaks for the member makes a pack for its board, of a version that stands and has its words. */
export function canMakePack(
  actor: Actor,
  paper: Paper,
  member: PackMember,
  versionId: string,
  now: Date,
): Decision {
  const may = canKeepPacks(actor, member)
  if (!may.ok) return may
  if (stageAt(paper, now) === 'withdrawn')
    return no('This paper was withdrawn. There is nothing to lay before a board any more.')
  const version = paper.versions.find(({ id }) => id === versionId)
  if (!version) return overtaken('That version is not one of this paper’s. Reload the page.')
  if (version.takenBack) return overtaken(`Version ${version.number} was taken back. Choose the current one.`)
  return version.suppressed
    ? no(`The text of version ${version.number} was taken out. Choose another version.`)
    : yes
}

/** Who speaks for the member changes and removes its packs: whoever made them. `revision`: what the form was made for. */
export function canChangePack(
  actor: Actor,
  member: PackMember,
  pack: { removed: boolean; revision: number },
  revision: number,
): Decision {
  const may = canKeepPacks(actor, member)
  if (!may.ok) return may
  if (pack.removed) return overtaken('This pack was removed meanwhile. Make a new one.')
  return pack.revision === revision
    ? yes
    : overtaken(
        'A colleague changed this pack while you had it open. Copy your words, reload the page, and put them in again.',
      )
}

function canKeepPacks(actor: Actor, { id, name }: PackMember): Decision {
  return hasRight(actor, id, 'representative')
    ? yes
    : no(`Only a representative or signatory of ${name} makes a pack for its board.`)
}

/**
 * Which input goes into a pack: what the whole coalition reads, and what this member's own people said for the Taskforce
 * only. Never what others said for the Taskforce only, though the person who chooses may read it as one of the Taskforce.
 */
export function canChooseInput(
  actor: Actor,
  member: PackMember,
  input: SightFacts & { number: number },
): Decision {
  const sight = sightOf(actor, input, false)
  if (sight === 'withdrawn') return overtaken(`Input ${input.number} was withdrawn. Take it out.`)
  if (sight !== 'text' || !isAdmitted(input)) return no(notThere(input.number))
  return input.taskforceOnly && input.memberId !== member.id
    ? no(`Input ${input.number} is for the Taskforce only. It cannot go to a board of others.`)
    : yes
}

/** Of what is not on the paper, or not for this reader. */
export const notThere = (number: number) =>
  `Input ${number} is not on this paper, or not for you to read. Look its number up among the answers.`

/** What stands on each sheet. */
export function handlingLine(paper: Pick<PaperFacts, 'acts'>, versionId: string): string {
  const what = finalVersionId(paper) === versionId ? 'Final text' : 'Draft'
  return `${what}, for members and their governing bodies`
}

/** The version that stands now, where its text is another than the one that was pinned; else null. */
export function movedOnTo(
  paper: Pick<PaperFacts, 'versions'>,
  pinned: Pick<VersionFacts, 'digest'>,
): VersionFacts | null {
  const current = currentVersion(paper)
  return current && current.digest !== pinned.digest ? current : null
}
