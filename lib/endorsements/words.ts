import type { Traced } from '@/lib/document/traced'
import type { Basis, IntentionKind, Stance } from '@/prisma/generated/enums'

/** What a member does, after its name: "Fjord Registry endorses with a reservation". */
export const stanceWords: Record<Stance, string> = {
  endorse: 'endorses',
  endorseWithReservation: 'endorses with a reservation',
  noObjection: 'has no objection',
  abstain: 'abstains',
  cannotSupport: 'cannot support it',
}

/** What a stance means for who reads the paper, as said beside it on the form. */
export const stanceMeans: Record<Stance, string> = {
  endorse: 'The member’s name stands under the text.',
  endorseWithReservation:
    'The name stands under the text, with the passage and the wording that would lift the reservation.',
  noObjection: 'The name does not stand under the text. Members see it; visitors only what you release.',
  abstain: 'The member takes no side. Members see it; visitors only what you release.',
  cannotSupport: 'The member speaks against it. A statement can be printed with the paper, or not.',
}

export const basisWords: Record<Basis, string> = {
  given: 'given',
  reconfirmed: 'reconfirmed',
  carriedOver: 'carried over',
  restored: 'restored',
}

export const intentionWords: Record<IntentionKind, string> = {
  inApproval: 'in internal approval',
  intendsToSign: 'intends to sign',
  noComment: 'has no comment',
  willNotTakePart: 'will not take part',
}

const place = (label: string) => (label ? `para ${label}` : 'a heading')

/** What became of the passage of a reservation, after "Its passage": "stands in para 14 (was 12)". */
export function passageWords({ how, was, now }: Traced): string {
  if (!now) return was ? `is no longer in the text; it was in ${place(was.label)}` : 'is not in the text'
  const where = `in ${place(now.label)}${was.label === now.label ? '' : ` (was ${was.label || 'a heading'})`}`
  if (how === 'changed') return `changed ${where}; it says now: “${now.text}”`
  return was.whole === now.whole ? `stands ${where}` : `stands ${where}, whose other words changed`
}
