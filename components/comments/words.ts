import type { Voice } from '@/lib/comments/threads'
import { counted } from '@/lib/platform/format'
import type { DispositionKind, InputKind, InputType, PublicAs } from '@/prisma/generated/enums'

export const typeWords: Record<InputType, { label: string; hint: string }> = {
  substantive: { label: 'Substantive', hint: 'about what the text says' },
  editorial: { label: 'Editorial', hint: 'about how it says it' },
  question: { label: 'Question', hint: 'something is not clear' },
  support: { label: 'Support', hint: 'keep this as it is' },
}

export const answerWords: Record<DispositionKind, string> = {
  accepted: 'accepted',
  acceptedInPart: 'accepted in part',
  notAccepted: 'not accepted',
  noted: 'noted',
  outOfScope: 'out of scope',
  duplicate: 'duplicate',
}

export const publicWords: Record<PublicAs, { label: string; hint: string }> = {
  counted: { label: 'That it was given', hint: 'It counts, without a name and without its words.' },
  named: { label: 'Who gave it', hint: 'The name of the member, not its words.' },
  text: { label: 'All of it', hint: 'The name of the member and its words; never the name of a person.' },
}

/** Who is heard first, who second, and in what capacity: members before people. */
export function heard({ capacity, member, person }: Voice): {
  name: string
  of: string | null
  capacity: string | null
} {
  if (capacity === 'taskforce') return { name: 'Taskforce', of: person, capacity: null }
  if (capacity === 'ownName' && person) return { name: person, of: member, capacity: 'own name' }
  if (capacity === 'ownName')
    return { name: member ?? 'A person', of: null, capacity: 'a person of the member' }
  const on = capacity === 'onBehalf' ? 'entered on its behalf' : 'for the member'
  return { name: member ?? 'A member', of: person, capacity: on }
}

/** What an input is called at the beginning of a sentence. */
export const titleOf = (kind: InputKind) => (kind === 'suggestion' ? 'Suggestion' : 'Comment')

/** "3 comments, 1 suggestion"; "no comment yet". */
export function inputWords(comments: number, suggestions: number): string {
  const parts = [
    comments > 0 ? counted(comments, 'comment') : '',
    suggestions > 0 ? counted(suggestions, 'suggestion') : '',
  ].filter(Boolean)
  return parts.join(', ') || 'no comment yet'
}

/** "Paragraph 3(a)", "This heading", "The whole paper". */
export function placeWords(label: string | null, whole: boolean): string {
  if (whole) return 'The whole paper'
  return label ? `Paragraph ${label}` : 'This heading'
}
