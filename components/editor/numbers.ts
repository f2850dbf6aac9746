import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'

const key = new PluginKey<DecorationSet>('numbers')

/**
 * The visible numbers of the text in its margin, as decorations. Typing within a paragraph only moves them; they are
 * counted anew when a paragraph comes, goes, moves, changes its kind, or begins or ceases to have words.
 */
export const LiveNumbers = Extension.create<{ prefix: string }>({
  name: 'liveNumbers',
  addOptions: () => ({ prefix: '' }),
  addProseMirrorPlugins() {
    const { prefix } = this.options
    return [numbersPlugin(prefix)]
  },
})

const numbersPlugin = (prefix: string) =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => numbered(state, prefix),
      apply(transaction, set, before, after) {
        if (!transaction.docChanged) return set
        return sameShape(before.doc, after.doc)
          ? set.map(transaction.mapping, transaction.doc)
          : numbered(after, prefix)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

function numbered({ doc }: EditorState, prefix: string): DecorationSet {
  const { labels } = numberBlocks(doc.toJSON() as Body)
  const decorations: Decoration[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return !node.isText
    const label = labels.get(String(node.attrs.id))
    if (label) decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-n': prefix + label }))
    return false
  })
  return DecorationSet.create(doc, decorations)
}

/** Whether two texts have the same paragraphs in the same places. What did not change is the same object. */
function sameShape(one: Node, other: Node): boolean {
  if (one === other) return true
  if (one.type !== other.type || one.attrs.id !== other.attrs.id) return false
  if (one.isTextblock) return hasWords(one) === hasWords(other)
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
