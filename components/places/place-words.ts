import { sureWords } from '@/lib/places/survival'
import type { PlaceDecision, PlaceLabel } from '@/prisma/generated/enums'

/** What a label means, for people. */
export const labelHints: Readonly<Record<PlaceLabel, string>> = {
  exact: 'the same words in the same place',
  moved: 'the same words in another place',
  changed: 'it is clear where they were, but the words are other ones now',
  doubtful: 'this may be the place, or not',
  gone: 'nothing is left of the words',
}

const tones: Readonly<Partial<Record<PlaceLabel, 'act' | 'wait' | 'stop'>>> = {
  changed: 'act',
  doubtful: 'wait',
  gone: 'stop',
}
export const labelTone = (label: PlaceLabel) => tones[label]

/** "changed, very likely" */
export function labelWords(place: { label: PlaceLabel; score: number }): string {
  const sure = sureWords(place)
  return sure ? `${place.label}, ${sure}` : place.label
}

export const decisionWords: Readonly<Record<PlaceDecision, string>> = {
  confirmed: 'Confirmed',
  moved: 'Moved by hand',
  released: 'Put on the whole paper',
}

/** "Paragraph 4", "Heading" */
export const paragraphName = (label: string) => (label ? `Paragraph ${label}` : 'Heading')
