import { type Correspondence, correspond } from './correspondence'
import { formatChanges, hadTypedNumber } from './format'
import { movedWords } from './moved-words'
import { type NotePairs, pairNotes } from './note-pairs'
import { numberBlocks, type PlainParagraph } from './numbers'
import type { RedlineBlock, RedlineKind, RedlinePart } from './redline-block'
import { isReworded } from './redline-run'
import { type RedlineSection, type RedlineSummary, sectionsOf, summaryOf } from './redline-summary'
import { type RedlineTable, tablesOf } from './redline-tables'
import { paragraphEnd, type Segment, segmentsOf } from './segments'
import type { FixedLabels } from './series'
import { settingOf, settingsOf } from './setting'
import { type Group, groupParagraphs, type Notes } from './split-join'
import { streamsOf } from './stream'
import { isBlank } from './text'
import type { Body } from './tree'
import { diffWords, wholly } from './word-diff'

export type Redline = {
  blocks: RedlineBlock[]
  summary: RedlineSummary
  sections: RedlineSection[]
  tables: RedlineTable[]
}

/**
 * What changed from one text to another, paragraph by paragraph in the order of the new one; deleted ones stand where
 * they were. Paragraphs are recognised by identity and by their words, also where they moved. Blank ones do not count.
 */
export function redline(from: Body, to: Body, numbers: Numbers = {}): Redline {
  const before = sideOf(from, numbers.before, numbers.prefix)
  const after = sideOf(to, numbers.after, numbers.prefix)
  const found = correspond(...streamsOf(before.paragraphs, after.paragraphs))
  const origins = originsOf(found)
  const { groups, notes: parts } = groupParagraphs(found, origins)
  const notes = movedWords(found, groups, parts)
  const partners = groups.flatMap(({ olds, nows }) =>
    olds.flatMap((old) => nows.map((now) => [old, now] as const)),
  )
  const pairs = pairNotes(before.paragraphs, after.paragraphs, partners)
  const writer: Writer = { before, after, notes, pairs }
  const blocks = inOrder(writer, groups)
  const tables = tablesOf(blocks)
  return { blocks, summary: summaryOf(blocks, tables), sections: sectionsOf(blocks), tables }
}

type Numbers = {
  /** Those that paragraphs of either text keep, see `numberBlocks`. */
  before?: FixedLabels | undefined
  after?: FixedLabels | undefined
  /** Stands before each number, such as the A of an annex. */
  prefix?: string | undefined
}

type Text = { paragraphs: PlainParagraph[]; settings: ReturnType<typeof settingsOf> }
type Writer = { before: Text; after: Text; notes: Notes; pairs: NotePairs }

