import 'server-only'
import { blockedPlaces } from '@/lib/comments/recirculation'
import { changedIn } from '@/lib/document/changed'
import { redline } from '@/lib/document/redline'
import { renderRedline } from '@/lib/document/render-redline'
import type { Body, Identity } from '@/lib/document/tree'
import { db } from '@/lib/platform/db'
import { Newest } from '@/lib/platform/newest'
import { recirculating } from '@/lib/windows/recirculating'
import type { Reading } from './reading'
import { currentVersion, type PaperFacts } from './rules'
import { heldTexts } from './texts'

/** How a text differs from the one that it is put before members against. Neither ever changes. */
type Difference = {
  changed: ReadonlySet<Identity>
  /** For the first paragraph of each change how it differs, as HTML; null for one that is new. */
  redlines: ReadonlyMap<Identity, string | null>
  /** How many paragraphs are no longer there. */
  removed: number
}

/** A recirculation that is open on what is read. */
export type Recirculated = Difference & {
  /** The number of the version against which paragraphs count as changed. */
  base: number
  closesAt: Date
  /** Where a blocking point is open; null: on the whole paper. */
  blocked: ReadonlySet<string | null>
}

/**
 * What the recirculation that is open is limited to, on the text that a reader has been given; null where none is, or it
 * is not on the current version. The difference is found once in a process; one statement reads the blocking points.
 */
export async function getRecirculated({ facts, shown }: Reading, now: Date): Promise<Recirculated | null> {
  const open = recirculating(facts.windows, now)
  const base = open && facts.versions.find(({ id }) => id === open.baseVersionId)
  if (!open || !base || shown.id !== currentVersion(facts)?.id || shown.body === null) return null
  const blocked = await blockedPlaces(db, facts.id, shown.id)
  const difference = await differenceFrom(base, { ...shown, body: shown.body })
  return { ...difference, base: base.number, closesAt: open.closesAt, blocked }
}

const held = new Newest<Difference>(60)
const none: Difference = { changed: new Set(), redlines: new Map(), removed: 0 }

type Version = PaperFacts['versions'][number]

async function differenceFrom(
  base: Version,
  shown: { id: string; language: string; body: Body },
): Promise<Difference> {
  // Before what is held: it has words of the base.
  if (base.suppressed) return none
  const pair = `${base.id} ${shown.id}`
  const known = held.get(pair)
  if (known) return known
  const before = await bodyOf(base.id)
  if (!before) return none
  const found = differenceOf(before, shown)
  held.put(pair, found)
  return found
}

async function bodyOf(versionId: string): Promise<Body | null> {
  const text = heldTexts.get(versionId)
  if (text) return text.body
  const row = await db.versionText.findUnique({ where: { versionId }, select: { body: true } })
  // Only what parseBody let through is stored.
  return row ? (row.body as Body) : null
}

function differenceOf(before: Body, { body, language }: { body: Body; language: string }): Difference {
  const { blocks } = redline(before, body)
  const changed = changedIn({ blocks })
  const redlines = new Map<Identity, string | null>()
  for (const block of blocks) {
    const [first] = block.after
    if (!first || !changed.has(first.id)) continue
    const isNew = block.kind === 'inserted'
    const alone = { blocks: [block], tables: [] }
    redlines.set(first.id, isNew ? null : renderRedline(alone, { lang: language, all: true }))
  }
  return { changed, redlines, removed: blocks.filter(({ kind }) => kind === 'deleted').length }
}
