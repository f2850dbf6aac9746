import { consensusWords } from '@/lib/consensus/words'
import type { RecordedEvent } from '@/lib/events/verify'
import { formatInstant } from '@/lib/platform/format'

type Open = (field: string) => string | null
type Words = (open: Open, names: ReadonlyMap<string, string>) => string

const who = (open: Open, names: ReadonlyMap<string, string>, otherwise = 'A member') =>
  names.get(open('memberId') ?? '') ?? otherwise
const paper = (open: Open, names: ReadonlyMap<string, string>, field: string, otherwise: string) => {
  const title = names.get(open(field) ?? '')
  return title ? `“${title}”` : otherwise
}
const until = (open: Open) => {
  const closesAt = open('closesAt')
  return closesAt ? ` until ${formatInstant(new Date(closesAt))}` : ''
}
const stances: Record<string, string> = {
  endorse: 'endorses',
  endorseWithReservation: 'endorses with a reservation',
  noObjection: 'has no objection',
  abstain: 'abstains',
  cannotSupport: 'cannot support it',
}
const stance = (open: Open) => stances[open('stance') ?? ''] ?? 'gave a stance'

/** "Input 3 to 22 was entered for Fjord Registry from a mail." */
function entered(open: Open, names: ReadonlyMap<string, string>): string {
  const [first, last] = [open('firstNumber') ?? '', open('lastNumber') ?? '']
  const which = first === last ? `Input ${first}` : `Input ${first} to ${last}`
  if (open('source') === 'mail')
    return `${which} was entered for ${who(open, names, 'a member')} from a mail.`
  return `${who(open, names)} gave ${which.toLowerCase()} from a file.`
}

const heard: Record<string, string> = {
  satisfied: 'is satisfied with',
  canLive: 'can live with',
  notSatisfied: 'is not satisfied with',
}

/** "Fjord Registry can live with the answer to input 14, and its blocking point ends." */
function lastWord(open: Open, names: ReadonlyMap<string, string>): string {
  const by = who(open, names, 'Its author')
  const on = `the answer to input ${open('number') ?? ''}`
  const said = heard[open('heard') ?? '']
  if (!said) return `${by} said a last word on ${on}.`
  return `${by} ${said} ${on}${open('endsBlock') === 'true' ? ', and the blocking point ends' : ''}.`
}

/** "3 late inputs were admitted." */
function lateDecided(open: Open): string {
  const became = open('admitted') === 'true' ? 'admitted' : 'declined'
  const count = (open('inputIds') ?? '').split(',').length
  return count > 1 ? `${count} late inputs were ${became}.` : `A late input was ${became}.`
}

/** "An admin asked to freeze the version with input unanswered (3) and without a final call." */
function freezeAsked(open: Open): string {
  const count = open('unanswered') ?? '0'
  const left = [
    count !== '0' && `with input unanswered (${count})`,
    open('withoutCall') === 'true' && 'without a final call',
  ]
  return `An admin asked to freeze the version ${left.filter((words) => words !== false).join(' and ')}.`
}

function frozen(open: Open): string {
  if (!open('closesAt')) return 'The version was frozen without a final call.'
  const amended = open('baseVersionId') ? 'an amended final call, on what had changed' : 'its final call'
  return `The version was frozen for ${amended}${until(open)}.`
}

