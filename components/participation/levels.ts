import type { Cell } from '@/lib/papers/cell'
import { counted } from '@/lib/platform/format'
import type { IntentionKind, Stance } from '@/prisma/generated/enums'

export const levels = {
  silent: 'has not spoken',
  spoke: 'spoke',
  intends: 'said what it intends',
  endorses: 'endorses',
  apart: 'another stance',
} as const
export type Level = keyof typeof levels

/** The furthest that a member came: a stance, an intention, input, or nothing. */
export function levelOf({ inputs, intention, stance }: Cell): Level {
  if (stance === 'endorse' || stance === 'endorseWithReservation') return 'endorses'
  if (stance) return 'apart'
  if (intention) return 'intends'
  return inputs > 0 ? 'spoke' : 'silent'
}

const stances: Record<Stance, string> = {
  endorse: 'endorses',
  endorseWithReservation: 'endorses with a reservation',
  noObjection: 'has no objection',
  abstain: 'abstains',
  cannotSupport: 'cannot support it',
}
const intentions: Record<IntentionKind, string> = {
  inApproval: 'in internal approval',
  intendsToSign: 'intends to sign',
  noComment: 'has no comment',
  willNotTakePart: 'will not take part',
}

/** The cell in words: stance, intention and input together. */
export function cellWords({ inputs, intention, stance }: Cell): string {
  const said = [
    stance && stances[stance],
    intention && intentions[intention],
    inputs > 0 && counted(inputs, 'input'),
  ].filter(Boolean)
  return said.length > 0 ? said.join(', ') : levels.silent
}
