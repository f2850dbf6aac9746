import 'server-only'
import { cache } from 'react'
import { type Actor, isInside, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/**
 * Whether the pages of a paper offer this reader the way to its annex: the Taskforce always, others inside where one is
 * published. For a visitor nothing is asked of the database. This alone may be imported beyond the annex's own pages; it
 * reads no words.
 */
export const offersAnnex = cache(async (actor: Actor, slug: string): Promise<boolean> => {
  if (!isInside(actor)) return false
  if (isTaskforce(actor)) return true
  const [row] = await db.$queryRaw<{ offered: boolean }[]>`
    select exists (select 1 from "AnnexVersion" v join "Paper" p on p.id = v."paperId"
      where p.slug = ${slug} and not exists (
        select 1 from "AnnexEnd" e where e."versionId" = v.id and e.kind = 'takenBack')) as offered`
  return row?.offered ?? false
})
