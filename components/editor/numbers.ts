import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { numberBlocks } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import type { Body } from '@/lib/document/tree'

/** What stands before each number, and those that paragraphs keep. */
type Options = { prefix: string; fixed: FixedLabels }

const key = new PluginKey<DecorationSet>('numbers')

/**
 * The visible numbers of the text in its margin, as decorations. Typing within a paragraph only moves them; they are
 * counted anew when a paragraph comes, goes, moves, changes its kind, or begins or ceases to have words, and then only
 * those are shown anew that changed. Cells have none: their numbers would stand side by side.
 */
export const LiveNumbers = Extension.create<Options>({
  name: 'liveNumbers',
  addOptions: () => ({ prefix: '', fixed: new Map() }),
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => numbered(doc, options, DecorationSet.empty),
          apply(transaction, set, before, { doc }) {
            if (!transaction.docChanged) return set
            const moved = set.map(transaction.mapping, transaction.doc)
            return sameShape(before.doc, doc) ? moved : numbered(doc, options, moved)
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})

function numbered(doc: Node, { prefix, fixed }: Options, shown: DecorationSet): DecorationSet {
  const labels = new Map<string, string>()
  for (const { id, label, cell } of numberBlocks(doc.toJSON() as Body, fixed).paragraphs)
    if (label && !cell) labels.set(id, `${prefix}${label}`)
  const held = new Map(shown.find().map((one) => [`${one.from} ${one.to} ${one.spec.label}`, one]))
  const added: Decoration[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return !node.isText
    const label = labels.get(String(node.attrs.id))
    const name = `${pos} ${pos + node.nodeSize} ${label}`
    if (label && !held.delete(name))
      added.push(Decoration.node(pos, pos + node.nodeSize, { 'data-n': label }, { label }))
    return false
  })
  return shown.remove([...held.values()]).add(doc, added)
}

/** Whether two texts have the same paragraphs in the same places. What did not change is the same object. */
function sameShape(one: Node, other: Node): boolean {
  if (one === other) return true
  if (one.type !== other.type || one.attrs.id !== other.attrs.id) return false
  if (one.isTextblock) return hasWords(one) === hasWords(other) && one.attrs === other.attrs
  if (one.childCount !== other.childCount) return false
  for (let i = 0; i < one.childCount; i++) if (!sameShape(one.child(i), other.child(i))) return false
  return true
}

function hasWords(node: Node): boolean {
  let found = false
  node.forEach((child) => {
    found ||= child.isText ? child.text?.trim() !== '' : child.type.name === 'footnote'
  })
  return found
}
