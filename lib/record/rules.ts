import { type PaperFacts, standingActs } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin, isInside, isTaskforce } from '@/lib/platform/actor'
import type { EndedHow, PublicAs } from '@/prisma/generated/enums'

/** What decides which facts of a paper's events a reader may open. */
export type RecordContext = {
  inputs: ReadonlyMap<string, { memberId: string | null; taskforceOnly: boolean; publicAs: PublicAs }>
  /** Endorsements that everyone may see, with those that led to them. */
  publicEndorsements: ReadonlySet<string>
  /** Other papers that this reader may see, of those that events name; none where it is absent. */
  seenPapers?: ReadonlySet<string>
}

type Line = { type: string; facts: Readonly<Record<string, unknown>> }

/** What a visitor may open of each kind of event; of a kind that is not named here, nothing. */
const forEveryone: Readonly<Record<string, readonly string[]>> = {
  'paper.created': ['kind', 'slug', 'titleDigest', 'procedure'],
  'paper.described': ['titleDigest', 'topicIds', 'procedure', 'reasonDigest'],
  'paper.restsOn': ['positionId'],
  'paper.restsNoLonger': ['positionId'],
  'version.published': [
    'versionId',
    'number',
    'digest',
    'language',
    'coverNoteDigest',
    'saidClass',
    'dispositionIds',
    'endsFinalCall',
    'carried',
  ],
  'version.takenBack': ['versionId', 'reasonDigest'],
  'version.suppressed': ['versionId', 'digest', 'reasonDigest'],
  'class.confirmed': ['versionId'],
  'class.challenged': ['versionId', 'reasonDigest'],
  'class.corrected': ['versionId', 'kind', 'reasonDigest'],
  'numbers.fixed': ['versionId', 'labelsDigest', 'reasonDigest'],
  'numbers.released': ['versionId', 'reasonDigest'],
  'windows.set': ['windows', 'roundId', 'reasonDigest'],
  'windows.changed': ['windows', 'roundId', 'reasonDigest'],
  'window.changed': ['windowId', 'opensAt', 'closesAt', 'reasonDigest'],
  'input.given': ['inputId', 'number', 'kind', 'versionId', 'lateBySeconds'],
  'input.entered': [
    'inputIds',
    'suggestionIds',
    'lateIds',
    'firstNumber',
    'lastNumber',
    'versionId',
    'lateBySeconds',
  ],
  'input.disowned': ['inputIds'],
  'input.corrected': ['inputId'],
  'input.withdrawn': ['inputId'],
  'input.lateDecided': ['inputId', 'inputIds', 'admitted', 'reasonDigest'],
  'place.reviewed': ['inputId', 'versionId', 'label', 'decision'],
  'reply.given': ['inputId'],
  'reply.corrected': ['inputId'],
  'reply.withdrawn': ['inputId'],
  'support.given': ['inputId'],
  'support.withdrawn': ['inputId'],
  'disposition.published': ['dispositionIds', 'inputIds', 'dispositionsDigest'],
  'lastWord.said': ['inputId', 'number', 'dispositionId'],
  'block.ended': ['inputId', 'objectionId', 'how', 'reasonDigest'],
  'endorsement.given': ['versionId', 'digest'],
  'endorsement.reconfirmed': ['versionId', 'digest'],
  'freeze.asked': ['versionId', 'unanswered', 'answerBy', 'withoutCall', 'reasonDigest'],
  'paper.frozen': ['versionId', 'digest', 'windowId', 'opensAt', 'closesAt', 'baseVersionId'],
  'objection.given': ['versionId'],
  'consensus.proposed': ['proposalId', 'versionId', 'level', 'reasonDigest'],
  'consensus.challenged': ['proposalId'],
  'paper.sentBack': ['versionId', 'reasonDigest'],
  'paper.finalised': [
    'versionId',
    'digest',
    'number',
    'consensus',
    'endorsingIds',
    'silentNoticed',
    'minimumEndorsing',
    'closesEarlier',
  ],
  'reopen.asked': ['versionId', 'reasonDigest'],
  'paper.reopened': ['versionId', 'number', 'reasonDigest'],
  'paper.withdrawn': ['reasonDigest'],
  'paper.superseded': ['byPaperId'],
  'paper.actTakenBack': ['takenBackId', 'kind', 'reasonDigest'],
}

/** What a visitor may open beside that where the author of the input lets its member be named. */
const named: Readonly<Record<string, readonly string[]>> = {
  'input.given': ['memberId', 'capacity', 'type', 'blocking', 'publicAs'],
  'lastWord.said': ['memberId'],
}

/** Who said a thing for the Taskforce only, and how: its own member and the Taskforce know. */
const whoSaidIt = [
  'memberId',
  'personId',
  'capacity',
  'type',
  'publicAs',
  'source',
  'ownMember',
  'ownMemberIds',
  'textDigest',
  'wordingDigest',
  'replyId',
  'heard',
  'endsBlock',
  'whyDigest',
]

/** What a member does among its own people before it has signed. */
const preparedAtHome = ['endorsement.prepared', 'endorsement.firstSigned', 'endorsement.firstTakenBack']

