import type { Identity } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'

/** A stretch of a redline: as it is, taken out, or put in. */
export type Run = { is: 'same' | 'out' | 'in'; text: string }

/** What is proposed for one paragraph: which, in words, and how it would read, as a redline. */
export type ProposedChange = { where: string; runs: readonly Run[] }

type Paragraphs = ReadonlyMap<Identity, { label: string; text: string }>
type Replacement = Extract<Wording, { do: 'replace' }>

/** Of what stays, so many characters are shown on each side of a change. */
const around = 120

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
    if (change.do === 'delete')
      return { where: `${where}, taken out`, runs: [{ is: 'out', text: change.was }] }
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
  return { where: `New paragraph${where}`, runs: [{ is: 'in', text: change.words }] }
}

function replacedRuns(text: string | null, changes: readonly Replacement[]): Run[] {
  const inOrder = [...changes].sort((a, b) => a.start - b.start)
  const fits = text !== null && inOrder.every((each) => text.slice(each.start, each.end) === each.was)
  if (!fits) return inOrder.flatMap((each, i) => [...(i > 0 ? [same(' … ')] : []), ...exchanged(each)])
  const runs: Run[] = []
  let done = 0
  for (const [i, each] of inOrder.entries()) {
    runs.push(...kept(text.slice(done, each.start), i === 0 ? 'before' : 'between'), ...exchanged(each))
    done = each.end
  }
  return [...runs, ...kept(text.slice(done), 'after')]
}

const same = (text: string): Run => ({ is: 'same', text })

function exchanged({ was, words }: Replacement): Run[] {
  const both: Run[] = [
    { is: 'out', text: was },
    { is: 'in', text: words },
  ]
  return both.filter(({ text }) => text !== '')
}

/** What stays between changes, folded where it is long. */
function kept(text: string, where: 'before' | 'between' | 'after'): Run[] {
  if (text === '') return []
  const most = where === 'between' ? 2 * around : around
  if (text.length <= most) return [same(text)]
  const [head, tail] = [wordEnd(text.slice(0, around)), wordStart(text.slice(-around))]
  if (where === 'before') return [same(`… ${tail}`)]
  return where === 'after' ? [same(`${head} …`)] : [same(`${head} … ${tail}`)]
}

const wordEnd = (text: string) => text.replace(/\s*\S*$/u, '')
const wordStart = (text: string) => text.replace(/^\S*\s*/u, '')
