import 'server-only'
import { type KnownPaper, knownPapers } from '@/lib/papers/known'
import { canSeePaper, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, type Membership, membershipsWith } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { carryOverEnd } from '@/lib/windows/lengths'
import { nonWorkingDays } from '@/lib/windows/rows'
import { openWindow } from '@/lib/windows/rules'
import { versionToSign } from './rules'
import { asGiven, type StanceRow } from './standing'
import { listWaits, waitsOn } from './waits'

/** What waits on one paper for one member. `until`: the closing of sign-on, or the end of the carry-over period. */
export type ToSign = {
  paper: { slug: string; title: string }
  version: number
  what: 'signOn' | 'reconfirm' | 'decline'
  /** The version that the member itself signed last; what was carried over since says nothing of that. */
  signed: number | null
  until: Date
  intention: { kind: string; onDate: Date | null } | null
  /** What waits for whom at the member; null where any signatory signs. */
  waits: string | null
}

type Row = StanceRow & { paperId: string; version: { number: number } }
type Said = { paperId: string; memberId: string; kind: string; onDate: Date | null }

/**
 * For each member for which this person speaks, the papers that wait for a stance of it: those it has not signed, those
 * whose text changed since, and those to which a stance was carried over that can still be declined. Soonest first.
 */
export async function listToSign(
  actor: Actor,
  now: Date,
): Promise<{ member: Membership; papers: ToSign[] }[]> {
  const members = membershipsWith(actor, 'representative')
  if (members.length === 0) return []
  const own = { memberId: { in: members.map(({ memberId }) => memberId) } }
  const [papers, all, intentions, days] = await Promise.all([
    knownPapers(),
    db.endorsement.findMany({ where: own, include: { version: { select: { number: true } } } }),
    db.intention.findMany({ where: { ...own, endedAt: null } }),
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
      return waiting(paper, titles, { row, signed, said: of(intentions)[0] ?? null }, until, now)
    }
  const waits = await listWaits(
    actor,
    seen.map(({ facts }) => facts),
    now,
  )
  return members
    .map((member) => ({
      member,
      papers: seen
        .flatMap(waitsFor(member.memberId))
        .map((each) => ({ ...each, waits: waits.get(waitsOn(member.memberId, each.paper.slug)) ?? null }))
        .sort(
          (a, b) => a.until.getTime() - b.until.getTime() || a.paper.title.localeCompare(b.paper.title, 'en'),
        ),
    }))
    .filter(({ papers }) => papers.length > 0)
}

function waiting(
  paper: PaperFacts,
  titles: KnownPaper['titles'],
  { row, signed, said }: { row: Row | null; signed: number | null; said: Said | null },
  declineUntil: (row: Row) => Date | null,
  now: Date,
): Omit<ToSign, 'waits'>[] {
  const version = versionToSign(paper)
  if (!version || version.suppressed) return []
  const about = {
    paper: { slug: paper.slug, title: titles[version.id] ?? paper.title },
    version: version.number,
    signed,
    intention: said && { kind: said.kind, onDate: said.onDate },
  }
  const what =
    row?.digest === version.digest ? declining(row, declineUntil, now) : signing(paper, row, said, now)
  return what ? [{ ...about, ...what }] : []
}

type What = Pick<ToSign, 'what' | 'until'>

function declining(row: Row, declineUntil: (row: Row) => Date | null, now: Date): What | null {
  const until = row.basis === 'carriedOver' ? declineUntil(row) : null
  return until && now < until ? { what: 'decline', until } : null
}

function signing(paper: PaperFacts, row: Row | null, said: Said | null, now: Date): What | null {
  const open = openWindow(paper.windows, 'signOn', now)
  if (!open || (!row && said?.kind === 'willNotTakePart')) return null
  return { what: row ? 'reconfirm' : 'signOn', until: open.closesAt }
}
