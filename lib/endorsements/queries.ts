import 'server-only'
import { labelsIn } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper } from '@/lib/papers/rules'
import { type Actor, isAdmin, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { memberAt, paperAt, rowsAt } from './as-of'
import { type Endorsements, listFor, versionListed } from './list'
import { traceReservations } from './tracing'

/**
 * Who stands under the text of a paper, and what else this reader may know of it; with `asOf` who stood there at that
 * instant, by the rows as they were then. Null where the paper is absent, hidden, or has (had) no version for this reader.
 */
export async function getEndorsements(
  actor: Actor,
  slug: string,
  now: Date,
  asOf?: Date,
): Promise<Endorsements | null> {
  const known = await factsBySlug(db, slug)
  if (!known || !canSeePaper(actor, known)) return null
  const paper = asOf ? paperAt(known, await takenBackAt(known.id), asOf) : known
  const version = versionListed(actor, paper)
  if (!version) return null
  const [rows, said, members, affiliations, labels, last] = await Promise.all([
    db.endorsement.findMany({
      where: { paperId: paper.id },
      include: {
        version: { select: { number: true } },
        person: { select: { name: true } },
        member: { select: { slug: true, displayName: true, region: true, leftAt: true } },
      },
    }),
    isInside(actor) ? intentionsOf(paper.id, asOf) : [],
    timesOfMembers(),
    db.affiliation.findMany(),
    labelsOf(paper.id),
    db.event.findFirst({
      where: { chainId: paper.id, ...(asOf && { at: { lte: asOf } }) },
      orderBy: { seq: 'desc' },
      select: { seq: true, hash: true },
    }),
  ])
  const stood = asOf ? rowsAt(rows, asOf) : rows
  const live = stood.filter(({ endedAt }) => !endedAt)
  const traced = await traceReservations(db, live, stood, version.id)
  const found = {
    paper,
    version,
    rows: stood,
    said,
    members,
    affiliations,
    labels,
    traced,
    last: last ?? noEvent,
  }
  if (!asOf) return listFor(actor, found, now)
  const then = stood.map((row) => ({ ...row, member: memberAt(row.member, asOf) }))
  return listFor(actor, { ...found, rows: then }, asOf)
}

/** Every time that a member belonged to the coalition. Two that are one were never two. */
async function timesOfMembers() {
  const members = await db.member.findMany({
    where: { mergedIntoId: null },
    select: {
      ...{ id: true, displayName: true, categories: true, region: true },
      ...{ joinedAt: true, leftAt: true, spans: true },
    },
  })
  return members.flatMap(({ spans, ...member }) => [
    member,
    ...spans.map(({ joinedAt, leftAt }) => ({ ...member, joinedAt, leftAt })),
  ])
}

/** When the versions that were taken back were. */
async function takenBackAt(paperId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.versionTakenBack.findMany({ where: { version: { paperId } } })
  return new Map(rows.map(({ versionId, at }) => [versionId, at]))
}

/** Those that are live, or were at that instant. */
const noEvent = { seq: 0, hash: null }

function intentionsOf(paperId: string, asOf?: Date) {
  const then = asOf && { at: { lte: asOf }, OR: [{ endedAt: null }, { endedAt: { gt: asOf } }] }
  return db.intention.findMany({
    where: { paperId, ...(then ?? { endedAt: null }) },
    include: { version: { select: { number: true } }, member: { select: { slug: true, displayName: true } } },
  })
}

/** The numbers of paragraphs in each version on which a reservation was made. */
async function labelsOf(paperId: string): Promise<ReadonlyMap<string, string>> {
  const reserved = { paperId, endorsements: { some: { reservation: { not: null } } } }
  const versions = await db.version.findMany({ where: reserved, select: { id: true } })
  return labelsIn(
    db,
    versions.map(({ id }) => id),
  )
}

/** For an admin, the members of now, for which a stance can be entered on behalf. */
export async function listMembersToEnter(actor: Actor, now: Date) {
  if (!isAdmin(actor)) return []
  return db.member.findMany({
    where: { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
}
