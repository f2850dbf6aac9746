import 'server-only'
import { cache } from 'react'
import { leafOf, type Stretch } from '@/lib/comments/said'
import { inputsFor, saidOn } from '@/lib/comments/said-queries'
import { relatedTo } from '@/lib/foundations/related-rows'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { type Counts, holdCounts } from './counts'
import { headFor, type PaperHead } from './head'
import { type Opened, openedFor, type Reading, readingFor } from './reading'
import { type HeadRow, headStatement } from './statement'
import { heldTexts, type Text } from './texts'

/**
 * The head of a paper, or null where it is not there or not to be seen by this actor. One statement, once per request,
 * and another for a paper that rests on others, carries, supersedes, or was superseded.
 */
export const getPaper = cache(async (actor: Actor, slug: string): Promise<PaperHead | null> => {
  const row = await headRow(actor, slug, null, false)
  const head = row && headFor(actor, row, null)
  return row && head && { ...head, related: await relatedTo(db, actor, head.facts, row.ties ?? []) }
})

/**
 * A paper's text with what was said to it, as this actor may see it at `now`: of the current version, or of the one with
 * this number. Null where it is not there, hidden, or not published yet. All threads where there are few; on a paper
 * with many, how many each place has, and `getOpened` brings those of one place. One statement, once per request, and
 * one more after each event.
 */
export const getReading = cache(
  async (actor: Actor, slug: string, now: Date, number: number | null = null): Promise<Reading | null> => {
    const row = await headRow(actor, slug, number, true)
    const head = row && headFor(actor, row, number)
    const shown = head?.shown
    if (!row || !head || !shown) return null
    const placedIn = { id: shown.id, number: shown.number, hasWords: shown.body !== null }
    const [said, related] = await Promise.all([
      saidOn(head.facts.id, placedIn, row.mark),
      relatedTo(db, actor, head.facts, row.ties ?? []),
    ])
    return readingFor(actor, { ...head, related, shown }, { said, fixed: row.fixed ?? null }, now)
  },
)

/** The threads of one place of a paper with many, at most 30 of them; null where all of them are here already. */
export async function getOpened(
  actor: Actor,
  reading: Reading,
  place: string,
  stretch: Stretch,
  now: Date,
): Promise<Opened | null> {
  if (reading.threads !== null) return null
  const leaf = leafOf(reading.places.get(place)?.numbers ?? [], stretch)
  const rows = await inputsFor(reading.facts.id, reading.shown.id, leaf.numbers)
  return openedFor(actor, reading, { place, leaf, rows }, now)
}

/** With the words and counts that were held when it was asked for, which may have made way for others since. */
async function headRow(
  actor: Actor,
  slug: string,
  number: number | null,
  said: boolean,
): Promise<HeadRow | null> {
  const [texts, counted] = [heldTexts.entries(), holdCounts([slug])]
  const held = { held: [...texts.keys()], counted: counted.marks }
  const [row] = await db.$queryRaw<(Omit<HeadRow, 'counts'> & { counts: Counts | null })[]>(
    headStatement(slug, { ...readerOf(actor), number, said, ...held }),
  )
  if (!row) return null
  const counts = counted.take(slug, row.mark, row.counts)
  return { ...row, counts, texts: withHeld(row, texts) }
}

function withHeld(
  { facts, texts }: Pick<HeadRow, 'facts' | 'texts'>,
  held: ReadonlyMap<string, Text>,
): Record<string, Text> {
  const known = facts.versions.flatMap(({ id }) => {
    const text = held.get(id)
    return text ? [[id, text] as const] : []
  })
  return { ...Object.fromEntries(known), ...texts }
}

/** Who asks, and for whom. */
function readerOf(actor: Actor): { personId: string | null; memberIds: string[] } {
  if (actor.kind === 'visitor') return { personId: null, memberIds: [] }
  return { personId: actor.personId, memberIds: actor.memberships.map(({ memberId }) => memberId) }
}