/** What happened, in a sentence of the facts that the reader may open. */
const words: Readonly<Record<string, Words>> = {
  'paper.created': () => 'The paper was begun.',
  'paper.described': () => 'Title, topics or procedure were changed.',
  'paper.restsOn': (open, names) => `It rests on ${paper(open, names, 'positionId', 'a position')}.`,
  'paper.restsNoLonger': (open, names) =>
    `It no longer rests on ${paper(open, names, 'positionId', 'a position')}.`,
  'version.published': (open) => `Version ${open('number')} was published.`,
  'version.takenBack': () => 'A version was taken back.',
  'version.suppressed': () => 'The text of a version was taken out; its digest stays.',
  'class.confirmed': () => 'The last change was confirmed as editorial: endorsements were carried over.',
  'class.challenged': () => 'The class of a change was challenged.',
  'class.corrected': (open) => `The last change counts as ${open('kind') ?? 'another class'} from now on.`,
  'numbers.fixed': () => 'The numbers of paragraphs were fixed: later versions keep them.',
  'numbers.released': () => 'The numbers of paragraphs were released: later versions count anew.',
  'windows.set': () => 'Windows were set.',
  'windows.changed': () => 'Windows were changed together.',
  'windows.takenBack': () => 'Windows were taken back.',
  'window.changed': (open) => `A window was changed: it is open${until(open)}.`,
  'input.given': (open, names) =>
    `${who(open, names)} gave ${open('kind') === 'suggestion' ? 'a suggestion: ' : ''}input ${open('number') ?? ''}.`,
  'input.entered': (open, names) => entered(open, names),
  'input.disowned': (open, names) =>
    `Input was taken out: ${open('how') === 'inError' ? 'entered in error for' : 'not that of'} ${who(open, names, 'the member')}.`,
  'input.corrected': () => 'An input was corrected.',
  'input.withdrawn': () => 'An input was withdrawn.',
  'input.lateDecided': lateDecided,
  'place.reviewed': () => 'The place of an input was reviewed.',
  'reply.given': (open, names) => `${who(open, names, 'Someone')} replied.`,
  'reply.corrected': () => 'A reply was corrected.',
  'reply.withdrawn': () => 'A reply was withdrawn.',
  'support.given': (open, names) => `${who(open, names)} supports a suggestion.`,
  'support.withdrawn': (open, names) => `${who(open, names)} no longer supports a suggestion.`,
  'disposition.published': () => 'Answers were published.',
  'lastWord.said': (open, names) => lastWord(open, names),
  'block.ended': (open, names) => `A blocking point or objection of ${who(open, names, 'a member')} ended.`,
  'intention.stated': (open, names) => `${who(open, names)} said what it intends.`,
  'intention.ended': (open, names) => `${who(open, names)} no longer says what it intends.`,
  'endorsement.prepared': (open, names) => `${who(open, names)} prepared its endorsement.`,
  'endorsement.firstSigned': (open, names) => `${who(open, names)} has the first of two signatures.`,
  'endorsement.firstTakenBack': (open, names) => `${who(open, names)} took back the first of two signatures.`,
  'endorsement.given': (open, names) => `${who(open, names)} ${stance(open)}.`,
  'endorsement.reconfirmed': (open, names) => `${who(open, names)} reconfirmed: it ${stance(open)}.`,
  'endorsement.declined': (open, names) => `${who(open, names)} declined what was carried over.`,
  'endorsement.withdrawn': (open, names) => `${who(open, names)} withdrew its stance.`,
  'endorsement.voided': (open, names) =>
    `A stance of ${who(open, names, 'a member')} was voided: entered in error.`,
  'member.left': (open, names) => `${who(open, names)} left the coalition.`,
  'members.merged': (open, names) =>
    `${names.get(open('mergedId') ?? '') ?? 'A member'} and ${who(open, names, 'another')} are one member: what stood for it here stands for ${who(open, names, 'the other')}.`,
  'freeze.asked': freezeAsked,
  'paper.frozen': frozen,
  'notice.noted': (open) => {
    const became = { cameBack: 'that it came back', arrived: 'that it arrived' }[open('became') ?? '']
    return `An admin entered what became of a letter of the final call${became ? `: ${became}` : ''}.`
  },
  'objection.given': (open, names) => `${who(open, names)} objected.`,
  'objection.withdrawn': (open, names) => `${who(open, names)} withdrew its objection.`,
  'consensus.proposed': (open) =>
    `An admin proposed a level of consensus: ${consensusWords(open('level') ?? '')}.`,
  'consensus.challenged': (open, names) => `${who(open, names)} challenged the proposed level of consensus.`,
  'callReply.given': (open, names) => `${who(open, names, 'Someone')} replied in the final call.`,
  'paper.sentBack': () => 'The final call ended; the paper was revised again.',
  'paper.finalised': (open) => `Final, as ${open('number')}.`,
  'reopen.asked': () => 'An admin asked to reopen the paper.',
  'paper.reopened': (open) => `The paper was reopened, and stays ${open('number')}: see the erratum.`,
  'paper.withdrawn': () => 'The paper was withdrawn.',
  'paper.superseded': (open, names) =>
    `The paper was superseded by ${paper(open, names, 'byPaperId', 'a later one')}.`,
  'paper.actTakenBack': () => 'The last act was taken back.',
}

export function eventWords(
  event: Pick<RecordedEvent, 'type' | 'shown'>,
  names: ReadonlyMap<string, string>,
): string {
  const open: Open = (field) => {
    const value = event.shown[field]?.value
    return value === undefined || value === null ? null : String(value)
  }
  return words[event.type]?.(open, names) ?? `Something was recorded (${event.type}).`
}
