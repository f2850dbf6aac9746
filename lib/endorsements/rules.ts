import { currentVersion, finalVersionId, frozenVersionId, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin, isInside } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { formatInstant } from '@/lib/platform/format'
import type { VersionFacts } from '@/lib/versions/rules'
import { isOpen, isOpenOrToCome, lastClosed } from '@/lib/windows/rules'
import type { Basis, Capacity, EndedHow, Stance } from '@/prisma/generated/enums'

type PaperToSign = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>
/** The text that a form was made for: what the person read. */
export type ReadText = { versionId: string; digest: string }

/** The version that is signed: the frozen or final one, else the current. Null before version 1. */
export function versionToSign(paper: Pick<PaperFacts, 'acts' | 'versions'>): VersionFacts | null {
  const id = frozenVersionId(paper) ?? (stands(paper) ? finalVersionId(paper) : null)
  return paper.versions.find((version) => version.id === id) ?? currentVersion(paper)
}

/** A final paper keeps its text. Windows do not matter for that, nor does the instant. */
function stands(paper: Pick<PaperFacts, 'acts' | 'versions'>): boolean {
  return stageAt({ ...paper, windows: [] }, new Date(0)) === 'final'
}

/** "for Fjord Registry", or "for this member" where the person does not belong to it. */
function forMember(actor: Actor, memberId: string): string {
  const memberships = actor.kind === 'person' ? actor.memberships : []
  const name = memberships.find((held) => held.memberId === memberId)?.memberName
  return name ? `for ${name}` : 'for this member'
}

/** A signatory signs for its member the text that was read, while a sign-on window is open. */
export function canSignOn(
  actor: Actor,
  memberId: string,
  paper: PaperToSign,
  read: ReadText,
  now: Date,
): Decision {
  if (!hasRight(actor, memberId, 'signatory'))
    return no(
      `Only a signatory signs on ${forMember(actor, memberId)}. A representative can prepare it, or state what the member intends.`,
    )
  return isOpenForSigning(paper, read, now)
}

/** An admin enters what a member decided elsewhere, with the mail or file that says so. */
export function canSignOnBehalf(actor: Actor, paper: PaperToSign, read: ReadText, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin enters a stance on behalf of a member.')
  return isOpenForSigning(paper, read, now)
}

/** Whether this text can be signed now, by whoever has the right. */
function isOpenForSigning(paper: PaperToSign, read: ReadText, now: Date): Decision {
  const version = versionToSign(paper)
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return no('This paper was withdrawn. There is nothing to sign any more.')
  if (!version) return no('There is no text to sign yet.')
  if (!isOpen(paper.windows, 'signOn', now)) return no(whenOpen(paper, now))
  return isTheText(version, read)
}

function isTheText(version: VersionFacts, read: ReadText): Decision {
  if (version.id !== read.versionId)
    return overtaken(
      `The text has changed since you opened it: version ${version.number} stands now. Read it, then sign that one.`,
    )
  if (version.digest !== read.digest)
    return overtaken('This is not the text that was published. Reload the page.')
  return version.suppressed
    ? no(`The text of version ${version.number} was taken out. It can be signed once a new one is published.`)
    : yes
}

function whenOpen(paper: PaperToSign, now: Date): string {
  const next = paper.windows
    .filter((window) => window.kind === 'signOn' && isOpenOrToCome([window], ['signOn'], now))
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())[0]
  if (next) return `Sign-on opens on ${formatInstant(next.opensAt)}.`
  const closed = lastClosed(paper.windows, 'signOn', now)
  if (!closed) return 'Sign-on is not open for this paper yet. An admin opens it.'
  return `Sign-on closed on ${formatInstant(closed.closesAt)}. Ask an admin to reopen it for a late sign-on.`
}

/**
 * What a list will show of the member is what the signatory saw, each as a digest of name, categories and logo. A form that
 * showed none records no agreement.
 */
export function showsWhatWasSeen(seen: string | undefined, now: string, memberName: string): Decision {
  return seen === undefined || seen === now
    ? yes
    : overtaken(
        `The name, the categories or the logo of ${memberName} changed since you opened this page. Look at what will be shown, then sign.`,
      )
}

/** Who has not joined yet, or has left, signs nothing. */
export function belongs(
  member: { displayName: string; joinedAt: Date; leftAt: Date | null },
  now: Date,
): Decision {
  if (now < member.joinedAt) return no(`${member.displayName} joins on ${formatInstant(member.joinedAt)}.`)
  if (member.leftAt && member.leftAt <= now)
    return no(`${member.displayName} left the coalition on ${formatInstant(member.leftAt)}.`)
  return yes
}

export type HeldStance = {
  memberId: string
  stance: Stance
  basis: Basis
  digest: string
  givenAt: Date
  endedAt: Date | null
  endedHow: EndedHow | null
}

