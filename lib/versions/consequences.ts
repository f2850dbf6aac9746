import { counted, listed } from '@/lib/platform/format'

export type Following = {
  /** The version that would be published. */
  number: number
  waiting: readonly string[]
  coming: readonly string[]
  endsFinalCall: boolean
  signOnOpen: boolean
  /** Inputs without a published answer, and how many of those have a prepared one. */
  unanswered: number
}

/** What follows from publishing, in sentences for who is about to do it. */
export function consequences(then: Following): string[] {
  return [
    then.number === 1 && 'People of members see the paper from now on, with its title and address.',
    then.endsFinalCall && 'The final call ends: the paper is revising again.',
    waitingSentence(then.waiting),
    then.waiting.length > 0 &&
      !then.signOnOpen &&
      'No sign-on window is open: nobody can reconfirm until an admin opens one.',
    comingSentence(then.coming),
    unansweredSentence(then.unanswered),
    'Mails wait ten minutes. Until then one button takes the version back, unless somebody has acted on it.',
  ].filter((sentence) => sentence !== false)
}

function waitingSentence(waiting: readonly string[]): string | false {
  const are = waiting.length === 1 ? 'waits' : 'wait'
  return (
    waiting.length > 0 &&
    `${counted(waiting.length, 'endorsement')} ${are} under the version that was signed: ${names(waiting)}. A substantive change asks each member to reconfirm; an editorial one carries them over once an admin outside the Taskforce has confirmed it.`
  )
}

function comingSentence(coming: readonly string[]): string | false {
  const those = coming.length === 1 ? 'that endorsement' : 'those endorsements'
  return coming.length > 0 && `${names(coming)} signed this very text before: ${those} will stand again.`
}

function unansweredSentence(unanswered: number): string | false {
  if (unanswered === 0) return false
  return unanswered === 1
    ? '1 input has no published answer yet and stays open.'
    : `${unanswered} inputs have no published answer yet and stay open.`
}

const shown = 6

function names(members: readonly string[]): string {
  if (members.length <= shown) return listed([...members])
  return listed([...members.slice(0, shown - 1), `${members.length - shown + 1} more`])
}
