import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type PluginView } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { numberBlocks } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import type { Body } from '@/lib/document/tree'

/** What stands before each number, and those that paragraphs keep. */
type Options = { prefix: string; fixed: FixedLabels }

/** `late`: numbers far below are still those from before the last change. */
type Shown = { set: DecorationSet; late: boolean }

export const numbersKey = new PluginKey<Shown>('numbers')

/** So many numbers are shown anew with the key that changed them: more than a screen has. The others follow in a pause. */
const atOnce = 40
const pause = 120

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
      new Plugin<Shown>({
        key: numbersKey,
        state: {
          init: (_, { doc }) => numbered(doc, options, DecorationSet.empty, Number.POSITIVE_INFINITY),
          apply(transaction, shown, before, { doc }) {
            const all = transaction.getMeta(numbersKey) === 'all'
            if (all) return numbered(doc, options, shown.set, Number.POSITIVE_INFINITY)
            if (!transaction.docChanged) return shown
            const set = shown.set.map(transaction.mapping, transaction.doc)
            return sameShape(before.doc, doc) ? { ...shown, set } : numbered(doc, options, set, atOnce)
          },
        },
        props: { decorations: (state) => numbersKey.getState(state)?.set },
        view: (view) => catchUp(view),
      }),
    ]
  },
})

/** Shows the numbers that were left when nobody has pressed a key for a moment. */
function catchUp(view: EditorView): PluginView {
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    // What is being put together, as in Chinese, is let be.
    if (view.composing) timer = setTimeout(show, pause)
    else view.dispatch(view.state.tr.setMeta(numbersKey, 'all'))
  }
  return {
    update() {
      clearTimeout(timer)
      if (numbersKey.getState(view.state)?.late) timer = setTimeout(show, pause)
    },
    destroy: () => clearTimeout(timer),
  }
}

function numbered(doc: Node, { prefix, fixed }: Options, shown: DecorationSet, most: number): Shown {
  const labels = new Map<string, string>()
  for (const { id, label, cell } of numberBlocks(doc.toJSON() as Body, fixed).paragraphs)
    if (label && !cell) labels.set(id, `${prefix}${label}`)
  const held = new Map(shown.find().map((one) => [`${one.from} ${one.to} ${one.spec.label}`, one]))
  const added: Decoration[] = []
  // From here on what is shown stays as it is.
  let end = doc.content.size
  doc.descendants((node, pos) => {
    if (pos >= end) return false
    if (!node.isTextblock) return !node.isText
    const label = labels.get(String(node.attrs.id))
    if (label && !held.delete(`${pos} ${pos + node.nodeSize} ${label}`)) {
      added.push(Decoration.node(pos, pos + node.nodeSize, { 'data-n': label }, { label }))
      if (added.length >= most) end = pos + node.nodeSize
    }
    return false
  })
  const gone = [...held.values()].filter(({ from }) => from < end)
  return { set: shown.remove(gone).add(doc, added), late: end < doc.content.size }
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
