import 'server-only'
import { inputMark } from '@/lib/comments/statement'
import { versionToSign } from '@/lib/endorsements/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { type Counts, holdCounts } from './counts'
import { factsJson, revive } from './facts'
import { canSeePaper, type PaperFacts, paperNumber, type Stage, stageAt } from './rules'
import type { Standing } from './standing'
import { countsColumn, lastRead, standingsColumn } from './statement'

type Row = {
  facts: PaperFacts
  shortName: string
  title: string | null
  topics: { slug: string; name: string }[]
  /** Under which events it was read. */
  mark: string
  counts: Counts
  /** How many endorsing members stand under each version, by its id. */
  endorsing: Record<string, number> | null
  standings: Standing[]
  /** The number of the newest version that this reader has read; null for none. */
  lastRead: number | null
}

/** A paper as lists show it. */
export type PaperLine = Omit<Row, 'endorsing' | 'shortName' | 'title' | 'mark' | 'counts'> &
  Counts & {
    title: string
    stage: Stage
    number: string | null
    /** Endorsing members under the text that is signed now. */
    endorsing: number
  }

const order: readonly Stage[] = ['consulting', 'finalCall', 'revising', 'drafting', 'final', 'withdrawn']

/**
 * The papers that this reader may see, or those of them that are asked for, by stage and then by title, in one statement.
 * Visitors see what is final.
 */
export async function listPapers(
  actor: Actor,
  now: Date,
  paperIds?: readonly string[],
): Promise<PaperLine[]> {
  const memberIds = actor.kind === 'person' ? actor.memberships.map((held) => held.memberId) : []
  const personId = actor.kind === 'person' ? actor.personId : null
  const counted = holdCounts()
  const rows = await db.$queryRaw<(Omit<Row, 'counts'> & { counts: Counts | null })[]>`
    select ${factsJson} as facts, ${lastRead(personId)} as "lastRead", (select "shortName" from "Coalition") as "shortName",
      (select t.title from "Version" v join "VersionText" t on t."versionId" = v.id where v."paperId" = p.id
        and not exists (select 1 from "VersionTakenBack" b where b."versionId" = v.id)
        ${onlyFinal(actor)} order by v.number desc limit 1) as title,
      coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.position)
        from "PaperTopic" pt join "Topic" t on t.id = pt."topicId" where pt."paperId" = p.id), '[]') as topics,
      said.mark, ${countsColumn(counted.marks)} as counts,
      (select json_object_agg("versionId", n) from (select e."versionId", count(*) as n from "Endorsement" e
        where e."paperId" = p.id and e."endedAt" is null and e.listed and e.stance in ('endorse', 'endorseWithReservation')
        group by e."versionId") e) as endorsing,
      ${standingsColumn(memberIds, personId)} as standings
    from "Paper" p cross join lateral ${inputMark} said(mark)
    ${paperIds ? Prisma.sql`where p.id = any(${[...paperIds]}::uuid[])` : Prisma.empty}`
  return rows
    .map((row) => ({
      ...row,
      facts: revive(row.facts),
      counts: counted.take(row.facts.slug, row.mark, row.counts),
    }))
    .filter(({ facts }) => canSeePaper(actor, facts))
    .map((row) => line(row, now))
    .sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || a.title.localeCompare(b.title))
}

/** A visitor is shown the title of the final text, also where a later one is being worked on. */
function onlyFinal(actor: Actor) {
  if (actor.kind === 'person') return Prisma.empty
  return Prisma.sql`and exists (select 1 from "PaperAct" a where a."versionId" = v.id and a.kind = 'finalised')`
}

function line({ endorsing, shortName, title, mark: _, counts, ...row }: Row, now: Date): PaperLine {
  const signed = versionToSign(row.facts)
  return {
    ...row,
    ...counts,
    title: title ?? row.facts.title,
    stage: stageAt(row.facts, now),
    number: paperNumber(shortName, row.facts.number),
    endorsing: endorsing?.[signed?.id ?? ''] ?? 0,
  }
}
