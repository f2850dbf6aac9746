import 'server-only'
import { knownState } from '@/lib/papers/known'
import { currentVersion, stageAt } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { pageOf } from '@/lib/platform/pages'

type Owed = { paperId: string; inputs: number; open: number; blocking: number }

const none = { inputs: 0, open: 0, blocking: 0 }

/** What is owed on each paper, as this process counted it last: no input, answer or late decision comes without an event. */
const held = globalThis as { owed?: { mark: string; byPaper: ReadonlyMap<string, Owed> } }

async function owedUnder(mark: string): Promise<ReadonlyMap<string, Owed>> {
  if (held.owed?.mark === mark) return held.owed.byPaper
  const rows = await db.$queryRaw<Owed[]>`
    select i."paperId", count(*)::int as inputs,
      (count(*) filter (where p."inputId" is null))::int as open,
      (count(*) filter (where i.blocking and b.id is null))::int as blocking
    from "Input" i
      left join "LateDecision" l on l."inputId" = i.id
      left join "DispositionInput" p on p."inputId" = i.id and p."publishedAt" is not null and p."endedAt" is null
      left join "BlockEnd" b on b."inputId" = i.id
    where i."withdrawnAt" is null and (i."lateBySeconds" is null or l.admitted)
    group by i."paperId"`
  const byPaper = new Map(rows.map((row) => [row.paperId, row]))
  held.owed = { mark, byPaper }
  return byPaper
}

/** How many answers are prepared on each of these papers: they are private, and come without an event. */
async function preparedOn(paperIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ paperId: string; prepared: number }[]>`
    select i."paperId", count(*)::int as prepared
    from "Input" i join "DispositionInput" q on q."inputId" = i.id and q."publishedAt" is null and q."endedAt" is null
      left join "LateDecision" l on l."inputId" = i.id
    where i."paperId" = any(${[...paperIds]}::uuid[]) and i."withdrawnAt" is null
      and (i."lateBySeconds" is null or l.admitted)
    group by i."paperId"`
  return new Map(rows.map(({ paperId, prepared }) => [paperId, prepared]))
}

/** Papers on a page. */
const size = 25

/** One page of the papers that are published, with how much of their input is open, prepared and blocking; those with most open first. */
export async function listDesks(actor: Actor, asked: number, now: Date) {
  if (!isTaskforce(actor)) return null
  const { mark, papers } = await knownState()
  const owed = await owedUnder(mark)
  const all = papers
    .filter(({ facts }) => currentVersion(facts))
    .map(({ facts }) => ({ paper: facts, ...none, ...owed.get(facts.id) }))
    .sort((a, b) => b.open - a.open || titles.compare(a.paper.title, b.paper.title))
  const { page, pages, shown } = pageOf(all, asked, size)
  const prepared = await preparedOn(shown.map(({ paper }) => paper.id))
  const desks = shown.map((desk) => ({
    ...desk,
    stage: stageAt(desk.paper, now),
    prepared: prepared.get(desk.paper.id) ?? 0,
  }))
  return { page, pages, desks }
}

const titles = new Intl.Collator('en')
