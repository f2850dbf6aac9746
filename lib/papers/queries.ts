import 'server-only'
import { cache } from 'react'
import { heldInputs } from '@/lib/comments/held'
import { type InputRow, inputColumn, inputMark } from '@/lib/comments/statement'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { headFor, type PaperHead } from './head'
import { type Reading, readingFor } from './reading'
import { type HeadRow, headColumns } from './statement'
import { heldTexts, type Text } from './texts'

/** The head of a paper, or null where it is not there or not to be seen by this actor. One statement, once per request. */
export const getPaper = cache(async (actor: Actor, slug: string): Promise<PaperHead | null> => {
  const texts = heldTexts.entries()
  const columns = headColumns({ ...readerOf(actor), number: null, held: [...texts.keys()] })
  const [row] = await db.$queryRaw<HeadRow[]>`select ${columns} from "Paper" p where p.slug = ${slug}`
  return row ? headFor(actor, withHeld(row, texts), null) : null
})

/**
 * A paper's text with all that was said to it, as this actor may see it at `now`: of the current version, or of the one
 * with this number. Null where it is not there, hidden, or not published yet. One statement, once per request.
 */
export const getReading = cache(
  async (actor: Actor, slug: string, now: Date, number: number | null = null): Promise<Reading | null> => {
    const [texts, said] = [heldTexts.entries(), heldInputs.entries()]
    const columns = headColumns({ ...readerOf(actor), number, held: [...texts.keys()], said: true })
    const marks = [...said.values()].map(({ mark }) => mark)
    const [row] = await db.$queryRaw<(HeadRow & Said)[]>`
      select ${columns}, said.mark,
        case when said.mark = any(${marks}::text[]) then null else ${inputColumn(number)} end as came
      from "Paper" p cross join lateral ${inputMark(number)} said(mark) where p.slug = ${slug}`
    if (!row) return null
    const { mark, came, ...head } = row
    const place = `${head.facts.id} ${number}`
    const inputs = came ?? said.get(place)?.inputs ?? []
    heldInputs.put(place, { mark, inputs })
    return readingFor(actor, { ...withHeld(head, texts), inputs }, number, now)
  },
)

type Said = { mark: string; came: InputRow[] | null }

/** The row with the words that were held when it was asked for, which may have made way for others since. */
function withHeld<Row extends HeadRow>(row: Row, texts: ReadonlyMap<string, Text>): Row {
  const held = row.facts.versions.flatMap(({ id }) => {
    const text = texts.get(id)
    return text ? [[id, text] as const] : []
  })
  return { ...row, texts: { ...Object.fromEntries(held), ...row.texts } }
}

/** Who asks, and for whom. */
function readerOf(actor: Actor): { personId: string | null; memberIds: string[] } {
  if (actor.kind === 'visitor') return { personId: null, memberIds: [] }
  return { personId: actor.personId, memberIds: actor.memberships.map(({ memberId }) => memberId) }
}