function sideOf(body: Body, fixed: FixedLabels | undefined, prefix = ''): Text {
  const paragraphs = numberBlocks(body, fixed)
    .paragraphs.filter(({ node }) => !isBlank(node))
    .map((one) => (one.label && prefix ? { ...one, label: prefix + one.label } : one))
  return { paragraphs, settings: settingsOf(body) }
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

/** The new text in its order; after what it followed in the old one, what was deleted and what moved away. */
function inOrder(writer: Writer, groups: readonly Group[]): RedlineBlock[] {
  const byNow = new Map(groups.flatMap((group) => group.nows.map((now) => [now, group] as const)))
  const gone = goneAfter(writer, groups)
  const blocks = [...(gone.get(-1) ?? [])]
  for (const [now, paragraph] of writer.after.paragraphs.entries()) {
    const group = byNow.get(now)
    if (!group) blocks.push(insertedBlock(writer, paragraph, now))
    else if (group.nows[0] === now) blocks.push(keptBlock(writer, group))
    blocks.push(...(gone.get(now) ?? []))
  }
  return blocks
}

/** What went from its place, by the place of the new paragraph that it followed, -1 for the beginning. */
function goneAfter(writer: Writer, groups: readonly Group[]): Map<number, RedlineBlock[]> {
  const byOld = new Map(groups.flatMap((group) => group.olds.map((old) => [old, group] as const)))
  const gone = new Map<number, RedlineBlock[]>()
  let last = -1
  for (const [old, paragraph] of writer.before.paragraphs.entries()) {
    const group = byOld.get(old)
    if (group?.steady) {
      last = Math.max(last, group.nows.at(-1) ?? -1)
    } else if (!group || group.olds[0] === old) {
      const block = group ? leftBlock(writer, group) : deletedBlock(writer, paragraph, old)
      gone.set(last, [...(gone.get(last) ?? []), block])
    }
  }
  return gone
}

function keptBlock(writer: Writer, group: Group): RedlineBlock {
  const olds = pick(writer.before.paragraphs, group.olds)
  const nows = pick(writer.after.paragraphs, group.nows)
  const [old, now] = [segmentsOfAll(olds), segmentsOfAll(nows)]
  const same = JSON.stringify(old) === JSON.stringify(now)
  const runs = same ? wholly('same', now, writer.pairs) : diffWords(old, now, writer.pairs)
  const before = olds.map((paragraph) => partOf(writer.before, paragraph))
  const after = nows.map((paragraph) => partOf(writer.after, paragraph))
  const [was, is] = [before[0] as RedlinePart, after[0] as RedlinePart]
  const format = formatChanges(was, is, runs)
  // A number that was typed and is computed now is no change of words.
  const said = hadTypedNumber(was, is, runs) ? runs.slice(1) : runs
  const notes = writer.notes.now.get(group.nows[0] ?? -1) ?? []
  const kind = kindOf(group, isReworded(said), format)
  return { kind, id: after[0]?.id ?? '', before, after, format: [...format, ...notes], runs }
}

function kindOf({ olds, nows, steady }: Group, reworded: boolean, format: string[]): RedlineKind {
  if (nows.length > olds.length) return 'split'
  if (olds.length > 1) return 'joined'
  if (!steady) return 'moved'
  return reworded ? 'changed' : format.length > 0 ? 'format' : 'same'
}

function segmentsOfAll(paragraphs: readonly PlainParagraph[]): Segment[] {
  return paragraphs.flatMap(({ node }, index) => [...(index > 0 ? [paragraphEnd] : []), ...segmentsOf(node)])
}

function pick(paragraphs: readonly PlainParagraph[], places: readonly number[]): PlainParagraph[] {
  return places.flatMap((place) => paragraphs[place] ?? [])
}

function insertedBlock({ after, notes, pairs }: Writer, now: PlainParagraph, place: number): RedlineBlock {
  const runs = wholly('insert', segmentsOf(now.node), pairs)
  const format = notes.now.get(place) ?? []
  return { kind: 'inserted', id: now.id, before: [], after: [partOf(after, now)], format, runs }
}

function deletedBlock({ before, notes, pairs }: Writer, old: PlainParagraph, place: number): RedlineBlock {
  const runs = wholly('delete', segmentsOf(old.node), pairs)
  const format = notes.old.get(place) ?? []
  return { kind: 'deleted', id: old.id, before: [partOf(before, old)], after: [], format, runs }
}

function leftBlock(writer: Writer, { olds, nows }: Group): RedlineBlock {
  const before = pick(writer.before.paragraphs, olds).map((paragraph) => partOf(writer.before, paragraph))
  const after = pick(writer.after.paragraphs, nows).map((paragraph) => partOf(writer.after, paragraph))
  return { kind: 'left', id: after[0]?.id ?? '', before, after, format: [], runs: [] }
}

function partOf({ settings }: Text, { id, label, kind, lang, node, cell }: PlainParagraph): RedlinePart {
  const level = node.type === 'heading' ? { level: node.attrs.level } : {}
  return { id, label, is: kind, ...level, lang, ...settingOf(settings, id), ...(cell && { cell }) }
}
