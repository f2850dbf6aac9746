import 'server-only'
import type { EventType } from '@/lib/events/catalogue'
import type { Tx } from '@/lib/platform/db'
import { onAnnexPublished } from './annex'
import { onDecidesSet, onFirstSigned, onMembershipEnded, onMembershipGiven, onPrepared } from './authority'
import { onClassChallenged, onClassConfirmed, onClassCorrected } from './classes'
import { onAdmitted, onEnteredOpenly, onGivenOpenly, onSupported } from './disagreement'
import { onPaperWithdrawn, onSuppressed } from './ends'
import { onDisowned, onEntered } from './entered'
import { onBlockEnded, onCallReply, onChallenged, onFrozen, onProposed } from './final-call'
import { onFreezeAsked } from './freezes'
import { onAnswered, onInput, onObjection } from './input'
import { onInvited } from './invitations'
import { onLastWord } from './last-words'
import { onLateDecided } from './late'
import { onMerged, onRejoined } from './members'
import { onObjectionsMet } from './objections-met'
import { type Occurrence, paperOf, type Reaction, type Sending } from './occurrence'
import { onOppositeWords } from './opposite-words'
import { onPassages, onPlaceReviewed } from './passages'
import { onReopenAsked, onReopened } from './reopenings'
import { onFinalised, onGiven, onReconfirmed, onVoided, onWithdrawn } from './signing'
import { onPublished } from './text-changes'
import { onReplied, onSupport } from './threads'

/**
 * Who hears of what happened to a paper. An event that is not named here is told to nobody; the times of windows are
 * told once they stand for ten minutes (`moments.ts`).
 */
const reactions: { [Type in EventType]?: Reaction<Type> } = {
  'version.published': async (...told) => [
    ...(await onPublished(...told)),
    ...(await onPassages(...told)),
    ...(await onObjectionsMet(...told)),
  ],
  'place.reviewed': onPlaceReviewed,
  'annex.published': onAnnexPublished,
  'class.confirmed': onClassConfirmed,
  'class.challenged': onClassChallenged,
  'class.corrected': onClassCorrected,
  'input.given': async (...told) => [...(await onInput(...told)), ...(await onGivenOpenly(...told))],
  'input.lateDecided': async (...told) => [...(await onLateDecided(...told)), ...(await onAdmitted(...told))],
  'input.entered': async (...told) => [...(await onEntered(...told)), ...(await onEnteredOpenly(...told))],
  'reply.given': onReplied,
  'support.given': async (...told) => [...(await onSupport(...told)), ...(await onSupported(...told))],
  'input.disowned': onDisowned,
  'disposition.published': onAnswered,
  'lastWord.said': async (...told) => [...(await onLastWord(...told)), ...(await onOppositeWords(...told))],
  'endorsement.prepared': onPrepared,
  'endorsement.firstSigned': onFirstSigned,
  'endorsement.given': onGiven,
  'endorsement.reconfirmed': onReconfirmed,
  'endorsement.withdrawn': onWithdrawn,
  'endorsement.voided': onVoided,
  'freeze.asked': onFreezeAsked,
  'paper.frozen': onFrozen,
  'objection.given': onObjection,
  'block.ended': onBlockEnded,
  'consensus.proposed': onProposed,
  'consensus.challenged': onChallenged,
  'callReply.given': onCallReply,
  'paper.finalised': onFinalised,
  'reopen.asked': onReopenAsked,
  'paper.reopened': onReopened,
  'paper.withdrawn': onPaperWithdrawn,
  'version.suppressed': onSuppressed,
}

type OfCoalition<Type extends EventType> = (tx: Tx, event: Occurrence<Type>) => Promise<Sending[]>

/** Who hears of what happened to the coalition itself, on its own chain. */
const ofCoalition: { [Type in EventType]?: OfCoalition<Type> } = {
  'person.invited': onInvited,
  'members.merged': onMerged,
  'member.rejoined': onRejoined,
  'member.decidesSet': onDecidesSet,
  'membership.given': onMembershipGiven,
  'membership.ended': onMembershipEnded,
}

/** The letters that an event causes, in the worker's transaction. */
export async function sendingsFor(tx: Tx, event: Occurrence): Promise<Sending[]> {
  const react = reactions[event.type] as Reaction<EventType> | undefined
  const tell = ofCoalition[event.type] as OfCoalition<EventType> | undefined
  if (!react && !tell) return []
  const paper = await paperOf(tx, paperIdOf(event))
  if (paper) return react ? react(tx, event, paper) : []
  return tell ? tell(tx, event) : []
}

/** The paper that an event is about: it says so where it stands on the coalition's own chain, or the chain is the paper's. */
export const paperIdOf = ({ chainId, facts }: Occurrence): string =>
  'paperId' in facts ? facts.paperId : chainId

const actsOfPapers = [
  'version.published',
  'paper.frozen',
  'paper.finalised',
  'paper.reopened',
  'paper.withdrawn',
] as const

/** Events that take an earlier act back, and what that may be: its letters that were not sent yet are never sent. */
export const takesBack: { [Type in EventType]?: readonly EventType[] } = {
  'version.takenBack': actsOfPapers,
  'paper.actTakenBack': actsOfPapers,
  'annex.takenBack': ['annex.published'],
}
