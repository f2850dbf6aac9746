import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { isIdentity, newIdentity } from './identity'

type Carrier = { id: string | null; node: Node; pos: number }

/**
 * Keeps identities while people edit. A split leaves the identity with the first part that has words, a merge with the
 * first; what is cut and pasted keeps it (a move), what is copied gets a new one, wherever the copy lands.
 */
export const IdentityKeeper = Extension.create({
  name: 'identityKeeper',

  addGlobalAttributes: () => [
    {
      types: ['heading', 'paragraph', 'footnote'],
      attributes: {
        id: {
          default: null,
          parseHTML: (element: HTMLElement) => {
            const id = element.getAttribute('data-id')
            return isIdentity(id) ? id : null
          },
          renderHTML: ({ id }: { id?: string | null }) => (id ? { 'data-id': id } : {}),
        },
      },
    },
  ],

  addProseMirrorPlugins: () => [identityPlugin()],

  onCreate() {
    const { state, view } = this.editor
    const transaction = repair([], state.doc, state)
    if (transaction) view.dispatch(transaction.setMeta('addToHistory', false))
  },
})

/** Repairs identities after each change, in the same step of history. Typing looks at no more than the block typed in. */
export function identityPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) =>
      transactions.some((transaction) => transaction.docChanged) && !keepsIdentities(before.doc, after.doc)
        ? repair(transactions, before.doc, after)
        : null,
  })
}

/** The transaction that gives every carrier an identity of its own, or null where each has one. */
function repair(transactions: readonly Transaction[], before: Node, after: EditorState): Transaction | null {
  const { tr } = after
  for (const [id, group] of byIdentity(after.doc)) {
    if (id !== null && group.length === 1) continue
    const keeper = id === null ? undefined : keeperOf(group, placeBefore(transactions, before, id))
    for (const carrier of group) {
      if (carrier !== keeper) tr.setNodeAttribute(carrier.pos, 'id', newIdentity())
    }
  }
  // In the same step of history as its cause, so that undoing a split gives the identity back.
  return tr.steps.length === 0 ? null : tr.setStoredMarks(after.storedMarks)
}

/**
 * Whether what changed between two texts has the identities that it had, each once. What did not change is the same
 * object in both, so that all else is passed over at a glance.
 */
function keepsIdentities(before: Node, after: Node): boolean {
  const [from, to] = changedParts(before, after)
  const was = new Set(from.flatMap(carriersOf).map(({ id }) => id))
  const is = to.flatMap(carriersOf).map(({ id }) => id)
  return is.every((id) => id !== null && was.delete(id))
}

/** The blocks that differ, without those before and behind them that are the same objects. */
function changedParts(before: Node, after: Node): [Node[], Node[]] {
  const [one, other] = [before.children, after.children]
  const shorter = Math.min(one.length, other.length)
  let first = 0
  while (first < shorter && one[first] === other[first]) first += 1
  let last = 0
  while (last < shorter - first && one.at(-1 - last) === other.at(-1 - last)) last += 1
  return [one.slice(first, one.length - last), other.slice(first, other.length - last)]
}

function byIdentity(doc: Node): Map<string | null, Carrier[]> {
  const groups = new Map<string | null, Carrier[]>()
  for (const carrier of carriers(doc)) {
    const group = groups.get(carrier.id)
    if (group) group.push(carrier)
    else groups.set(carrier.id, [carrier])
  }
  return groups
}

function carriers(doc: Node): Carrier[] {
  const found: Carrier[] = []
  doc.descendants((node, pos) => note(found, node, pos))
  return found
}

/** Those of a block, and the block itself. */
function carriersOf(block: Node): Carrier[] {
  const found: Carrier[] = []
  note(found, block, 0)
  block.descendants((node, pos) => note(found, node, pos))
  return found
}

function note(found: Carrier[], node: Node, pos: number): void {
  const { id }: { id?: string | null } = node.attrs
  if (id !== undefined) found.push({ id, node, pos })
}

/** Where the one that had the identity before the change stands now; null where it was not there. */
function placeBefore(transactions: readonly Transaction[], doc: Node | undefined, id: string): number | null {
  const original = doc && carriers(doc).find((carrier) => carrier.id === id)
  if (!original) return null
  const mapping = new Mapping(transactions.flatMap((transaction) => transaction.mapping.maps))
  return mapping.map(original.pos, 1)
}

/** Of several with one identity: the one that had it, unless a split left it empty; else the first. */
function keeperOf(group: Carrier[], place: number | null): Carrier | undefined {
  const original = group.find(({ pos }) => pos === place) ?? group[0]
  if (original && original.node.content.size === 0) {
    return group.find(({ node }) => node.content.size > 0) ?? original
  }
  return original
}
