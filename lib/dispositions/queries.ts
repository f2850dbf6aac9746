import 'server-only'
import { knownPapers } from '@/lib/papers/known'
import { currentVersion, stageAt } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** The papers that have input, with how much of it is open, prepared and blocking; those with most open first. */
export async function listDesks(actor: Actor, now: Date) {
  if (!isTaskforce(actor)) return null
  const papers = (await knownPapers()).map(({ facts }) => facts).filter((paper) => currentVersion(paper))
  const counts = await db.$queryRaw<
    { paperId: string; inputs: number; open: number; prepared: number; blocking: number }[]
  >`
    select i."paperId", count(*)::int as inputs,
      (count(*) filter (where p."inputId" is null))::int as open,
      (count(*) filter (where q."inputId" is not null))::int as prepared,
      (count(*) filter (where i.blocking and b.id is null))::int as blocking
    from "Input" i
      left join "LateDecision" l on l."inputId" = i.id
      left join "DispositionInput" p on p."inputId" = i.id and p."publishedAt" is not null and p."endedAt" is null
      left join "DispositionInput" q on q."inputId" = i.id and q."publishedAt" is null and q."endedAt" is null
      left join "BlockEnd" b on b."inputId" = i.id
    where i."withdrawnAt" is null and (i."lateBySeconds" is null or l.admitted)
    group by i."paperId"`
  const byPaper = new Map(counts.map((row) => [row.paperId, row]))
  const none = { inputs: 0, open: 0, prepared: 0, blocking: 0 }
  return papers
    .map((paper) => ({ paper, stage: stageAt(paper, now), ...(byPaper.get(paper.id) ?? none) }))
    .sort((a, b) => b.open - a.open || a.paper.title.localeCompare(b.paper.title))
}
