import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { boardTooLate, signOnCloses } from '@/lib/intentions/rules'
import { fixedIn } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { VersionFacts } from '@/lib/versions/rules'
import { carryOverEnd } from '@/lib/windows/lengths'
import { nonWorkingDays } from '@/lib/windows/rows'
import type { Prisma } from '@/prisma/generated/client'
import type { Decides } from '@/prisma/generated/enums'
import { authorityOf, boardDayOf } from './deciding'
import { versionToSign } from './rules'
import { shownDigest } from './shown'
import { asGiven } from './standing'
import { traceReservations } from './tracing'

/**
 * All that a person needs to sign one paper for one member: the text, what changed in it since the member spoke, and how
 * the member stands. `linked`: the number of the version that a link led to. Null for who is neither of that member nor
 * an admin, and before version 1.
 */
export async function getSignForm(
  actor: Actor,
  slug: string,
  memberId: string,
  now: Date,
  linked: number | null = null,
) {
  if (!hasRight(actor, memberId, 'contributor') && !isAdmin(actor)) return null
  const paper = await factsBySlug(db, slug)
  if (!paper || !canSeePaper(actor, paper)) return null
  const version = versionToSign(paper)
  const member = await db.member.findUnique({
    where: { id: memberId },
    select: { ...asShown, ...asMember, memberships: signatoriesAt(now) },
  })
  if (!version || !member) return null
  const { rows, ...stands } = await standingOf(paper, memberId)
  const text = await textOf(version)
  const given = stands.held && asGiven(rows, stands.held)
  const cameFor = linkedVersion(paper, version, linked)
  const base = await baseOf(paper, version, readBefore(given, stands.intention, cameFor))
  const reserved = stands.held
    ? (await traceReservations(db, [stands.held], rows, version.id)).get(stands.held.id)
    : null
  const authority = await authorityOf(db, { paper, member, version, now })
  const board = await boardFor({ paper, version, member, held: stands.held }, now)
  return {
    ...{ paper, version, text, member: named(member), authority, ...stands, ...board },
    base,
    cameFor,
    /** Where the passage of its reservation is in the text to sign; null where it has none, or its words were taken out. */
    reserved: reserved ?? null,
  }
}

type Signing = {
  paper: PaperFacts
  version: VersionFacts
  member: { id: string; displayName: string }
  held: { digest: string } | null
}

/** When the last sign-on that is open or to come closes; and, where the member has not signed, that its board meets later. */
async function boardFor({ paper, version, member, held }: Signing, now: Date) {
  const closesAt = signOnCloses(paper.windows, now)
  if (held?.digest === version.digest) return { closesAt, lateBoard: null }
  const day = await boardDayOf(db, { paper, member, version })
  return { closesAt, lateBoard: boardTooLate(member.displayName, day, closesAt) }
}

export type SignForm = NonNullable<Awaited<ReturnType<typeof getSignForm>>>

const asMember = { id: true, decides: true, joinedAt: true, leftAt: true } as const

const asShown = { slug: true, displayName: true, categories: true, logoDigest: true } as const

/** Those for a time, too. */
const signatoriesAt = (now: Date) =>
  ({
    where: {
      right: 'signatory',
      from: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
      person: { leftAt: null },
    },
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: 'asc' } },
  }) satisfies Prisma.Member$membershipsArgs

type MemberRow = Parameters<typeof shownDigest>[0] & {
  id: string
  decides: Decides
  joinedAt: Date
  leftAt: Date | null
}

function named<Row extends MemberRow & { memberships: { person: { id: string; name: string } }[] }>({
  memberships,
  ...member
}: Row) {
  const signatories = memberships.map(({ person }) => person)
  return { ...member, signatories, shown: shownDigest(member) }
}

type Read = { versionId: string; because: 'signed' | 'intended' | 'linked' }

/** On which text the member, or the person for it, looked last: what it signed comes before what its board was given. */
function readBefore(
  given: { versionId: string } | null,
  intention: { versionId: string } | null,
  cameFor: VersionFacts | null,
): Read | null {
  if (given) return { versionId: given.versionId, because: 'signed' }
  if (intention) return { versionId: intention.versionId, because: 'intended' }
  return cameFor && { versionId: cameFor.id, because: 'linked' }
}

/** The version that a link was made for, where the text has moved on since. */
function linkedVersion(paper: PaperFacts, now: VersionFacts, linked: number | null): VersionFacts | null {
  const version = paper.versions.find(({ number, takenBack }) => number === linked && !takenBack)
  return version && version.digest !== now.digest ? version : null
}

/** The member's live stance, intention and preparation; until when what was carried over can be declined. */
async function standingOf(paper: PaperFacts, memberId: string) {
  const live = { paperId: paper.id, memberId, endedAt: null }
  const by = { person: { select: { name: true } }, version: { select: { number: true } } } as const
  const [rows, intention, preparation, days] = await Promise.all([
    db.endorsement.findMany({ where: { paperId: paper.id, memberId }, include: by }),
    db.intention.findFirst({ where: live, include: by }),
    db.preparation.findFirst({ where: live, include: by }),
    nonWorkingDays(db),
  ])
  const held = rows.find(({ endedAt }) => endedAt === null) ?? null
  const carried = held?.basis === 'carriedOver'
  const declineUntil = carried ? carryOverEnd(paper.procedure, held.givenAt, days) : null
  return { rows, held, intention, preparation, declineUntil }
}

/** The words of a version with the numbers of its paragraphs; null where they were taken out. */
async function textOf({ id, suppressed }: VersionFacts) {
  const row = suppressed ? null : await db.versionText.findUnique({ where: { versionId: id } })
  if (!row) return null
  const fixed = (await fixedIn(db, [id])).get(id)
  const body = row.body as Body
  const paragraphs = numberBlocks(body, fixed).paragraphs.map(({ id, label, text }) => ({ id, label, text }))
  return { title: row.title, coverNote: row.coverNote, body, fixed, paragraphs }
}

/**
 * The text that the member itself signed, or that its board was given, or that the link led to, where that is another than
 * the one to sign. What was carried over was signed on an earlier text, which the member compares before it declines.
 */
async function baseOf(paper: PaperFacts, version: VersionFacts, read: Read | null) {
  const base = paper.versions.find((each) => each.id === read?.versionId)
  if (!base || !read || base.digest === version.digest) return null
  const text = await textOf(base)
  return { version: base, body: text?.body ?? null, fixed: text?.fixed, because: read.because }
}
