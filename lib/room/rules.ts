import { currentVersion, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>
export type RoomMember = { id: string; name: string }

/** What the rules know of something said in a room. */
export type EntryFacts = {
  personId: string
  member: RoomMember
  withdrawn: boolean
  declined: boolean
  asked: boolean
  /** The number of the input that it was sent as, while that stands; null: not sent, or that input was withdrawn. */
  sentAs: number | null
}

/**
 * Who is in a member's room: whoever is of that member at this moment, and nobody else; neither the Taskforce nor admins.
 * For all others there is no room.
 */
export function entersRoom(actor: Actor, memberId: string): boolean {
  return hasRight(actor, memberId, 'contributor')
}

/** A room is talked in until its paper is final or withdrawn, whether a window is open or not. */
export function isTalkedIn(paper: Paper, now: Date): Decision {
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return no('This paper was withdrawn. What was said in the room stays as it is.')
  if (stage === 'final') return no('This paper is final. What was said in the room stays as it is.')
  return currentVersion(paper) ? yes : no('No version of this paper is published yet.')
}

/** Something is said on a version that stands and has its words. */
export function canSay(
  actor: Actor,
  paper: Paper,
  member: RoomMember,
  versionId: string,
  now: Date,
): Decision {
  if (!entersRoom(actor, member.id)) return notHere(member)
  const version = paper.versions.find(({ id }) => id === versionId)
  if (!version) return overtaken('That version is not one of this paper’s. Reload the page.')
  if (version.takenBack)
    return overtaken(`Version ${version.number} was taken back while you read it. Read the current one.`)
  return version.suppressed
    ? overtaken(`The text of version ${version.number} was removed while you read it. Reload the page.`)
    : isTalkedIn(paper, now)
}

/** Replies go on after an entry was sent, too: how it went is worth a word. */
export function canReplyInRoom(actor: Actor, paper: Paper, entry: EntryFacts, now: Date): Decision {
  if (!entersRoom(actor, entry.member.id)) return notHere(entry.member)
  if (entry.withdrawn) return overtaken('This was withdrawn, so what was said to it has ended.')
  return isTalkedIn(paper, now)
}

/** Its author withdraws a reply. */
export function canWithdrawRoomReply(
  actor: Actor,
  paper: Paper,
  entry: EntryFacts,
  reply: { personId: string; withdrawn: boolean },
  now: Date,
): Decision {
  if (!entersRoom(actor, entry.member.id)) return notHere(entry.member)
  if (!isOf(actor, reply)) return no('Only its author withdraws a reply.')
  return reply.withdrawn ? overtaken('This reply was withdrawn already.') : isTalkedIn(paper, now)
}

/** Its author corrects or withdraws an entry until it is sent on; what was sent is corrected where it was sent. */
export function canChangeEntry(actor: Actor, paper: Paper, entry: EntryFacts, now: Date): Decision {
  if (!entersRoom(actor, entry.member.id)) return notHere(entry.member)
  if (!isOf(actor, entry)) return no('Nobody changes another’s words, in the room neither. Reply to them.')
  if (entry.withdrawn) return overtaken('This was withdrawn already.')
  if (entry.sentAs !== null) return overtaken(`${wasSent(entry.sentAs)} It stays here as it was sent.`)
  return isTalkedIn(paper, now)
}

/** A colleague says that they would say the same. Not the author, who said it. */
export function canAgree(actor: Actor, paper: Paper, entry: EntryFacts, now: Date): Decision {
  if (!entersRoom(actor, entry.member.id)) return notHere(entry.member)
  if (isOf(actor, entry)) return no('You said this yourself.')
  return waitsNow(paper, entry, now)
}

/** Anyone of the member asks a representative to send something on, once; who can send it need not ask. */
export function canAskToSend(actor: Actor, paper: Paper, entry: EntryFacts, now: Date): Decision {
  if (!entersRoom(actor, entry.member.id)) return notHere(entry.member)
  if (hasRight(actor, entry.member.id, 'representative'))
    return no(`You speak for ${entry.member.name}: send it on yourself.`)
  return entry.asked ? overtaken('Somebody asked for this already.') : waitsNow(paper, entry, now)
}

/** A representative says that something is not sent, with a word why. */
export function canDecline(actor: Actor, paper: Paper, entry: EntryFacts, now: Date): Decision {
  const { member } = entry
  return hasRight(actor, member.id, 'representative')
    ? waitsNow(paper, entry, now)
    : no(`Only a representative of ${member.name} says that something is not sent.`)
}

/**
 * A representative sends entries on as the member's input, also what was declined before, and again where the input that
 * it became was withdrawn. When input is taken is for the windows to say.
 */
export function canSendOn(actor: Actor, member: RoomMember, entries: readonly EntryFacts[]): Decision {
  if (!hasRight(actor, member.id, 'representative'))
    return no(`Only a representative sends on what was said in the room of ${member.name}.`)
  const refused = entries
    .map((entry) => isWaiting({ ...entry, declined: false }))
    .find((decision) => !decision.ok)
  return refused ?? (entries.length > 0 ? yes : no('Choose at least one thing to send on.'))
}

/** Whether an entry waits: it was neither withdrawn, sent on, nor declined. */
export function isWaiting(entry: Pick<EntryFacts, 'withdrawn' | 'declined' | 'sentAs'>): Decision {
  if (entry.withdrawn) return overtaken('This was withdrawn by its author meanwhile.')
  if (entry.sentAs !== null) return overtaken(wasSent(entry.sentAs))
  return entry.declined ? overtaken('A representative has said that this is not sent.') : yes
}

function waitsNow(paper: Paper, entry: EntryFacts, now: Date): Decision {
  const waits = isWaiting(entry)
  return waits.ok ? isTalkedIn(paper, now) : waits
}

const wasSent = (number: number) => `This was sent on already, as input ${number}.`

const notHere = ({ name }: RoomMember) => no(`You do not belong to ${name}, so you are not in its room.`)

const isOf = (actor: Actor, said: { personId: string }) =>
  actor.kind === 'person' && actor.personId === said.personId
