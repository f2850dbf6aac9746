import 'server-only'
import { cache } from 'react'
import { heldMarks, inputsUnder } from '@/lib/comments/held'
import { type InputRow, inputColumn, inputMark } from '@/lib/comments/statement'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { headFor, type PaperHead } from './head'
import { type Reading, type ReadingRow, readingFor } from './reading'
import { type HeadRow, headColumns } from './statement'
import { keptIds } from './texts'

/** The head of a paper, or null where it is not there or not to be seen by this actor. One statement, once per request. */
export const getPaper = cache(async (actor: Actor, slug: string): Promise<PaperHead | null> => {
  const columns = headColumns({ memberIds: memberIdsOf(actor), number: null, held: keptIds() })
  const [row] = await db.$queryRaw<HeadRow[]>`select ${columns} from "Paper" p where p.slug = ${slug}`
  return row ? headFor(actor, row, null) : null
})

/**
 * A paper's text with all that was said to it, as this actor may see it at `now`: of the current version, or of the one
 * with this number. Null where it is not there, hidden, or not published yet. One statement, once per request.
 */
export const getReading = cache(
  async (actor: Actor, slug: string, now: Date, number: number | null = null): Promise<Reading | null> => {
    const columns = headColumns({ memberIds: memberIdsOf(actor), number, held: keptIds() })
    const [row] = await db.$queryRaw<(Omit<ReadingRow, 'inputs'> & Said)[]>`
      select ${columns}, said.mark,
        case when said.mark = any(${heldMarks()}::text[]) then null else ${inputColumn(number)} end as came
      from "Paper" p cross join lateral ${inputMark(number)} said(mark) where p.slug = ${slug}`
    if (!row) return null
    const { mark, came, ...head } = row
    return readingFor(actor, { ...head, inputs: inputsUnder(mark, came) }, number, now)
  },
)

type Said = { mark: string; came: InputRow[] | null }

function memberIdsOf(actor: Actor): string[] {
  return actor.kind === 'person' ? actor.memberships.map((membership) => membership.memberId) : []
}
