import 'server-only'
import { inputMark } from '@/lib/comments/statement'
import { versionToSign } from '@/lib/endorsements/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { type Counts, holdCounts } from './counts'
import { knownPapers } from './known'
import { outlinesFor, type PaperOutline } from './outline'
import { paperNumber } from './rules'
import type { Standing } from './standing'
import { countsColumn, lastRead, standingsColumn } from './statement'

type Row = {
  id: string
  shortName: string
  topics: { slug: string; name: string }[]
  /** Under which events it was read. */
  mark: string
  counts: Counts | null
  /** How many endorsing members stand under each version, by its id. */
  endorsing: Record<string, number> | null
  standings: Standing[]
  /** The number of the newest version that this reader has read; null for none. */
  lastRead: number | null
}

/** A paper as lists show it. */
export type PaperLine = Omit<PaperOutline, 'topicIds'> &
  Pick<Row, 'topics' | 'standings' | 'lastRead'> &
  Counts & {
    number: string | null
    /** Endorsing members under the text that is signed now. */
    endorsing: number
  }

/** The papers that this reader may see, by stage and then by title, before anything is counted on them. Visitors see what is final. */
export async function listOutlines(actor: Actor, now: Date): Promise<PaperOutline[]> {
  return outlinesFor(actor, await knownPapers(), now)
}

/** The same of these papers, as lists show them. */
export async function listPapers(actor: Actor, now: Date, paperIds: readonly string[]): Promise<PaperLine[]> {
  const asked = new Set(paperIds)
  return linesOf(
    actor,
    (await listOutlines(actor, now)).filter(({ facts }) => asked.has(facts.id)),
  )
}

/** What was said on these papers, and what the reader's members said, in their order and in one statement. */
export async function linesOf(actor: Actor, outlines: readonly PaperOutline[]): Promise<PaperLine[]> {
  const memberIds = actor.kind === 'person' ? actor.memberships.map((held) => held.memberId) : []
  const personId = actor.kind === 'person' ? actor.personId : null
  const slugs = outlines.map(({ facts }) => facts.slug)
  const counted = holdCounts(slugs)
  const rows = await db.$queryRaw<Row[]>`
    select p.id, ${lastRead(personId)} as "lastRead", (select "shortName" from "Coalition") as "shortName",
      coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.position)
        from "PaperTopic" pt join "Topic" t on t.id = pt."topicId" where pt."paperId" = p.id), '[]') as topics,
      said.mark, ${countsColumn(counted.marks)} as counts,
      (select json_object_agg("versionId", n) from (select e."versionId", count(*) as n from "Endorsement" e
        where e."paperId" = p.id and e."endedAt" is null and e.listed and e.stance in ('endorse', 'endorseWithReservation')
        group by e."versionId") e) as endorsing,
      ${standingsColumn(memberIds, personId)} as standings
    from "Paper" p cross join lateral ${inputMark} said(mark)
    where p.id = any(${outlines.map(({ facts }) => facts.id)}::uuid[])`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return outlines.flatMap((outline) => {
    const row = byId.get(outline.facts.id)
    return row ? [line(outline, row, counted.take(outline.facts.slug, row.mark, row.counts))] : []
  })
}

function line(
  { facts, title, stage, supersededBy, supersedes }: PaperOutline,
  row: Row,
  counts: Counts,
): PaperLine {
  const { topics, standings, lastRead, endorsing, shortName } = row
  return {
    ...{ facts, title, stage, supersededBy, supersedes, topics, standings, lastRead, ...counts },
    number: paperNumber(shortName, facts.number),
    endorsing: endorsing?.[versionToSign(facts)?.id ?? ''] ?? 0,
  }
}
