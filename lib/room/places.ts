import 'server-only'
import { bodiesOf } from '@/lib/comments/place'
import { carryOver } from '@/lib/document/carry-over'
import { numberBlocks } from '@/lib/document/numbers'
import type { PlaceLabel } from '@/lib/document/placement'
import type { Identity } from '@/lib/document/tree'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'

/** Where something lies in the current version. `read`: it was said on that very version; else how sure its place is. */
export type EntryPlace = { paragraph: Identity | null; label: PlaceLabel | 'read' }

type Said = {
  id: string
  versionId: string
  paragraph: Identity | null
  quote: string | null
  start: number | null
}

/**
 * Where entries lie in the current version of their paper, by id. Found anew at each reading, and stored nowhere: a room
 * is small, and what moves in it is nobody else's to review. Of a version whose words are gone the paragraph alone is
 * looked for.
 */
export async function placesOf(
  reader: Pick<Tx, 'versionText'>,
  paper: PaperFacts,
  entries: readonly Said[],
): Promise<ReadonlyMap<string, EntryPlace>> {
  const current = currentVersion(paper)
  const older = entries.filter(({ versionId }) => versionId !== current?.id)
  const found = new Map<string, EntryPlace>(
    entries.map(({ id, paragraph }) => [id, { paragraph, label: 'read' }]),
  )
  if (!current || older.length === 0) return found
  const bodies = await bodiesOf(reader, paper, [
    ...new Set([current.id, ...older.map(({ versionId }) => versionId)]),
  ])
  const now = bodies.get(current.id)
  const labels = now ? numberBlocks(now).labels : new Map<string, string>()
  for (const versionId of new Set(older.map((entry) => entry.versionId))) {
    const said = older.filter((entry) => entry.versionId === versionId)
    const before = bodies.get(versionId)
    const places = before && now ? carryOver(before, now, said.map(anchorOf)) : null
    said.forEach(({ id, paragraph }, index) => {
      found.set(
        id,
        places?.[index] ?? (labels.has(paragraph ?? '') ? { paragraph, label: 'doubtful' } : lost),
      )
    })
  }
  return found
}

/** A place that is no longer in the text. */
export const lost: EntryPlace = { paragraph: null, label: 'gone' }

const anchorOf = ({ paragraph, quote, start }: Said) => ({
  paragraph,
  ...(quote !== null && { quote }),
  ...(start !== null && { start }),
})
