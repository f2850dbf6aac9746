import type { DispositionKind } from '@/prisma/generated/enums'

const words: Record<DispositionKind, { label: string; tone: 'agreed' | 'wait' | 'plain' }> = {
  accepted: { label: 'Accepted', tone: 'agreed' },
  acceptedInPart: { label: 'Accepted in part', tone: 'agreed' },
  notAccepted: { label: 'Not accepted', tone: 'wait' },
  noted: { label: 'Noted', tone: 'plain' },
  outOfScope: { label: 'Out of scope', tone: 'plain' },
  duplicate: { label: 'Duplicate', tone: 'plain' },
}

export const kindWords = (kind: DispositionKind): string => words[kind].label

export const kindTone = (kind: DispositionKind) => words[kind].tone
