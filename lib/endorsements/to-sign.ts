import 'server-only'
import { type KnownPaper, knownPapers } from '@/lib/papers/known'
import { canSeePaper, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, type Membership, membershipsWith } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { carryOverEnd } from '@/lib/windows/lengths'
import { nonWorkingDays } from '@/lib/windows/rows'
import { openWindow } from '@/lib/windows/rules'
import type { Stance } from '@/prisma/generated/enums'
import { versionToSign } from './rules'
import { bySoonest } from './soonest'
import { asGiven, type StanceRow } from './standing'
import { listWaits, waitsOn } from './waits'

/**
 * What waits on one paper for one member, or is done. `until`: the closing of sign-on, or the end of the carry-over
 * period.
 */
export type ToSign = {
  paper: { slug: string; title: string }
  version: number
  what: 'signOn' | 'reconfirm' | 'decline' | 'done'
  /** How the member stands now, on whatever text. */
  stance: Stance | null
  /** What a representative laid before the signatory. */
  prepared: Prepared | null
  /** The version that the member itself signed last; what was carried over since says nothing of that. */
  signed: number | null
  until: Date
  intention: { kind: string; onDate: Date | null } | null
  /** What waits for whom at the member; null where any signatory signs. */
  waits: string | null
}

type Prepared = { stance: Stance; note: string; by: string; version: number }

type Row = StanceRow & { paperId: string; version: { number: number } }
type Said = { paperId: string; memberId: string; kind: string; onDate: Date | null }
type Laid = {
  paperId: string
  memberId: string
  stance: Stance
  note: string
  person: { name: string }
  version: { number: number }
}

/** Of one member: what waits for it, and what it has signed already of what is open. */
export type MemberToSign = { member: Membership; papers: ToSign[]; done: ToSign[] }

/**
 * For each member for which this person speaks, the papers that wait for a stance of it: those it has not signed, those
 * whose text changed since, and those to which a stance was carried over that can still be declined; and beside them those
 * that are signed, while they can be. Soonest first.
 */
export async function listToSign(actor: Actor, now: Date): Promise<MemberToSign[]> {
  const members = membershipsWith(actor, 'representative')
  if (members.length === 0) return []
  const own = { memberId: { in: members.map(({ memberId }) => memberId) } }
  const [papers, all, intentions, laid, days] = await Promise.all([
    knownPapers(),
    db.endorsement.findMany({ where: own, include: { version: { select: { number: true } } } }),
    db.intention.findMany({ where: { ...own, endedAt: null } }),
    db.preparation.findMany({
      where: { ...own, endedAt: null },
      include: { person: { select: { name: true } }, version: { select: { number: true } } },
    }),
    nonWorkingDays(db),
  ])
  const seen = papers.filter(({ facts }) => canSeePaper(actor, facts) && stageAt(facts, now) !== 'withdrawn')
  const waitsFor =
    (memberId: string) =>
    ({ facts: paper, titles }: KnownPaper) => {
      const of = <T extends { paperId: string; memberId: string }>(each: readonly T[]) =>
        each.filter((row) => row.paperId === paper.id && row.memberId === memberId)
      const until = (row: Row) => carryOverEnd(paper.procedure, row.givenAt, days)
      const row = of(all).find(({ endedAt }) => endedAt === null) ?? null
      const signed = row && asGiven(of(all), row).version.number
      const said = { said: of(intentions)[0] ?? null, laid: of(laid)[0] ?? null }
      return waiting(paper, titles, { row, signed, ...said }, until, now)
    }
  const waits = await listWaits(
    actor,
    seen.map(({ facts }) => facts),
    now,
  )
  return members
    .map((member) => {
      const all = seen
        .flatMap(waitsFor(member.memberId))
        .map((each) => ({ ...each, waits: waits.get(waitsOn(member.memberId, each.paper.slug)) ?? null }))
        .sort(bySoonest)
      const done = all.filter(({ what }) => what === 'done')
      return { member, papers: all.filter(({ what }) => what !== 'done'), done }
    })
    .filter(({ papers, done }) => papers.length + done.length > 0)
}

/** What the member has said on the paper, live; null what it has not. */
type Held = { row: Row | null; signed: number | null; said: Said | null; laid: Laid | null }

function waiting(
  paper: PaperFacts,
  titles: KnownPaper['titles'],
  { row, signed, said, laid }: Held,
  declineUntil: (row: Row) => Date | null,
  now: Date,
): Omit<ToSign, 'waits'>[] {
  const version = versionToSign(paper)
  if (!version || version.suppressed) return []
  const about = {
    paper: { slug: paper.slug, title: titles[version.id] ?? paper.title },
    version: version.number,
    signed,
    stance: row?.stance ?? null,
    intention: said && { kind: said.kind, onDate: said.onDate },
    prepared: laid && {
      stance: laid.stance,
      note: laid.note,
      by: laid.person.name,
      version: laid.version.number,
    },
  }
  const what =
    row?.digest === version.digest
      ? (declining(row, declineUntil, now) ?? done(paper, now))
      : signing(paper, row, said, now)
  return what ? [{ ...about, ...what }] : []
}

type What = Pick<ToSign, 'what' | 'until'>

function declining(row: Row, declineUntil: (row: Row) => Date | null, now: Date): What | null {
  const until = row.basis === 'carriedOver' ? declineUntil(row) : null
  return until && now < until ? { what: 'decline', until } : null
}

function done(paper: PaperFacts, now: Date): What | null {
  const open = openWindow(paper.windows, 'signOn', now)
  return open && { what: 'done', until: open.closesAt }
}

function signing(paper: PaperFacts, row: Row | null, said: Said | null, now: Date): What | null {
  const open = openWindow(paper.windows, 'signOn', now)
  if (!open || (!row && said?.kind === 'willNotTakePart')) return null
  return { what: row ? 'reconfirm' : 'signOn', until: open.closesAt }
}
