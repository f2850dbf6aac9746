import { type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { formatInstant } from '@/lib/platform/format'
import type { WindowKind } from '@/prisma/generated/enums'
import { earliestClose, lengthWords, shortestLength } from './lengths'
import type { WindowFacts } from './rules'
import { aProcedure, windowIs, windowWords } from './words'
import type { NonWorkingDays } from './working-days'

export type WindowToSet = { kind: WindowKind; opensAt: Date; closesAt: Date }

/** The first decision that is a no, or yes. Later ones are not asked once one refused. */
export function firstNo(...decisions: readonly (() => Decision)[]): Decision {
  for (const decide of decisions) {
    const decision = decide()
    if (!decision.ok) return decision
  }
  return yes
}

/**
 * Whether an admin may set this window on the paper now. `baseVersionId`: a recirculation or an amended final call,
 * limited to what changed since that version. What refuses says what would help.
 */
export function canSetWindow(
  actor: Actor,
  paper: PaperFacts,
  window: WindowToSet,
  baseVersionId: string | null,
  now: Date,
  nonWorking: NonWorkingDays,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin opens windows. The Taskforce can ask one to.')
  return firstNo(
    () => fitsStage(paper, window.kind, now),
    () => (window.opensAt < now ? no('The opening lies in the past. Leave it empty to open at once.') : yes),
    () => isLongEnough(paper, window, baseVersionId !== null, nonWorking),
    () => overlapsNone(paper.windows, window, now),
    () => hasBase(paper, window.kind, baseVersionId),
  )
}

/** Comments and suggestions from version 1 until the freeze; sign-on from version 1 on; a final call once frozen. */
export function fitsStage(paper: PaperFacts, kind: WindowKind, now: Date): Decision {
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return no('This paper was withdrawn. Nothing can be opened on it.')
  if (stage === 'drafting') return no('There is no text to read yet. Publish version 1 first.')
  if (kind === 'signOn') return yes
  if (kind === 'finalCall')
    return stage === 'finalCall' ? yes : no('A final call opens by freezing a version.')
  if (stage === 'finalCall')
    return no(`The text is frozen. Send it back to revising before you open ${windowWords[kind]}.`)
  if (stage === 'final') return no(`This paper is final. Two admins can reopen it.`)
  return yes
}

/** Whether the window is open as long as the paper's procedure asks. */
export function isLongEnough(
  paper: Pick<PaperFacts, 'procedure'>,
  { kind, opensAt, closesAt }: WindowToSet,
  amended: boolean,
  nonWorking: NonWorkingDays,
): Decision {
  if (closesAt <= opensAt) return no('It must close later than it opens.')
  const length = shortestLength(paper.procedure, kind, amended)
  const earliest = earliestClose(length, opensAt, nonWorking)
  if (closesAt >= earliest) return yes
  const until = formatInstant(nextMinute(earliest))
  return no(`${aProcedure(paper.procedure)} needs ${lengthWords(length)}: close it on or after ${until}.`)
}

/** Forms hold minutes: the first whole minute that is not earlier. */
function nextMinute(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / 60_000) * 60_000)
}

/** At most one window of a kind is open on a paper at any instant. `except`: the window that is being changed. */
export function overlapsNone(
  windows: readonly WindowFacts[],
  { kind, opensAt, closesAt }: WindowToSet,
  now: Date,
  except?: string,
): Decision {
  const other = windows.find(
    (held) =>
      held.kind === kind &&
      held.id !== except &&
      now < held.closesAt &&
      held.opensAt < closesAt &&
      opensAt < held.closesAt &&
      held.opensAt < held.closesAt,
  )
  if (!other) return yes
  const [from, to] = [formatInstant(other.opensAt), formatInstant(other.closesAt)]
  const times = other.opensAt <= now ? `open until ${to}` : `set from ${from} to ${to}`
  return overtaken(`${windowIs[kind]} already ${times} on this paper. Change that window instead.`)
}

function hasBase(paper: PaperFacts, kind: WindowKind, baseVersionId: string | null): Decision {
  if (baseVersionId === null) return yes
  if (kind === 'signOn') return no('Sign-on is for the whole text. It cannot be limited to what changed.')
  const standing = paper.versions.filter((version) => !version.takenBack)
  const earlier = standing.slice(0, -1).some((version) => version.id === baseVersionId)
  return earlier ? yes : no('Choose an earlier version of this paper to compare with.')
}
