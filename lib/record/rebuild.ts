import { versionToSign } from '@/lib/endorsements/rules'
import type { RecordedEvent } from '@/lib/events/verify'
import type { ActRow, PaperFacts } from '@/lib/papers/rules'
import type { PaperActKind, Stance } from '@/prisma/generated/enums'

/** A stance as the events say it; `endedAt` once an event ended it. */
export type Stood = {
  id: string
  memberId: string
  versionId: string
  digest: string
  stance: Stance
  listed: boolean
  nameDigest: string | null
  givenAt: string
  endedAt: string | null
}

export type Rebuilt = {
  stances: ReadonlyMap<string, Stood>
  /** Events that may have changed who stands, in facts that this record keeps sealed; none where all is known again. */
  sealed: readonly number[]
  /** What was counted when the paper became final and does not follow from the events before. */
  wrong: readonly string[]
  paper: Pick<PaperFacts, 'acts' | 'versions'>
}

type State = {
  stances: Map<string, Stood>
  sealed: number[]
  wrong: string[]
  acts: ActRow[]
  versions: { id: string; number: number; digest: string; takenBack: boolean }[]
}

const fact = (event: RecordedEvent, field: string) => event.shown[field]?.value
const text = (event: RecordedEvent, field: string) => {
  const value = fact(event, field)
  return typeof value === 'string' ? value : null
}

/** Ends a stance that is live; where its id is sealed, that something may have ended is remembered. */
function end(state: State, event: RecordedEvent, id: unknown): void {
  const row = typeof id === 'string' ? state.stances.get(id) : undefined
  if (row && !row.endedAt) state.stances.set(row.id, { ...row, endedAt: event.at })
}

type Given = { [Field in keyof Omit<Stood, 'givenAt' | 'endedAt' | 'id'>]: unknown } & { id: unknown }

/** A member has one live stance at most: what it had ends with the next. */
function give(state: State, event: RecordedEvent, row: Given): void {
  const { id, memberId, versionId, digest, stance, listed, nameDigest } = row
  if (![id, memberId, versionId, digest, stance].every((value) => typeof value === 'string')) {
    state.sealed.push(event.seq)
    return
  }
  for (const held of state.stances.values()) if (held.memberId === memberId) end(state, event, held.id)
  const name = typeof nameDigest === 'string' ? nameDigest : null
  const said = { memberId, versionId, digest, stance } as Pick<
    Stood,
    'memberId' | 'versionId' | 'digest' | 'stance'
  >
  const stood = { ...said, id: id as string, listed: listed === true, nameDigest: name }
  state.stances.set(stood.id, { ...stood, givenAt: event.at, endedAt: null })
}

function given(state: State, event: RecordedEvent): void {
  end(state, event, fact(event, 'previousId'))
  const field = (name: string) => fact(event, name)
  give(state, event, {
    ...{ id: field('endorsementId'), memberId: field('memberId'), versionId: field('versionId') },
    ...{ digest: field('digest'), stance: field('stance'), listed: field('listed') },
    nameDigest: field('nameDigest'),
  })
}

function ended(state: State, event: RecordedEvent): void {
  if (text(event, 'endorsementId') === null) state.sealed.push(event.seq)
  end(state, event, fact(event, 'endorsementId'))
}

/** The stances that an act carried or restored, each a fact of its own. */
function moved(state: State, event: RecordedEvent): void {
  for (const field of Object.keys(event.seals).filter((name) => name.startsWith('moved.'))) {
    const row = fact(event, field) as (Record<string, unknown> & { endorsementId?: unknown }) | undefined
    end(state, event, row?.previousId)
    const { endorsementId: id, memberId, versionId, digest, stance, listed, nameDigest } = row ?? {}
    give(state, event, { id, memberId, versionId, digest, stance, listed, nameDigest })
  }
}

/** Ends all that a list of ids names. */
const endedOf = (field: string) => (state: State, event: RecordedEvent) => {
  const ids = fact(event, field)
  if (!Array.isArray(ids)) state.sealed.push(event.seq)
  else for (const id of ids) end(state, event, id)
}

function published(state: State, event: RecordedEvent): void {
  const [id, number, digest] = [text(event, 'versionId'), fact(event, 'number'), text(event, 'digest')]
  if (id !== null && typeof number === 'number' && digest !== null)
    state.versions.push({ id, number, digest, takenBack: false })
  if (fact(event, 'endsFinalCall') === true) acted('sentBack')(state, event)
}

