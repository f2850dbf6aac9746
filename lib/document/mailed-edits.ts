import { type Counterpart, counterparts } from './counterparts'
import type { Imported, Proposal } from './import/imported'
import { clusterEdits } from './mailed-clusters'
import { numberBlocks, type PlainParagraph } from './numbers'
import { by, type Edit, withProposals } from './proposed'
import { isBlank } from './text'
import type { Body, Identity } from './tree'

/**
 * All that a file changes in the version it was made from, in the order of reading: its tracked changes, and what was
 * typed over without tracking. `title` is the version's: a file that begins with it adds nothing by that. Made on the
 * version, they give the words of the file with its tracked changes accepted.
 */
export function editsOf(
  version: Body,
  file: Pick<Imported, 'body' | 'proposals'>,
  title: string | null = null,
): Edit[] {
  const on = proposalsBy(file.body, file.proposals)
  const edits: Edit[] = added(on.get(null) ?? [], null)
  // The last paragraph of the version that was passed: what is added comes after it.
  let last: Identity | null = null
  for (const row of counterparts(version, file.body)) {
    edits.push(...editsIn(row, on, last, title))
    const next: Identity | null = row.before.at(-1)?.id ?? last
    edits.push(...row.after.flatMap(({ id }) => added(on.get(id) ?? [], next)))
    last = next
  }
  return edits
}

type ByParagraph = ReadonlyMap<Identity | null, Proposal[]>

/** Words that were put into a blank paragraph are a paragraph of their own, after the last one that has words. */
function proposalsBy(body: Body, proposals: readonly Proposal[]): ByParagraph {
  const homes = new Map<Identity | null, Identity | null>()
  let last: Identity | null = null
  for (const { id, node } of numberBlocks(body).paragraphs) {
    if (!isBlank(node)) last = id
    homes.set(id, last)
  }
  const homed = proposals.map((each): Proposal => {
    const home = homes.get(each.paragraph) ?? null
    return home === each.paragraph ? each : { ...each, paragraph: home, newParagraph: true }
  })
  const byParagraph = new Map<Identity | null, Proposal[]>()
  for (const each of homed)
    byParagraph.set(each.paragraph, [...(byParagraph.get(each.paragraph) ?? []), each])
  return byParagraph
}

function added(proposals: readonly Proposal[], after: Identity | null): Edit[] {
  return proposals.flatMap((each) => {
    const words = each.newParagraph ? each.inserted.trim() : ''
    return words === '' ? [] : [{ do: 'insertAfter', paragraph: after, words, exact: true, ...by([each]) }]
  })
}

function editsIn(row: Counterpart, on: ByParagraph, last: Identity | null, title: string | null): Edit[] {
  const proposals = row.after.map(({ id }) => (on.get(id) ?? []).filter((each) => !each.newParagraph))
  if (row.after.length === 0) return row.before.map((paragraph) => removed(paragraph, []))
  if (row.before.length === 0) return appeared(row.after, proposals, last, title)
  const whole = proposals.map((each) => each.filter(({ wholeParagraph }) => wholeParagraph))
  if (whole.every((each) => each.length > 0))
    return row.before.map((paragraph) => removed(paragraph, whole.flat()))
  return clusterEdits(row, proposals)
}

const removed = ({ id, text }: PlainParagraph, proposals: readonly Proposal[]): Edit => ({
  do: 'delete',
  paragraph: id,
  was: text,
  exact: true,
  ...by(proposals),
})

/** Paragraphs of the file that the version does not have, as they are to be once their own changes are made. */
function appeared(
  paragraphs: readonly PlainParagraph[],
  proposals: readonly Proposal[][],
  last: Identity | null,
  title: string | null,
): Edit[] {
  return paragraphs.flatMap(({ text }, place) => {
    const own = proposals[place] ?? []
    const words = withProposals(text, own).trim()
    if (words === '' || text.trim() === title || own.some((each) => each.wholeParagraph)) return []
    return [{ do: 'insertAfter' as const, paragraph: last, words, exact: true, ...by(own), tracked: false }]
  })
}
