import 'server-only'
import { needsAnswer } from '@/lib/dispositions/rules'
import { numberBlocks } from '@/lib/document/numbers'
import type { Identity } from '@/lib/document/tree'
import { numberedIn } from '@/lib/numbers/labels'
import { getPaper } from '@/lib/papers/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { type Entry, entryOf, type FullEntry, wordsFor } from './entry'
import { isIn, type MatrixFilter } from './filter'
import type { Matrix } from './matrix'
import { madeOn, proposedChanges } from './proposed'
import { type MatrixRow, matrixRows, wordRows } from './statement'
import { summarise } from './summary'

type Numbered = ReturnType<typeof numberBlocks>

/** Null where the paper is absent or hidden, or no version is published. Prepared answers and notes are never in it. */
export async function getMatrix(
  actor: Actor,
  slug: string,
  filter: MatrixFilter,
  now: Date,
): Promise<Matrix | null> {
  const paper = await getPaper(actor, slug)
  const shown = paper?.shown
  if (!paper || !shown) return null
  const { rows, ...marks } = await matrixRows(paper.facts.id, shown)
  const texts = new Map<string, Numbered>()
  if (shown.body) texts.set(shown.id, numberBlocks(shown.body, shown.fixed))
  await addTexts(
    texts,
    rows.flatMap((row) => versionsNamed(row, shown.id)),
  )
  const paragraphs = texts.get(shown.id)?.paragraphs ?? []
  const order = new Map<Identity, number>(paragraphs.map(({ id }, i) => [id, i]))
  const labelIn = (versionId: string, id: Identity) => texts.get(versionId)?.labels.get(id)
  const context = { actor, paper: paper.facts, now, order, labelIn, shown }
  const all = rows
    .flatMap((row) => entryOf(row, context) ?? [])
    .sort((a, b) => a.order - b.order || a.number - b.number)
  const members = new Set(rows.filter(needsAnswer).flatMap(({ memberId }) => memberId ?? [])).size
  return {
    paper,
    shown,
    all,
    found: all.filter((entry) => isIn(filter, entry)),
    summary: summarise(all, all.length > 0 ? members : 0),
    ...marks,
    withWords: (entries) => withWords(actor, entries, texts),
  }
}

/** The versions beside the one shown whose numbers a row is told with: where it was said and is gone, where it landed. */
function versionsNamed({ origin, current, versionId, answer }: MatrixRow, shownId: string): string[] {
  const gone = origin !== null && current === null ? [versionId] : []
  const landed = answer?.landedVersionId ? [answer.landedVersionId] : []
  return [...gone, ...landed].filter((id) => id !== shownId)
}

/** Adds the texts of these versions that are not there yet. */
async function addTexts(texts: Map<string, Numbered>, versionIds: readonly string[]): Promise<void> {
  const missing = [...new Set(versionIds)].filter((id) => !texts.has(id))
  if (missing.length === 0) return
  for (const [id, text] of await numberedIn(db, missing)) texts.set(id, text)
}

async function withWords(
  actor: Actor,
  entries: readonly Entry[],
  texts: Map<string, Numbered>,
): Promise<FullEntry[]> {
  if (entries.length === 0) return []
  const rows = await wordRows(entries.map(({ id }) => id))
  const full = entries.map((entry) => ({ ...entry, words: wordsFor(actor, entry, rows.get(entry.id)) }))
  await addTexts(
    texts,
    full.flatMap(({ words }) => madeOn(words.tree) ?? []),
  )
  const paragraphs = new Map(
    [...texts].map(([id, text]) => [id, new Map(text.paragraphs.map((p) => [p.id, p]))]),
  )
  const none = new Map()
  return full.map((entry) => ({
    ...entry,
    proposed: proposedChanges(entry.words.tree, paragraphs.get(madeOn(entry.words.tree) ?? '') ?? none),
  }))
}
