import { heardWords } from '@/lib/last-words/words'
import type { Capacity, DispositionKind, InputType } from '@/prisma/generated/enums'
import type { Entry, FullEntry } from './entry'

export const kindWords: Record<DispositionKind, string> = {
  accepted: 'Accepted',
  acceptedInPart: 'Accepted in part',
  notAccepted: 'Not accepted',
  noted: 'Noted',
  outOfScope: 'Out of scope',
  duplicate: 'Duplicate',
}

export const typeWords: Record<InputType, string> = {
  substantive: 'Substantive',
  editorial: 'Editorial',
  question: 'Question',
  support: 'Support',
}

const capacities: Record<Capacity, string> = {
  ownName: 'own name',
  forMember: 'for the member',
  onBehalf: 'entered on its behalf',
  taskforce: 'Taskforce',
}

/** Whose it is: the member where it may be named, else what the reader may know. */
export function memberWords({ sight, member }: Pick<Entry, 'sight' | 'member'>): string {
  if (sight === 'counted') return 'For the Taskforce only'
  return member ?? 'Not named'
}

/** "Ana Lund, for the member", below the member; null where there is nothing to say. */
export function voiceWords({ capacity, words }: Pick<FullEntry, 'capacity' | 'words'>): string | null {
  if (!capacity) return null
  if (capacity === 'taskforce') return words.person
  const said = capacity === 'ownName' && !words.person ? 'a person of the member' : capacities[capacity]
  return [words.person, said].filter(Boolean).join(', ')
}

/** "Substantive, suggestion, blocking". */
export function typeLine({ type, kind, blocking, blockEnd }: Entry): string {
  if (!type) return ''
  const block = blocking ? (blockEnd ? ['was blocking'] : ['blocking']) : []
  return [typeWords[type], ...(kind === 'suggestion' ? ['suggestion'] : []), ...block].join(', ')
}

/** What became of it: the disposition, or why there is none. */
export function dispositionWords({ sight, withdrawn, answer, owed, admitted }: Entry): string {
  if (withdrawn) return 'Withdrawn'
  if (sight === 'counted') return ''
  if (answer) return `${kindWords[answer.kind]}${answer.duplicateOf ? ` of ${answer.duplicateOf}` : ''}`
  if (owed) return 'Open'
  return admitted === false ? 'Came late, not admitted' : 'Came late, waits for an admin'
}

/** "Version 3, paragraph 14". */
export function landedWords({ answer }: Entry): string {
  if (!answer?.landed) return ''
  const { version, label } = answer.landed
  return `Version ${version}${label ? `, paragraph ${label}` : ''}`
}

/** "Not satisfied: the date is missing." */
export function lastWordWords({ heard, words }: Pick<FullEntry, 'heard' | 'words'>): string {
  if (!heard) return ''
  return words.said?.why ? `${heardWords(heard)}: ${words.said.why}` : heardWords(heard)
}

/** The answer's reason, with where it was decided. */
export function observationLines({ answer, words }: Pick<FullEntry, 'answer' | 'words'>): string[] {
  return [
    words.reason,
    words.meeting && `Decided in a meeting: ${words.meeting}`,
    answer?.ownMember ? 'Answered by a person of the same member.' : null,
  ].flatMap((line) => line || [])
}
