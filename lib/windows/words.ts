import type { Procedure, WindowKind } from '@/prisma/generated/enums'

/** What a window is called within a sentence. */
export const windowWords: Record<WindowKind, string> = {
  comments: 'comments',
  suggestions: 'suggestions',
  signOn: 'sign-on',
  finalCall: 'final call',
}

/** The same as a title. */
export const windowTitles: Record<WindowKind, string> = {
  comments: 'Comments',
  suggestions: 'Suggestions',
  signOn: 'Sign-on',
  finalCall: 'Final call',
}

/** The same as the beginning of a sentence, with its verb. */
export const windowIs: Record<WindowKind, string> = {
  comments: 'Comments are',
  suggestions: 'Suggestions are',
  signOn: 'Sign-on is',
  finalCall: 'The final call is',
}

const procedureWords: Record<Procedure, string> = {
  full: 'full procedure',
  short: 'short procedure',
  emergency: 'emergency procedure',
}

/** "A full procedure", "An emergency procedure". */
export function aProcedure(procedure: Procedure): string {
  return `${procedure === 'emergency' ? 'An' : 'A'} ${procedureWords[procedure]}`
}
