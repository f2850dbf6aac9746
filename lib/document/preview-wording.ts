import { applyWording, type Made } from './apply-wording'
import { type NotePairs, pairNotes } from './note-pairs'
import { numberBlocks, type PlainParagraph } from './numbers'
import { isWords, type RedlineRun } from './redline-run'
import { type RunsHtml, renderWithin } from './render-runs'
import { segmentsOf } from './segments'
import type { Body, Identity } from './tree'
import { diffWords, wholly } from './word-diff'
import type { Wording } from './wording'

/** Paragraphs that stand in the text otherwise than it says, and those that come behind one, or first of all (null). */
export type Preview = {
  words: ReadonlyMap<Identity, RunsHtml>
  behind: ReadonlyMap<Identity | null, readonly RunsHtml[]>
}

/**
 * What some wording makes of the paragraphs that it touches, as `renderBody` shows them in their text: as a `redline`, or
 * `accepted`, as they would read. Safe HTML; footnotes have the numbers of the text. `lang`: its language. Throws
 * RangeError where the wording does not fit the text (`applyWording`).
 */
export function previewWording(
  body: Body,
  changes: readonly Wording[],
  as: 'redline' | 'accepted',
  lang: string,
): Preview {
  const applied = applyWording(body, changes)
  const [before, after] = [byIdentity(body), byIdentity(applied.body)]
  const pairs = pairNotes([...before.values()], [...after.values()], [])
  const texts: Texts = { before, after, pairs: { ...pairs, now: pairs.old } }
  const html = (all: readonly RedlineRun[], paragraph: PlainParagraph) => {
    const runs = as === 'redline' ? all : all.flatMap(asAccepted)
    return runs.length > 0 ? renderWithin(runs, paragraph.lang ?? lang) : gone
  }
  const words = new Map<Identity, RunsHtml>()
  const behind = new Map<Identity | null, RunsHtml[]>()
  for (const change of applied.changes) {
    const shown = runsOf(change, texts)
    if (!shown) continue
    const { paragraph, runs } = shown
    if (change.do === 'insertAfter') {
      const others = behind.get(change.paragraph) ?? []
      behind.set(change.paragraph, [...others, html(runs, paragraph)])
    } else words.set(paragraph.id, html(runs, paragraph))
  }
  return { words, behind }
}

type Paragraphs = ReadonlyMap<Identity, PlainParagraph>
type Texts = { before: Paragraphs; after: Paragraphs; pairs: NotePairs }

/** The paragraph that a change put in, took out or reworded, with what came and went in it. */
function runsOf(
  change: Made,
  { before, after, pairs }: Texts,
): { paragraph: PlainParagraph; runs: RedlineRun[] } | null {
  if (change.do === 'insertAfter') {
    const came = after.get(change.id)
    return came ? { paragraph: came, runs: wholly('insert', segmentsOf(came.node), pairs) } : null
  }
  const own = before.get(change.paragraph)
  if (!own) return null
  if (change.do === 'delete') return { paragraph: own, runs: wholly('delete', segmentsOf(own.node), pairs) }
  const now = after.get(own.id)?.node
  return { paragraph: own, runs: diffWords(segmentsOf(own.node), now ? segmentsOf(now) : [], pairs) }
}

const gone: RunsHtml = { html: '<span class="muted" lang="en">This paragraph is gone.</span>', dir: 'ltr' }

const byIdentity = (body: Body) =>
  new Map(numberBlocks(body).paragraphs.map((paragraph) => [paragraph.id, paragraph]))

/** What stays or comes, as if it had always been there. */
function asAccepted(run: RedlineRun): RedlineRun[] {
  if (run.op === 'delete') return []
  if (!isWords(run)) return [{ ...run, op: 'same' }]
  const { text, marks } = run
  return [{ op: 'same', text, ...(marks && { marks }) }]
}
