import { canSpeak, isRunning, type Speaker } from '@/lib/comments/rules'
import { finalCallWindow } from '@/lib/finalisation/call'
import { frozenVersionId, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { isOpenWindow } from '@/lib/windows/rules'

/** A representative objects for its member while the final call runs, on a paragraph of the frozen text. */
export function canObject(
  actor: Actor,
  memberId: string,
  paper: PaperFacts,
  versionId: string,
  now: Date,
): Decision {
  if (!hasRight(actor, memberId, 'representative')) return no('Only a representative objects for a member.')
  if (stageAt(paper, now) !== 'finalCall')
    return no('Objections are made in a final call; none is under way.')
  if (frozenVersionId(paper) !== versionId)
    return overtaken('The text has changed since you opened it. Read it first.')
  const call = finalCallWindow(paper)
  return call && isOpenWindow(call, now) ? yes : no('The final call has closed. Write to the secretariat.')
}

type OpenObjection = { memberId: string; at: Date; ended: boolean }

export function canWithdrawObjection(actor: Actor, objection: OpenObjection): Decision {
  if (!hasRight(actor, objection.memberId, 'representative'))
    return no('Only a representative of the member withdraws its objection.')
  return objection.ended ? overtaken('This objection has already ended.') : yes
}

/** Whether a paragraph can be objected to: all of the text; of an amended final call what changed (`covered`). */
export function isCovered(paragraph: string, covered: ReadonlySet<string> | null, base: number): Decision {
  return covered === null || covered.has(paragraph)
    ? yes
    : no(
        `This final call covers only what changed since version ${base}. Choose a paragraph that did, or write to the secretariat.`,
      )
}

/**
 * People of members, the Taskforce and admins (`speaker` null) discuss an objection, or a challenge of the level of
 * consensus, each in a name that they speak in, also once it has ended, until the paper is final.
 */
export function canReplyInCall(
  actor: Actor,
  paper: PaperFacts,
  speaker: Speaker | null,
  now: Date,
): Decision {
  const speaks = speaker ? canSpeak(actor, speaker) : speaksAsAdmin(actor)
  return speaks.ok ? isRunning(paper, now) : speaks
}

const speaksAsAdmin = (actor: Actor): Decision =>
  isAdmin(actor) ? yes : no('Only an admin speaks as an admin.')

/** An admin closes an objection as considered, not met, once the final call it was made in has passed. */
export function canCloseObjection(
  actor: Actor,
  objection: OpenObjection,
  callClosesAt: Date,
  otherAdmins: boolean,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin closes an objection as considered, not met.')
  if (objection.ended) return overtaken('This objection has already ended.')
  if (now < callClosesAt) return no('The final call is still running: talk to the member first.')
  return hasRight(actor, objection.memberId, 'contributor') && otherAdmins
    ? no('This objection is of your own member: another admin closes it.')
    : yes
}