/**
 * The fields of an event that this reader may open; the others stay sealed. Visitors never see people, nor members
 * beyond what these allowed; people of members see everything but input for the Taskforce only and what a member
 * prepares at home.
 */
export function shownFields(actor: Actor, { type, facts }: Line, context: RecordContext): string[] {
  const all = Object.keys(facts).filter((field) => !isHiddenPaper(actor, facts, field, context))
  if (!isInside(actor)) return all.filter((field) => everyoneSees(field, { type, facts }, context))
  if (preparedAtHome.includes(type))
    return hasRight(actor, String(facts.memberId), 'contributor')
      ? all
      : all.filter((field) => field === 'versionId')
  if (isTaskforce(actor)) return all
  const withheld = inputIdsOf(facts).some((id) => {
    const input = context.inputs.get(id)
    return input?.taskforceOnly && !(input.memberId && hasRight(actor, input.memberId, 'contributor'))
  })
  return withheld ? all.filter((field) => !whoSaidIt.includes(field)) : all
}

/** A position that a paper rests on is named to those who may see it. */
function isHiddenPaper(
  actor: Actor,
  { positionId }: Line['facts'],
  field: string,
  { seenPapers }: RecordContext,
): boolean {
  if (field !== 'positionId' || isTaskforce(actor) || isAdmin(actor)) return false
  return !seenPapers?.has(String(positionId))
}

/** The input that an event is about, or those that the late tray held. */
function inputIdsOf({ inputId, inputIds }: Line['facts']): string[] {
  return [inputId, ...(Array.isArray(inputIds) ? inputIds : [])].filter((id) => typeof id === 'string')
}

function everyoneSees(field: string, { type, facts }: Line, context: RecordContext): boolean {
  if (forEveryone[type]?.includes(field)) return true
  if (field === 'personId') return false
  if (field.startsWith('moved.') || stanceEvent.test(type)) return standsOpen(field, { type, facts }, context)
  if (type === 'members.merged') return isPublicMerge(facts, context) && mergedFields.includes(field)
  const input = context.inputs.get(String(facts.inputId))
  if (!input || input.taskforceOnly) return false
  if (type === 'lastWord.said' && ['heard', 'endsBlock'].includes(field)) return true
  return input.publicAs !== 'counted' && (named[type]?.includes(field) ?? false)
}

const mergedFields = ['memberId', 'mergedId', 'endedIds', 'restoredIds']

/** Where all stances that it moved are those of endorsing members, everyone may know which members became one. */
function isPublicMerge({ endedIds, restoredIds }: Line['facts'], context: RecordContext): boolean {
  const ids = [endedIds, restoredIds].flatMap((list) => (Array.isArray(list) ? list : []))
  return ids.length > 0 && ids.every((id) => context.publicEndorsements.has(String(id)))
}

const stanceEvent = /^(endorsement\.|member\.left$)/

/** Of stances: those that everyone may see, and that one of them ended, whatever came after it. */
function standsOpen(
  field: string,
  { type, facts }: Line,
  { publicEndorsements: open }: RecordContext,
): boolean {
  const isOpen = (id: unknown) => open.has(String(id))
  if (field.startsWith('moved.')) return isOpen((facts[field] as { endorsementId?: string }).endorsementId)
  if (type !== 'member.left')
    return isOpen(facts.endorsementId) || (field === 'previousId' && isOpen(facts.previousId))
  const ended = Array.isArray(facts.endorsementIds) ? facts.endorsementIds : []
  return ['memberId', 'leftAt', 'endorsementIds'].includes(field) && ended.length > 0 && ended.every(isOpen)
}

type EndorsementRow = {
  id: string
  previousId: string | null
  stance: string
  listed: boolean
  statementReleased: boolean
  endedAt: Date | null
  endedHow: EndedHow | null
}

const endorses = (row: EndorsementRow) =>
  row.listed && (row.stance === 'endorse' || row.stance === 'endorseWithReservation')

/**
 * Whether everyone may see a stance: an endorsing member's, or one whose member released its statement, while it is live;
 * and an endorsement that ended once the paper was public, unless it was an error. Its withdrawal is shown, never erased.
 */
function isPublicStance(row: EndorsementRow, publicSince: Date | null): boolean {
  if (row.endedAt === null) return endorses(row) || row.statementReleased
  return endorses(row) && row.endedHow !== 'voided' && publicSince !== null && row.endedAt > publicSince
}

/** When everyone could first see a paper: when it became final. */
export const publicSince = (paper: Pick<PaperFacts, 'acts'>): Date | null =>
  standingActs(paper).find((act) => act.kind === 'finalised')?.at ?? null

/** The rows that everyone may see, and the endorsements that led to them one after the other. */
export function publicEndorsements(rows: readonly EndorsementRow[], since: Date | null): Set<string> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const seen = new Set<string>()
  for (const row of rows.filter((each) => isPublicStance(each, since))) {
    seen.add(row.id)
    let before = byId.get(row.previousId ?? '')
    while (before && endorses(before) && !seen.has(before.id)) {
      seen.add(before.id)
      before = byId.get(before.previousId ?? '')
    }
  }
  return seen
}
