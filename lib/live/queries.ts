import 'server-only'
import { factsJson, revive } from '@/lib/papers/facts'
import { getReading } from '@/lib/papers/queries'
import { canSeePaper, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { actorsWith } from '@/lib/platform/session'
import type { Stream } from './hub'
import type { Since, Touched } from './since'

/** For some streams: whether each may hear of its paper, and the number of the last event of each paper. */
export type Followed = {
  sees: (stream: Pick<Stream, 'paperId' | 'session'>) => boolean
  lastSeq: ReadonlyMap<string, number>
}

/** Asks for many streams at once, in two statements. */
export async function followed(streams: readonly Pick<Stream, 'paperId' | 'session'>[]): Promise<Followed> {
  const papers = [...new Set(streams.map(({ paperId }) => paperId))]
  const [actors, rows] = await Promise.all([
    actorsWith(streams.map(({ session }) => session)),
    db.$queryRaw<{ facts: PaperFacts; seq: number }[]>`
      select ${factsJson} as facts, (select max(seq) from "Event" where "chainId" = p.id) as seq
      from "Paper" p where p.id = any(${papers}::uuid[])`,
  ])
  const byId = new Map(rows.map(({ facts, seq }) => [facts.id, { facts: revive(facts), seq }]))
  return {
    sees: ({ paperId, session }) => {
      const [actor, paper] = [actors.get(session), byId.get(paperId)]
      return actor !== undefined && paper !== undefined && canFollow(actor, paper.facts)
    },
    lastSeq: new Map([...byId].map(([id, { seq }]) => [id, seq])),
  }
}

/** Who takes part hears of a paper that they may see; the public reads it as it is when it asks. */
function canFollow(actor: Actor, paper: PaperFacts): boolean {
  return isInside(actor) && canSeePaper(actor, paper)
}

/** So many events are looked through; after more, all is taken as new. */
const most = 1000

/**
 * What this reader may know of what happened to a paper since its event with this number, for the version that is shown.
 * Null where the paper, or the version, is not to be seen.
 */
export async function getSince(
  actor: Actor,
  slug: string,
  { version, seq }: { version: number; seq: number },
  now: Date,
): Promise<Since | null> {
  const reading = isInside(actor) ? await getReading(actor, slug, now, version) : null
  if (!reading || actor.kind === 'visitor') return null
  if (reading.seq - seq > most) return { reading, touched: null }
  const rows = await db.$queryRaw<Touched[]>`
    with since as (select f.facts from "Event" e join "EventFacts" f using ("chainId", seq)
        where e."chainId" = ${reading.facts.id}::uuid and e.seq > ${seq}),
      named as (
        select facts->>'inputId' as id, facts->>'personId' as who from since where facts->>'inputId' is not null
        union all select jsonb_array_elements_text(facts->'inputIds'), facts->>'personId' from since
          where jsonb_typeof(facts->'inputIds') = 'array'
        union all select x."inputId"::text, s.who from (select jsonb_array_elements_text(facts->'dispositionIds') as id,
          facts->>'personId' as who from since where jsonb_typeof(facts->'dispositionIds') = 'array') s
          join "DispositionInput" x on x."dispositionId" = s.id::uuid)
    select i.number, i.kind, bool_and(coalesce(named.who = ${actor.personId}, false)) as own
    from named join "Input" i on i.id = named.id::uuid and i."paperId" = ${reading.facts.id}::uuid
    group by i.number, i.kind order by i.number`
  const known = new Set([...reading.places.values()].flatMap(({ numbers }) => numbers))
  return { reading, touched: rows.filter(({ number }) => known.has(number)) }
}
