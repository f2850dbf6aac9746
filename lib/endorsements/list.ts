import { canSeeVersion, finalVersionId, type PaperFacts, standingActs } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import type { VersionFacts } from '@/lib/versions/rules'
import type { Endorsement, Intention } from '@/prisma/generated/client'
import { Category, Region } from '@/prisma/generated/enums'
import { gridOf } from './grid'
import { addedAt, settledAt } from './late'
import { canSeeEvidence, canSeeSilence, canSeeStance, isListed, versionToSign } from './rules'
import {
  asGiven,
  countEndorsed,
  countInAssociations,
  endorsingMembers,
  inOrder,
  isMemberAt,
  otherStances,
  silentMembers,
  stancesBefore,
  standingApart,
} from './standing'
import type { TracedReservation } from './tracing'

export type Row = Endorsement & {
  version: { number: number }
  person: { name: string }
  member: { slug: string; displayName: string; region: Region; leftAt: Date | null }
}
export type SaidRow = Intention & {
  version: { number: number }
  member: { slug: string; displayName: string }
}
type ListedMember = {
  id: string
  displayName: string
  categories: readonly Category[]
  region: Region
  joinedAt: Date
  leftAt: Date | null
}
type Everything = {
  paper: PaperFacts
  version: VersionFacts
  /** Live and ended. */
  rows: readonly Row[]
  said: readonly SaidRow[]
  members: readonly ListedMember[]
  affiliations: readonly { memberId: string; associationId: string }[]
  /** The visible numbers of paragraphs, by version and identity with a space between. */
  labels: ReadonlyMap<string, string>
  /** Of the live rows with a reservation: where its passage is in the version that is listed. */
  traced: ReadonlyMap<string, TracedReservation>
  /** The paper's last event: what the list stands for. */
  last: Head
}
/** The number of an event, and its hash: who has it can verify all that came before. */
type Head = { seq: number; hash: string | null }

export type Endorsements = ReturnType<typeof listFor>
export type Entry = Endorsements['endorsing'][number]

/** Visitors see the list of the final text; others that of the one that is signed. Null where there is none. */
export function versionListed(actor: Actor, paper: PaperFacts): VersionFacts | null {
  if (isInside(actor)) return versionToSign(paper)
  const id = finalVersionId(paper)
  return paper.versions.find((version) => version.id === id) ?? null
}

/** Who stands under the text, who apart, and what else this reader may know of it at `now`. */
export function listFor(actor: Actor, everything: Everything, now: Date) {
  const { paper, version, rows, said, members, affiliations, last } = everything
  const inside = isInside(actor)
  const settled = settledAt(paper)
  const added = (row: Row) => addedAt(rows, row, settled)
  const show = (list: readonly Row[]) =>
    list
      .filter((row) => canSeeStance(actor, row))
      .map((row) => ({ ...entryFor(actor, row, everything), addedAt: added(row) }))
  const endorsing = endorsingMembers(rows, version)
  const counted = members.filter((member) => isMemberAt(member, countedAt(paper, now)))
  const live = rows.filter((row) => !row.endedAt)
  const intended = said.filter(({ memberId }) => !live.some((row) => row.memberId === memberId))
  return {
    paper,
    version,
    endorsing: show(endorsing),
    others: show(otherStances(rows, version)),
    apart: show(standingApart(rows, version).filter((row) => mayStandApart(actor, paper, row))),
    intentions: inside ? inOrder(intended.map(intentionOf)) : [],
    silent: inside ? silenceFor(actor, silentMembers(members, [...live, ...said], now)) : null,
    counts: {
      ...countEndorsed(endorsing, members, countedAt(paper, now)),
      within: countInAssociations(endorsing, affiliations),
      added: endorsing.filter((row) => added(row) !== null).length,
    },
    grid: gridOf(endorsing.map(whereOf), counted, Object.values(Category), Object.values(Region)),
    last,
  }
}

const whereOf = ({ memberId, categories, member }: Row) => ({
  memberId,
  categories,
  region: member.region,
})

/** Of how many members: those of the instant of finalising, once the paper was finalised. */
function countedAt(paper: PaperFacts, now: Date): Date {
  return standingActs(paper).findLast((act) => act.kind === 'finalised')?.at ?? now
}

/**
 * Who signed an earlier text stands apart for all; for visitors only under a version that they may read, and not where the
 * procedure was an emergency: who has not confirmed is not listed there.
 */
function mayStandApart(actor: Actor, paper: PaperFacts, row: Row): boolean {
  if (!isInside(actor) && paper.procedure === 'emergency') return false
  const version = paper.versions.find((each) => each.id === row.versionId)
  return isInside(actor) || (version !== undefined && isListed(row) && canSeeVersion(actor, paper, version))
}

function intentionOf({ id, kind, onDate, note, at, version, member }: SaidRow) {
  const { slug: memberSlug, displayName: memberName } = member
  return { id, kind, onDate, note, at, version: version.number, memberSlug, memberName }
}

function entryFor(actor: Actor, row: Row, everything: Everything) {
  const { rows } = everything
  const inside = isInside(actor)
  const { id, memberId, memberName, categories, logoDigest, stance, listed, basis, capacity, givenAt } = row
  const { member, version, digest, statementReleased } = row
  return {
    ...{ id, memberId, memberName, categories, logoDigest, stance, listed, basis, capacity, givenAt, digest },
    memberSlug: member.slug,
    region: member.region,
    /** What it is called now, where it signed under another name. */
    nowCalled: member.displayName === memberName ? null : member.displayName,
    /** Until when it was a member, where it left. */
    until: member.leftAt,
    version: version.number,
    reservation: reservationOf(row, asGiven(rows, row), everything),
    statement: inside || statementReleased ? row.statement : null,
    statementReleased,
    person: inside ? row.person.name : null,
    evidence: canSeeEvidence(actor, row) ? row.evidence : null,
    evidenceFile: canSeeEvidence(actor, row) ? row.evidenceName : null,
    /** What it had said before; what was never public stays so. */
    was: inside ? stancesBefore(rows, row) : [],
  }
}

function reservationOf(row: Row, given: Row, { labels, traced, version: { id: versionId } }: Everything) {
  const { reservation: text, reservationParagraph: paragraph, reservationWording: wording } = row
  if (text === null || paragraph === null || wording === null) return null
  const label = labels.get(`${given.versionId} ${paragraph}`) ?? ''
  const said = { text, paragraph, label, version: given.version.number, quote: row.reservationQuote, wording }
  return { ...said, traced: given.versionId === versionId ? null : (traced.get(row.id) ?? null) }
}

/** A number and the reader's own members for people of members; the names for the Taskforce and admins. */
function silenceFor(actor: Actor, silent: readonly { id: string; displayName: string }[]) {
  const own = actor.kind === 'person' ? actor.memberships.map(({ memberId }) => memberId) : []
  const named = silent.map(({ id, displayName }) => ({ id, memberName: displayName }))
  return {
    count: silent.length,
    own: named.filter(({ id }) => own.includes(id)).map(({ memberName }) => memberName),
    names: canSeeSilence(actor) ? inOrder(named).map(({ memberName }) => memberName) : null,
  }
}
