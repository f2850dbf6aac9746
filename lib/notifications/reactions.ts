import 'server-only'
import type { EventType } from '@/lib/events/catalogue'
import type { Tx } from '@/lib/platform/db'
import { onAnswered, onInput, onObjection } from './input'
import { onInvited } from './invitations'
import { type Occurrence, paperOf, type Reaction, type Sending } from './occurrence'
import {
  onClassConfirmed,
  onFinalised,
  onFrozen,
  onGiven,
  onPublished,
  onReconfirmed,
  onVoided,
  onWithdrawn,
} from './signing'
import { onWindowChanged } from './windows'

/** Who hears of what happened on a paper. An event that is not named here is told to nobody. */
const reactions: { [Type in EventType]?: Reaction<Type> } = {
  'version.published': onPublished,
  'class.confirmed': onClassConfirmed,
  'window.changed': onWindowChanged,
  'input.given': onInput,
  'disposition.published': onAnswered,
  'endorsement.given': onGiven,
  'endorsement.reconfirmed': onReconfirmed,
  'endorsement.withdrawn': onWithdrawn,
  'endorsement.voided': onVoided,
  'paper.frozen': onFrozen,
  'objection.given': onObjection,
  'paper.finalised': onFinalised,
}

/** The letters that an event causes, in the worker's transaction. */
export async function sendingsFor(tx: Tx, event: Occurrence): Promise<Sending[]> {
  if (event.type === 'person.invited') return onInvited(tx, event as Occurrence<'person.invited'>)
  const react = reactions[event.type] as Reaction<EventType> | undefined
  const paper = react ? await paperOf(tx, event.chainId) : null
  return react && paper ? react(tx, event, paper) : []
}

/** Events that take an earlier act back: its letters that were not sent yet are never sent. */
export const takesBack: readonly EventType[] = ['version.takenBack', 'paper.actTakenBack']
