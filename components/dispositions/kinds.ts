import { DispositionKind } from '@/prisma/generated/enums'

const words: Record<DispositionKind, { label: string; hint: string; tone: 'agreed' | 'wait' | 'plain' }> = {
  accepted: { label: 'Accepted', hint: 'The text follows it.', tone: 'agreed' },
  acceptedInPart: {
    label: 'Accepted in part',
    hint: 'The text follows some of it; say what and why not the rest.',
    tone: 'agreed',
  },
  notAccepted: { label: 'Not accepted', hint: 'The text stays; say why.', tone: 'wait' },
  noted: { label: 'Noted', hint: 'Nothing to change; say what it was taken as.', tone: 'plain' },
  outOfScope: {
    label: 'Out of scope',
    hint: 'Not what this paper is about; say where it belongs.',
    tone: 'plain',
  },
  duplicate: { label: 'Duplicate', hint: 'Another input says the same; give its number.', tone: 'plain' },
}

export const kindChoices = Object.values(DispositionKind).map((value) => ({
  value,
  label: words[value].label,
  hint: words[value].hint,
}))

export const kindWords = (kind: DispositionKind): string => words[kind].label

export const kindTone = (kind: DispositionKind) => words[kind].tone
