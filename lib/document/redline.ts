import { type Correspondence, correspond } from './correspondence'
import { formatChanges } from './format'
import { numberBlocks, type PlainParagraph } from './numbers'
import { type Segment, segmentsOf } from './segments'
import { type SplitJoin, splitJoin } from './split-join'
import { streamsOf } from './stream'
import { isBlank } from './text'
import type { Body, Identity } from './tree'
import { diffWords, type RedlineRun, wholly } from './word-diff'

/** What happened to a paragraph. A moved one may be reworded, too: then its runs say so. */
export type RedlineKind = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'format'

export type RedlineBlock = {
  kind: RedlineKind
  /** Identity in the new text; of a deleted one, in the old. */
  id: Identity
  /** Number before and after, '' for headings; null where it was not there. */
  labelBefore: string | null
  labelAfter: string | null
  /** What it is: now, or for a deleted one before. */
  is: PlainParagraph['kind']
  lang: string | null
  /** What changed besides words, as in "now a heading", "a link" or "split from paragraph 3". */
  format: string[]
  runs: RedlineRun[]
}

export type RedlineSummary = Record<
  'changed' | 'inserted' | 'deleted' | 'moved' | 'format' | 'untouched',
  number
>

export type Redline = { blocks: RedlineBlock[]; summary: RedlineSummary }

/**
 * What changed from one text to another, paragraph by paragraph in the order of the new one; deleted ones stand where
 * they were. Paragraphs are recognised by identity and by their words, also where they moved. Blank ones do not count.
 */
export function redline(from: Body, to: Body): Redline {
  const before = numberBlocks(from).paragraphs.filter(({ node }) => !isBlank(node))
  const after = numberBlocks(to).paragraphs.filter(({ node }) => !isBlank(node))
  const found = correspond(...streamsOf(before, after))
  const { steady } = found
  const origins = originsOf(found)
  const notes = splitJoin(found, origins)
  const deleted = deletedAfter(before, origins, steady, notes.old)
  const blocks = [...(deleted.get(-1) ?? [])]
  for (const [place, paragraph] of after.entries()) {
    const origin = origins[place] ?? -1
    const old = before[origin]
    const block = old ? keptBlock(old, paragraph, steady[origin] === 1) : insertedBlock(paragraph)
    block.format.push(...(notes.now.get(place) ?? []))
    blocks.push(block, ...(deleted.get(place) ?? []))
  }
  return { blocks, summary: summaryOf(blocks) }
}

/** For each new paragraph the one old paragraph that it was, or -1. */
function originsOf({ partners, from, to }: Correspondence): Int32Array {
  const origins = new Int32Array(to.paragraphs.length).fill(-1)
  for (const [old, now] of partners.entries()) {
    if (now < 0) continue
    // Of two that were joined, the one whose identity stayed goes on; else the first.
    const other = origins[now] ?? -1
    if (other < 0 || from.paragraphs[old]?.id === to.paragraphs[now]?.id) origins[now] = old
  }
  return origins
}

/** Deleted paragraphs by the place of the new paragraph that they follow, -1 for the beginning. */
function deletedAfter(
  before: PlainParagraph[],
  origins: Int32Array,
  steady: Uint8Array,
  notes: SplitJoin['old'],
): Map<number, RedlineBlock[]> {
  const places = new Map([...origins].map((old, now) => [old, now]))
  const deleted = new Map<number, RedlineBlock[]>()
  let last = -1
  for (const [old, paragraph] of before.entries()) {
    const now = places.get(old)
    if (now !== undefined && steady[old] === 1) last = now
    if (now !== undefined) continue
    const block = deletedBlock(paragraph, notes.get(old) ?? [])
    deleted.set(last, [...(deleted.get(last) ?? []), block])
  }
  return deleted
}

function keptBlock(old: PlainParagraph, now: PlainParagraph, steady: boolean): RedlineBlock {
  const same = equal(segmentsOf(old.node), segmentsOf(now.node))
  const runs = same ? wholly('same', now) : diffWords(old, now)
  const reworded = runs.some(({ op }) => op !== 'same')
  const format = formatChanges(old, now, runs)
  const kind = !steady ? 'moved' : reworded ? 'changed' : format.length > 0 ? 'format' : 'same'
  return { ...block(now), kind, labelBefore: old.label, labelAfter: now.label, format, runs }
}

function equal(one: Segment[], other: Segment[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function insertedBlock(now: PlainParagraph): RedlineBlock {
  const labels = { labelBefore: null, labelAfter: now.label }
  return { ...block(now), ...labels, kind: 'inserted', format: [], runs: wholly('insert', now) }
}

function deletedBlock(old: PlainParagraph, format: string[]): RedlineBlock {
  const labels = { labelBefore: old.label, labelAfter: null }
  return { ...block(old), ...labels, kind: 'deleted', format, runs: wholly('delete', old) }
}

function block({ id, kind, lang }: PlainParagraph) {
  return { id, is: kind, lang }
}

function summaryOf(blocks: readonly RedlineBlock[]): RedlineSummary {
  const summary = { changed: 0, inserted: 0, deleted: 0, moved: 0, format: 0, untouched: 0 }
  for (const { kind } of blocks) summary[kind === 'same' ? 'untouched' : kind] += 1
  return summary
}

/** A summary as a sentence part: "4 paragraphs changed, 1 moved, 12 untouched". */
export function describeChanges(summary: RedlineSummary): string {
  const parts = [
    [summary.changed, 'changed'],
    [summary.inserted, 'added'],
    [summary.deleted, 'removed'],
    [summary.moved, 'moved'],
    [summary.format, 'changed in format only'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))
  if (parts.length === 0) return 'Nothing changed'
  const [first = '', ...rest] = parts
  const counted = first.replace(/^(\d+)/, (count) => `${count} ${count === '1' ? 'paragraph' : 'paragraphs'}`)
  return [counted, ...rest, `${summary.untouched} untouched`].join(', ')
}
