import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { headFor, type PaperHead } from './head'
import { type HeadRow, headColumns } from './statement'
import { keptIds } from './texts'

/** The head of a paper, or null where it is not there or not to be seen by this actor. One statement, once per request. */
export const getPaper = cache(async (actor: Actor, slug: string): Promise<PaperHead | null> => {
  const columns = headColumns({ memberIds: memberIdsOf(actor), number: null, held: keptIds() })
  const [row] = await db.$queryRaw<HeadRow[]>`select ${columns} from "Paper" p where p.slug = ${slug}`
  return row ? headFor(actor, row, null) : null
})

function memberIdsOf(actor: Actor): string[] {
  return actor.kind === 'person' ? actor.memberships.map((membership) => membership.memberId) : []
}
