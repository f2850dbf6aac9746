import 'server-only'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { factsJson, revive } from './facts'
import type { PaperFacts } from './rules'

/** What lists of papers are made from; nothing in it is about who reads. */
export type KnownPaper = {
  facts: PaperFacts
  /** The titles of its versions that have words, by their ids. */
  titles: Readonly<Record<string, string>>
  topicIds: readonly string[]
}

type Row = KnownPaper & { id: string; seq: number }
/** The number of the last event of each paper. */
const heads = Prisma.sql`
  select p.id, coalesce((select e.seq from "Event" e where e."chainId" = p.id order by e.seq desc limit 1), 0) as seq
  from "Paper" p`

type Heads = { mark: string; heads: [id: string, seq: number][] | null }

// One for the process: the parts of the server that Next builds apart share it.
const held = globalThis as { knownPapers?: { mark: string; rows: ReadonlyMap<string, Row> } }

/**
 * Under which events all papers and the coalition stand now: nothing that an event tells of has changed while this is the
 * same. One statement.
 */
export async function eventsMark(): Promise<string> {
  const [row] = await db.$queryRaw<[{ mark: string }]>`
    select concat_ws(' ', count(*), sum(seq), (select max(seq) from "Event" where "chainId" = (select id from "Coalition"))) as mark
    from (${heads}) h`
  return row.mark
}

/**
 * Every paper, in no order that means anything: what may be seen is for the caller's rule. Nothing of a paper changes without
 * an event on its chain, and the numbers of events only grow: under the same sum of them nothing has changed. One
 * statement, and one more for what changed since. Nothing may be changed in what it gives.
 */
export async function knownPapers(): Promise<readonly KnownPaper[]> {
  return (await knownState()).papers
}

/** The same, with the mark under which they stand so. */
export async function knownState(): Promise<{ mark: string; papers: readonly KnownPaper[] }> {
  const before = held.knownPapers
  const { mark, heads: last } = await readHeads(before?.mark ?? '')
  if (last === null) return { mark, papers: [...(before?.rows.values() ?? [])] }
  const rows = new Map(before?.rows)
  const changed = last.filter(([id, seq]) => rows.get(id)?.seq !== seq).map(([id]) => id)
  const read = await readPapers(changed)
  for (const row of read) rows.set(row.id, row)
  const asRead = new Map(read.map(({ id, seq }) => [id, seq]))
  // What got another event between the two statements is read again next time.
  if (last.every(([id, seq]) => (asRead.get(id) ?? seq) === seq)) held.knownPapers = { mark, rows }
  return { mark, papers: [...rows.values()] }
}

/** Under which events papers stand, and the last number of each where that is not the mark that is known. */
async function readHeads(known: string): Promise<Heads> {
  const [row] = await db.$queryRaw<[Heads]>`
    with heads as materialized (${heads}),
    now as (select count(*) || ' ' || coalesce(sum(seq), 0) as mark from heads)
    select mark, case when mark <> ${known} then
      coalesce((select json_agg(json_build_array(id, seq)) from heads), '[]') end as heads from now`
  return row
}

async function readPapers(ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    select p.id, coalesce((select e.seq from "Event" e where e."chainId" = p.id order by e.seq desc limit 1), 0) as seq,
      ${factsJson} as facts,
      coalesce((select json_object_agg(v.id, t.title) from "Version" v join "VersionText" t on t."versionId" = v.id
        where v."paperId" = p.id), '{}') as titles,
      coalesce((select json_agg(t."topicId") from "PaperTopic" t where t."paperId" = p.id), '[]') as "topicIds"
    from "Paper" p where p.id = any(${[...ids]}::uuid[])`
  return rows.map((row) => ({ ...row, facts: revive(row.facts) }))
}