function takenBack(state: State, event: RecordedEvent): void {
  const id = text(event, 'versionId')
  state.versions = state.versions.map((each) => (each.id === id ? { ...each, takenBack: true } : each))
  const ending = state.acts.findLast((act) => act.kind === 'sentBack' && act.versionId === id)
  state.acts = state.acts.filter((act) => act !== ending)
}

const acted = (kind: PaperActKind) => (state: State, event: RecordedEvent) => {
  state.acts.push({
    ...{ id: `event ${event.seq}`, seq: event.seq, kind, versionId: text(event, 'versionId') },
    ...{ takesBackId: null, supersededById: null, closesEarlier: false, reason: null },
    at: new Date(event.at),
  })
}

function actTakenBack(state: State, event: RecordedEvent): void {
  const kind = text(event, 'kind')
  const last = state.acts.findLast((act) => act.kind === kind)
  state.acts = state.acts.filter((act) => act !== last)
}

/**
 * Who was counted when the paper became final is a fact that everyone may open. Those of them that the record does not
 * name stay unknown; that nobody else stood then is known from here on.
 */
function finalised(state: State, event: RecordedEvent): void {
  acted('finalised')(state, event)
  const [counted, digest] = [fact(event, 'endorsingIds'), text(event, 'digest')]
  if (!Array.isArray(counted) || digest === null) return
  const standing = endorsing(state.stances.values(), digest).map(({ id }) => id)
  const unnamed = counted.filter((id) => !standing.includes(id))
  const uncounted = standing.filter((id) => !counted.includes(id))
  // Where something before is sealed, it may be what ended these.
  for (const id of uncounted) if (state.sealed.length > 0) end(state, event, id)
  if (uncounted.length > 0 && state.sealed.length === 0)
    state.wrong.push(
      `Event ${event.seq} made the paper final, and does not count ${uncounted.length} that stood under its text.`,
    )
  if (unnamed.length > 0 && state.sealed.length === 0)
    state.wrong.push(
      `Event ${event.seq} made the paper final, and counts ${unnamed.length} whose signature is in no event.`,
    )
  state.sealed = unnamed.length > 0 ? [event.seq] : []
}

const steps: Readonly<Record<string, readonly ((state: State, event: RecordedEvent) => void)[]>> = {
  'version.published': [published, moved],
  'version.takenBack': [takenBack, moved],
  'class.confirmed': [moved],
  'class.corrected': [moved],
  'endorsement.given': [given],
  'endorsement.reconfirmed': [given],
  'endorsement.withdrawn': [ended],
  'endorsement.declined': [ended, moved],
  'endorsement.voided': [ended, moved],
  'member.left': [endedOf('endorsementIds')],
  'members.merged': [endedOf('endedIds'), moved],
  'paper.frozen': [acted('frozen')],
  'paper.sentBack': [acted('sentBack')],
  'paper.finalised': [finalised],
  'paper.reopened': [acted('reopened')],
  'paper.withdrawn': [acted('withdrawn')],
  'paper.actTakenBack': [actTakenBack],
}

/** Who stands, by the events alone, once all of these have happened; with `at`, those until then. */
export function rebuild(events: readonly RecordedEvent[], at?: Date): Rebuilt {
  const state: State = { stances: new Map(), sealed: [], wrong: [], acts: [], versions: [] }
  for (const event of events) {
    if (at && new Date(event.at) > at) break
    for (const step of steps[event.type] ?? []) step(state, event)
  }
  const unused = { language: '', personId: '', suppressed: false, numbersFixed: false, classes: [] }
  const versions = state.versions.map((version) => ({ ...version, ...unused, at: new Date(0) }))
  const { stances, sealed, wrong, acts } = state
  return { stances, sealed: [...new Set(sealed)], wrong, paper: { acts, versions } }
}

/** Those of the stances that stand under a text: live, endorsing, wishing to be listed. */
function endorsing(stances: Iterable<Stood>, digest: string): Stood[] {
  return [...stances].filter(
    (row) =>
      row.endedAt === null &&
      row.digest === digest &&
      row.listed &&
      ['endorse', 'endorseWithReservation'].includes(row.stance),
  )
}

/** The version that was signed then, and who stood under it. */
export function standingIn({ stances, paper }: Rebuilt) {
  const version = versionToSign(paper)
  return version && { version, endorsing: endorsing(stances.values(), version.digest) }
}
