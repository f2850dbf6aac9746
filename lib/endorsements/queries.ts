import 'server-only'
import { labelsIn } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper } from '@/lib/papers/rules'
import { type Actor, isAdmin, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { type Endorsements, listFor, versionListed } from './list'
import { traceReservations } from './tracing'

/**
 * Who stands under the text of a paper, and what else this reader may know of it. Null where the paper is absent, hidden,
 * or has no version for this reader.
 */
export async function getEndorsements(actor: Actor, slug: string, now: Date): Promise<Endorsements | null> {
  const paper = await factsBySlug(db, slug)
  if (!paper || !canSeePaper(actor, paper)) return null
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
    isInside(actor) ? intentionsOf(paper.id) : [],
    timesOfMembers(),
    db.affiliation.findMany(),
    labelsOf(paper.id),
    db.event.findFirst({ where: { chainId: paper.id }, orderBy: { seq: 'desc' }, select: { seq: true } }),
  ])
  const live = rows.filter(({ endedAt }) => !endedAt)
  const traced = await traceReservations(db, live, rows, version.id)
  const seq = last?.seq ?? 0
  return listFor(actor, { paper, version, rows, said, members, affiliations, labels, traced, seq }, now)
}

/** Every time that a member belonged to the coalition. Two that are one were never two. */
async function timesOfMembers() {
  const members = await db.member.findMany({
    where: { mergedIntoId: null },
    select: { id: true, displayName: true, joinedAt: true, leftAt: true, spans: true },
  })
  return members.flatMap(({ spans, ...member }) => [
    member,
    ...spans.map(({ joinedAt, leftAt }) => ({ ...member, joinedAt, leftAt })),
  ])
}

function intentionsOf(paperId: string) {
  return db.intention.findMany({
    where: { paperId, endedAt: null },
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
