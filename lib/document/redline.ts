import { correspond } from './correspondence'
import { formatChanges } from './format'
import { numberBlocks, type PlainParagraph } from './numbers'
import { type Segment, segmentsOf } from './segments'
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
  /** What changed besides words, as in "now a heading" or "a link". */
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
  const { origins, steady } = originsOf(before, after)
  const deleted = deletedAfter(before, origins, steady)
  const blocks = (deleted.get(-1) ?? []).map(deletedBlock)
  for (const [place, paragraph] of after.entries()) {
    const origin = origins[place] ?? -1
    const old = before[origin]
    blocks.push(old ? keptBlock(old, paragraph, steady[origin] === 1) : insertedBlock(paragraph))
    blocks.push(...(deleted.get(place) ?? []).map(deletedBlock))
  }
  return { blocks, summary: summaryOf(blocks) }
}

/** For each new paragraph the one old paragraph that it was, or -1; and which old ones did not move. */
function originsOf(before: PlainParagraph[], after: PlainParagraph[]) {
  const { partners, steady, from, to } = correspond(...streamsOf(before, after))
  const origins = new Int32Array(after.length).fill(-1)
  for (const [old, now] of partners.entries()) {
    if (now < 0) continue
    // Of two that were joined, the one whose identity stayed goes on; else the first.
    const other = origins[now] ?? -1
    if (other < 0 || from.paragraphs[old]?.id === to.paragraphs[now]?.id) origins[now] = old
  }
  return { origins, steady }
}

/** Deleted paragraphs by the place of the new paragraph that they follow, -1 for the beginning. */
function deletedAfter(
  before: PlainParagraph[],
  origins: Int32Array,
  steady: Uint8Array,
): Map<number, PlainParagraph[]> {
  const places = new Map([...origins].map((old, now) => [old, now]))
  const deleted = new Map<number, PlainParagraph[]>()
  let last = -1
  for (const [old, paragraph] of before.entries()) {
    const now = places.get(old)
    if (now === undefined) deleted.set(last, [...(deleted.get(last) ?? []), paragraph])
    else if (steady[old] === 1) last = now
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

function insertedBlock(paragraph: PlainParagraph): RedlineBlock {
  const runs = wholly('insert', paragraph)
  return {
    ...block(paragraph),
    kind: 'inserted',
    labelBefore: null,
    labelAfter: paragraph.label,
    format: [],
    runs,
  }
}

function deletedBlock(paragraph: PlainParagraph): RedlineBlock {
  const runs = wholly('delete', paragraph)
  return {
    ...block(paragraph),
    kind: 'deleted',
    labelBefore: paragraph.label,
    labelAfter: null,
    format: [],
    runs,
  }
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
