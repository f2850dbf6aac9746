import { canSpeak, type Speaker } from '@/lib/comments/rules'
import { currentVersion, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { formatInstant } from '@/lib/platform/format'

/** By which door something came: as a mail that is entered for a member, or as the member's own file. */
export type Door = 'mail' | 'file'

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>
type MemberOf = { id: string; name: string; leftAt: Date | null }

/** What the rules know of something that came. */
export type UploadFacts = {
  source: Door
  member: MemberOf
  /** The version that it was made from; null: not known. */
  versionId: string | null
  revision: number
  unreadable: string | null
  entered: { at: Date; by: string } | null
  /** A member's own file, put into the member's room. */
  inRoom: { at: Date; by: string } | null
  endedAt: Date | null
}

/** Whether the actor enters what came by mail for members: the Taskforce and the admins do. */
export function entersMail(actor: Actor): boolean {
  return isTaskforce(actor) || isAdmin(actor)
}

/**
 * Whether the actor brings something for this member by this door, to a paper that has a text and still takes input; a mail
 * came on a day (UTC) that has begun.
 */
export function canBring(
  actor: Actor,
  door: Door,
  member: MemberOf,
  paper: Paper,
  now: Date,
  cameOn: Date | null = null,
): Decision {
  if (door === 'mail' && !entersMail(actor))
    return no('Only the Taskforce and admins enter what came by mail. Upload your own file instead.')
  if (door === 'file' && !hasRight(actor, member.id, 'contributor'))
    return no(`You do not belong to ${member.name}. Upload the file for a member that you belong to.`)
  if (member.leftAt !== null && member.leftAt <= now)
    return no(`${member.name} is no member any more, so nothing can be said for it.`)
  if (cameOn !== null && cameOn > now) return no('That day is still to come. Say on which day the mail came.')
  return takesInput(paper, now)
}

function takesInput(paper: Paper, now: Date): Decision {
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return no('This paper was withdrawn.')
  if (stage === 'final') return no('This paper is final. It takes no more input.')
  return currentVersion(paper) ? yes : no('No version of this paper is published yet.')
}

/** Who sees something that came, with its file: for a mail the Taskforce and the admins, for its own file the member. */
export function canSeeUpload(
  actor: Actor,
  { source, member }: Pick<UploadFacts, 'source' | 'member'>,
): boolean {
  return source === 'mail' ? entersMail(actor) : hasRight(actor, member.id, 'contributor')
}

/** Who sees what was entered for a member from a mail: its people, the Taskforce and the admins. Never the mail's file. */
export function canSeeEntered(
  actor: Actor,
  upload: Pick<UploadFacts, 'source' | 'member' | 'entered'>,
): boolean {
  if (upload.source !== 'mail' || upload.entered === null) return false
  return entersMail(actor) || hasRight(actor, upload.member.id, 'contributor')
}

/** Whether the choices can still be changed, on the state of them that was seen. */
export function canChoose(actor: Actor, upload: UploadFacts, revision: number): Decision {
  const waiting = isWaiting(actor, upload)
  if (!waiting.ok) return waiting
  if (upload.unreadable !== null)
    return no('This file could not be read, so there is nothing to choose from.')
  return upload.revision === revision
    ? yes
    : overtaken('Someone changed these choices while you read them. Reload the page to see theirs.')
}

/** Whether it can be dropped: not what was entered already. */
export function canDrop(actor: Actor, upload: UploadFacts): Decision {
  return isWaiting(actor, upload)
}

function isWaiting(actor: Actor, upload: UploadFacts): Decision {
  if (!canSeeUpload(actor, upload)) return no('This is not yours to enter.')
  if (upload.entered)
    return overtaken(`${upload.entered.by} entered this already, on ${formatInstant(upload.entered.at)}.`)
  if (upload.inRoom)
    return overtaken(
      `${upload.inRoom.by} put this into the room already, on ${formatInstant(upload.inRoom.at)}.`,
    )
  return upload.endedAt === null ? yes : overtaken('This was dropped meanwhile.')
}

/**
 * Whether the actor puts a member's own file into the member's room: anyone of the member does, whether input is taken now
 * or not. It stands on the version that it was made from, which must still be there to read.
 */
export function canPutInRoom(actor: Actor, paper: Paper, upload: UploadFacts, now: Date): Decision {
  if (upload.source !== 'file')
    return no('What came by mail is entered for its member. Only its own file has a room.')
  const brings = canBring(actor, upload.source, upload.member, paper, now)
  return brings.ok ? standsOn(paper, upload.versionId) : brings
}

/**
 * In whose name it is entered: what came by mail on behalf of the member; a member's own file for the member, by a
 * representative alone, because from everyone else it comes into the room first. It stands on the version that it was made
 * from, which must still be there to read.
 */
export function canEnter(
  actor: Actor,
  paper: Paper,
  upload: UploadFacts,
  speaker: Speaker | null,
  now: Date,
): Decision {
  const brings = canBring(actor, upload.source, upload.member, paper, now)
  if (!brings.ok) return brings
  if (upload.source === 'file') {
    if (speaker?.member?.id !== upload.member.id || speaker.capacity !== 'forMember')
      return no(
        `What ${upload.member.name} passed round at home comes into its room first: from there a representative sends it on.`,
      )
    const speaks = canSpeak(actor, speaker)
    if (!speaks.ok) return speaks
  }
  return standsOn(paper, upload.versionId)
}

function standsOn(paper: Paper, versionId: string | null): Decision {
  if (versionId === null) return no('Choose first which version this was made from.')
  const version = paper.versions.find((each) => each.id === versionId)
  if (!version || version.takenBack)
    return overtaken('The version that this was made from was taken back. Choose another one.')
  return version.suppressed
    ? overtaken(`The text of version ${version.number} was removed. Choose another version.`)
    : yes
}

/** What the rules know of an input that was entered from an upload. */
export type EnteredFacts = { withdrawn: boolean }

/**
 * Who takes out what was entered from a mail: a representative of the member, because it is not theirs; whoever enters
 * mail, because it was entered in error. Until the paper is final; what was withdrawn stays so.
 */
export function canDisown(
  actor: Actor,
  paper: Paper,
  upload: Pick<UploadFacts, 'source' | 'member' | 'entered'>,
  input: EnteredFacts,
  now: Date,
): Decision {
  if (upload.source !== 'mail' || upload.entered === null) return no('This was not entered for a member.')
  if (!entersMail(actor) && !hasRight(actor, upload.member.id, 'representative'))
    return no(`Only a representative of ${upload.member.name} disowns what was entered for it.`)
  if (input.withdrawn) return overtaken('This input was withdrawn already.')
  return takesInput(paper, now)
}

/** Why it is taken out, in the first words of what stays in its place. */
export function disownedAs(actor: Actor, memberId: string): 'Not ours' | 'Entered in error' {
  return hasRight(actor, memberId, 'representative') ? 'Not ours' : 'Entered in error'
}
