import type { Identity } from '@/lib/document/tree'
import { inPlace, type Replacement, type Wording } from '@/lib/document/wording'
import { exchanged, shortened, type WordingRun, wordingRuns } from '@/lib/document/wording-runs'

/** What is proposed for one paragraph: which, in words, and how it would read, as a redline. */
export type ProposedChange = { where: string; runs: readonly WordingRun[] }

type Paragraphs = ReadonlyMap<Identity, { label: string; text: string }>

/**
 * Proposed wording as redlines, one for each paragraph, in the order they were made. `paragraphs`: those of the version it
 * was made on; where one is not there, only what changes is said. Nothing where the tree is not one of ours.
 */
export function proposedChanges(tree: unknown, paragraphs: Paragraphs): ProposedChange[] {
  const changes = changesIn(tree)
  const done = new Set<Identity>()
  return changes.flatMap((change) => {
    if (change.do === 'insertAfter') return inserted(change, paragraphs)
    const paragraph = paragraphs.get(change.paragraph)
    const where = paragraph ? (paragraph.label ? `Paragraph ${paragraph.label}` : 'Heading') : 'A paragraph'
    if (change.do === 'delete') return { where: `${where}, taken out`, runs: exchanged(change) }
    if (done.has(change.paragraph)) return []
    done.add(change.paragraph)
    const all = changes.filter(
      (each): each is Replacement => each.do === 'replace' && each.paragraph === change.paragraph,
    )
    return { where, runs: replacedRuns(paragraph?.text ?? null, all) }
  })
}

/** The version that proposed wording was made on; null where there is none. */
export function madeOn(tree: unknown): string | null {
  return isTree(tree) ? tree.versionId : null
}

type Tree = { versionId: string; changes: Wording[] }

const isTree = (tree: unknown): tree is Tree =>
  typeof tree === 'object' &&
  tree !== null &&
  'versionId' in tree &&
  typeof tree.versionId === 'string' &&
  'changes' in tree &&
  Array.isArray(tree.changes)

const changesIn = (tree: unknown): Wording[] => (isTree(tree) ? tree.changes : [])

function inserted(change: Extract<Wording, { do: 'insertAfter' }>, paragraphs: Paragraphs): ProposedChange {
  const after = change.paragraph === null ? null : paragraphs.get(change.paragraph)?.label
  const where = change.paragraph === null ? ' at the beginning' : after ? ` after ${after}` : ''
  return { where: `New paragraph${where}`, runs: exchanged(change) }
}

function replacedRuns(text: string | null, changes: readonly Replacement[]): WordingRun[] {
  const inOrder = inPlace(changes)
  const fits = text !== null && inOrder.every((each) => text.slice(each.start, each.end) === each.was)
  if (fits) return shortened(wordingRuns(text, inOrder))
  const apart: WordingRun = { op: 'same', text: ' … ' }
  return inOrder.flatMap((each, i) => [...(i > 0 ? [apart] : []), ...exchanged(each)])
}
