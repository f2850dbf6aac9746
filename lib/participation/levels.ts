import type { IntentionKind, Stance } from '@/prisma/generated/enums'

/** What one member said on one paper, as far as whoever asks may know it. */
export type Said = {
  /** Input, replies and objections for the member, also those entered on its behalf. */
  spoke: number
  /** Input and replies of its people, under their own names. */
  ownNames: number
  /** Suggestions of others that it supports. */
  supports: number
  intention: { kind: IntentionKind; version: number; onDate: Date | null } | null
  /** Its live stance, and whether it stands under the text that is current. */
  stance: { stance: Stance; version: number; current: boolean } | null
}

export const nothingSaid: Said = { spoke: 0, ownNames: 0, supports: 0, intention: null, stance: null }

/** How far a member came with a paper, the strongest first. */
export const levels = [
  'endorse',
  'endorseWithReservation',
  'noObjection',
  'abstain',
  'cannotSupport',
  'intendsToSign',
  'inApproval',
  'supported',
  'spoke',
  'ownNames',
  'noComment',
  'willNotTakePart',
  'silent',
  'notAsked',
] as const
export type Level = (typeof levels)[number]

/**
 * The strongest thing that a member said: its stance, that it intends to sign, a suggestion that it supports, its input,
 * what its people said, that it has no comment or will not take part; or nothing. `asked`: whether it was a member when
 * the window opened; who came later is not silent.
 */
export function levelOf({ spoke, ownNames, supports, intention, stance }: Said, asked: boolean): Level {
  if (stance) return stance.stance
  if (intention?.kind === 'intendsToSign' || intention?.kind === 'inApproval') return intention.kind
  if (supports > 0) return 'supported'
  if (spoke > 0) return 'spoke'
  if (ownNames > 0) return 'ownNames'
  return intention?.kind ?? (asked ? 'silent' : 'notAsked')
}

/** The strongest of what one member said on several papers. */
export function strongest(said: readonly Level[]): Level {
  return levels.find((level) => said.includes(level)) ?? 'notAsked'
}

/** Whether the member, or somebody of it, said more than that it has no comment, or takes no part. */
export function isSpoken(level: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf('ownNames')
}

/** Whether the member said anything at all. */
export function isHeard(level: Level): boolean {
  return levels.indexOf(level) < levels.indexOf('silent')
}

/** Members that were asked, by how far they came. */
export type Tally = {
  asked: number
  spoken: number
  /** Of those that have spoken: only people under their own names. */
  ownNames: number
  /** No comment, or no part in it. */
  declined: number
  silent: number
  /** How many stand at each level, of those that were asked. */
  at: Readonly<Partial<Record<Level, number>>>
}

/** Counts members that were asked; who was not, is in no number. */
export function tallyOf(asked: readonly Level[]): Tally {
  const at: Partial<Record<Level, number>> = {}
  for (const level of asked) at[level] = (at[level] ?? 0) + 1
  const count = (is: (level: Level) => boolean) => asked.filter(is).length
  return {
    asked: asked.length,
    spoken: count(isSpoken),
    ownNames: at.ownNames ?? 0,
    declined: count((level) => isHeard(level) && !isSpoken(level)),
    silent: count((level) => !isHeard(level)),
    at,
  }
}
