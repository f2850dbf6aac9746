import { Heard } from '@/prisma/generated/enums'

const words: Record<Heard, { label: string; tone: 'agreed' | 'wait' | null }> = {
  satisfied: { label: 'Satisfied', tone: 'agreed' },
  canLive: { label: 'Can live with it', tone: null },
  notSatisfied: { label: 'Not satisfied', tone: 'wait' },
}

export const heardChoices = Object.values(Heard).map((value) => ({ value, label: words[value].label }))

export const heardWords = (heard: Heard): string => words[heard].label

export const heardTone = (heard: Heard) => words[heard].tone
