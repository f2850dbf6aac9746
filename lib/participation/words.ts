import { counted, formatDate, listed } from '@/lib/platform/format'
import type { IntentionKind, Stance } from '@/prisma/generated/enums'
import type { Level, Said, Tally } from './levels'

/** What a level is called, after the name of a member. */
export const levelWords: Record<Level, string> = {
  endorse: 'endorses',
  endorseWithReservation: 'endorses with a reservation',
  noObjection: 'has no objection',
  abstain: 'abstains',
  cannotSupport: 'cannot support it',
  intendsToSign: 'intends to sign',
  inApproval: 'in internal approval',
  supported: 'supports a suggestion',
  spoke: 'spoke for the member',
  ownNames: 'only people spoke, in their own names',
  noComment: 'has no comment',
  willNotTakePart: 'will not take part',
  silent: 'has not spoken',
  notAsked: 'was not asked',
}

/** All that the member said on the paper: "endorses version 2, not the current text; 3 contributions for the member". */
export function cellWords(said: Said, level: Level): string {
  const { spoke, ownNames, supports, intention, stance } = said
  const all = [
    stance && stanceWords(stance.stance, stance.version, stance.current),
    intention && intentionWords(intention),
    supports > 0 && `supports ${counted(supports, 'suggestion')}`,
    spoke > 0 && `spoke ${times(spoke)} for the member`,
    ownNames > 0 && `people spoke ${times(ownNames)} in their own names`,
  ].filter((words) => typeof words === 'string')
  return all.length > 0 ? all.join('; ') : levelWords[level]
}

const times = (count: number) => (count === 1 ? 'once' : counted(count, 'time'))

function stanceWords(stance: Stance, version: number, current: boolean): string {
  return `${levelWords[stance].replace(/ it$/, '')} (version ${version}${current ? '' : ', not the current text'})`
}

function intentionWords({
  kind,
  version,
  onDate,
}: {
  kind: IntentionKind
  version: number
  onDate: Date | null
}): string {
  if (kind !== 'intendsToSign') return levelWords[kind]
  return `intends to sign version ${version}${onDate ? ` by ${formatDate(onDate)}` : ''}`
}

/** "23 of 35 members have spoken (of these 4 only in their own names)", and what the others did. */
export function tallyWords({ asked, spoken, ownNames, declined, silent }: Tally): string {
  if (asked === 0) return 'Nobody was asked yet'
  const own = ownNames > 0 ? ` (of these ${ownNames} only in their own names)` : ''
  const rest = [
    declined > 0 && `${declined} ${declined === 1 ? 'has' : 'have'} no comment or will not take part`,
    silent > 0 && `${silent} ${silent === 1 ? 'has' : 'have'} not spoken`,
  ].filter((words) => typeof words === 'string')
  return [
    `${spoken} of ${counted(asked, 'member')} ${spoken === 1 ? 'has' : 'have'} spoken${own}`,
    listed(rest),
  ]
    .filter(Boolean)
    .join('; ')
}