const ended = overtaken('This endorsement was changed meanwhile. Reload the page to see how it stands.')

/** Repeats the stance of an earlier text on the one that was read. */
export function canReconfirm(
  actor: Actor,
  held: HeldStance,
  paper: PaperToSign,
  read: ReadText,
  now: Date,
): Decision {
  const decision = canSignOn(actor, held.memberId, paper, read, now)
  if (!decision.ok) return decision
  if (held.endedAt) return ended
  return held.digest === read.digest
    ? overtaken('This very text is signed already. There is nothing to reconfirm.')
    : yes
}

/**
 * Lifts the member's reservation: the same stance without it, on the text that was read. It needs what signing needs, and
 * that the stance is still the one that was looked at.
 */
export function canLiftReservation(
  actor: Actor,
  held: HeldStance,
  paper: PaperToSign,
  read: ReadText,
  now: Date,
): Decision {
  const decision = canSignOn(actor, held.memberId, paper, read, now)
  if (!decision.ok) return decision
  if (held.endedAt) return ended
  return held.stance === 'endorseWithReservation' ? yes : no('There is no reservation to lift.')
}

/**
 * A signatory withdraws at any time until the paper is final; an admin does it on behalf. A final paper names those who
 * stand under it, and they change while a late sign-on is open.
 */
export function canWithdraw(
  actor: Actor,
  held: HeldStance,
  paper: PaperToSign,
  { onBehalf, now }: { onBehalf: boolean; now: Date },
): Decision {
  if (onBehalf && !isAdmin(actor)) return no('Only an admin withdraws on behalf of a member.')
  if (!onBehalf && !hasRight(actor, held.memberId, 'signatory'))
    return no(`Only a signatory withdraws ${forMember(actor, held.memberId)}.`)
  if (held.endedAt) return ended
  if (stageAt(paper, now) === 'final' && !isOpen(paper.windows, 'signOn', now))
    return no('The paper is final, and its endorsements stand. Ask an admin to open a late sign-on.')
  return yes
}

/** Within the carry-over period, `until` its end, a signatory declines what was carried over for its member. */
export function canDecline(actor: Actor, held: HeldStance, until: Date | null, now: Date): Decision {
  if (!hasRight(actor, held.memberId, 'signatory'))
    return no(`Only a signatory declines ${forMember(actor, held.memberId)}.`)
  if (held.endedAt) return ended
  if (held.basis !== 'carriedOver')
    return no('This endorsement was given, not carried over. It can be withdrawn.')
  if (!until || now >= until)
    return no(
      until
        ? `The carry-over period ended on ${formatInstant(until)}. The endorsement can still be changed or withdrawn.`
        : 'There is no carry-over period here. The endorsement can be changed or withdrawn.',
    )
  return yes
}

/** An admin voids what was entered in error, at any stage. */
export function canVoid(actor: Actor, held: HeldStance): Decision {
  if (!isAdmin(actor)) return no('Only an admin voids what was entered in error.')
  return held.endedAt ? ended : yes
}

/** A representative lays a stance on the text that was read before the signatory, also before sign-on opens. */
export function canPrepare(
  actor: Actor,
  memberId: string,
  paper: PaperToSign,
  versionId: string,
  now: Date,
): Decision {
  if (!hasRight(actor, memberId, 'representative'))
    return no(`Only a representative prepares an endorsement ${forMember(actor, memberId)}.`)
  if (stageAt(paper, now) === 'withdrawn')
    return no('This paper was withdrawn. There is nothing to sign any more.')
  const version = versionToSign(paper)
  if (!version) return no('There is no text to sign yet.')
  return isTheText(version, { versionId, digest: version.digest })
}

const endorsing: readonly Stance[] = ['endorse', 'endorseWithReservation']

type ShownStance = { stance: Stance; listed: boolean; statementReleased: boolean }

/** Whether a live row may name its member under the text. */
export function isListed({ stance, listed }: Pick<ShownStance, 'stance' | 'listed'>): boolean {
  return listed && endorsing.includes(stance)
}

/** Visitors see who endorses and wants to be listed; any other stance only where its member releases it. */
export function canSeeStance(actor: Actor, row: ShownStance): boolean {
  return isInside(actor) || isListed(row) || row.statementReleased
}

/** The mail or file that an entry on behalf rests on is for admins and for the member itself. */
export function canSeeEvidence(actor: Actor, row: { memberId: string; capacity: Capacity }): boolean {
  return isAdmin(actor) || hasRight(actor, row.memberId, 'contributor')
}

/** Who has not spoken is the Taskforce's and the admins'; others see numbers, and their own member. */
export function canSeeSilence(actor: Actor): boolean {
  return actor.kind === 'person' && (actor.taskforce || actor.admin)
}
