import type { Heard } from '@/prisma/generated/enums'

/** What somebody of a member said last to an answer: of which input, and whether it heard them. */
export type LastWordSaid = {
  inputId: string
  number: number
  taskforceOnly: boolean
  personId: string
  person: string
  heard: Heard
}

/**
 * Each two people of one member of whom one is satisfied with an answer and the other is not. Who can live with it stands
 * against nobody.
 */
export function oppositeWords(words: readonly LastWordSaid[]): { one: LastWordSaid; other: LastWordSaid }[] {
  const satisfied = words.filter(({ heard }) => heard === 'satisfied')
  const not = words.filter(({ heard }) => heard === 'notSatisfied')
  return satisfied.flatMap((one) =>
    not.filter(({ personId }) => personId !== one.personId).map((other) => ({ one, other })),
  )
}
