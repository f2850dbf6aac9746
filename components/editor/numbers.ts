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
type Counted = { set: DecorationSet; late: boolean }

/**
 * The numbers of one state of the text, counted when they are first asked for. A key may lead through several states, such
 * as two paragraphs of one identity before one gets its own: nobody sees those, and they are never counted.
 */
class Shown {
  private readonly before: DecorationSet
  private readonly most: number
  private readonly count: () => Counted
  private counted: Counted | null = null

  /** `before`: as numbers stood until now. `most`: how many of them `count` shows anew. */
  constructor(before: DecorationSet, most: number, count: () => Counted) {
    this.before = before
    this.most = most
    this.count = count
  }

  get set(): DecorationSet {
    return this.now().set
  }

  get late(): boolean {
    return this.now().late
  }

  /** What the next state begins with, and how many are still to be shown anew there. */
  get left(): { set: DecorationSet; owed: number } {
    return this.counted ? { set: this.counted.set, owed: 0 } : { set: this.before, owed: this.most }
  }

  private now(): Counted {
    this.counted ??= this.count()
    return this.counted
  }
}

export const numbersKey = new PluginKey<Shown>('numbers')

/** The least that a paragraph with a number takes of a screen: an item of one line and the space before it, in pixels. */
const lowest = 36
const pause = 120

/** So many numbers are shown anew with the key that changed them: as many as a screen can have. The others follow in a pause. */
function atOnce(): number {
  const { innerHeight } = globalThis
  return innerHeight > 0 ? Math.ceil(innerHeight / lowest) : 40
}

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
          init: (_, { doc }) => {
            const first = numbered(doc, options, DecorationSet.empty, Number.POSITIVE_INFINITY)
            return new Shown(first.set, 0, () => first)
          },
          apply(transaction, shown, before, { doc }) {
            const asked = transaction.getMeta(numbersKey) === 'all' ? Number.POSITIVE_INFINITY : 0
            if (!transaction.docChanged && asked === 0) return shown
            const { set: last, owed } = shown.left
            const set = last.map(transaction.mapping, transaction.doc)
            const most = Math.max(asked, owed, sameShape(before.doc, doc) ? 0 : atOnce())
            if (most > 0) return new Shown(set, most, () => numbered(doc, options, set, most))
            const { late } = shown
            return new Shown(set, 0, () => ({ set, late }))
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

function numbered(doc: Node, { prefix, fixed }: Options, shown: DecorationSet, most: number): Counted {
  const labels = new Map<string, string>()
  for (const { id, label, cell } of numberBlocks(bodyOf(doc), fixed).paragraphs)
    if (label && !cell) labels.set(id, `${prefix}${label}`)
  const held = new Map(shown.find().map((one) => [one.from, one]))
  const added: Decoration[] = []
  // From here on what is shown stays as it is.
  let end = doc.content.size
  doc.descendants((node, pos) => {
    if (pos >= end) return false
    if (!node.isTextblock) return !node.isText
    const label = labels.get(String(node.attrs.id))
    const to = pos + node.nodeSize
    const has = held.get(pos)
    if (label && has?.to === to && has.spec.label === label) {
      held.delete(pos)
    } else if (label) {
      added.push(Decoration.node(pos, to, { 'data-n': label }, { label }))
      if (added.length >= most) end = to
    }
    return false
  })
  const gone = [...held.values()].filter(({ from }) => from < end)
  return { set: shown.remove(gone).add(doc, added), late: end < doc.content.size }
}

const read = new WeakMap<Node, Body['content'][number]>()

/** The text as it is stored. A block that did not change is the same object, and read once. */
function bodyOf(doc: Node): Body {
  const content = doc.children.map((block) => {
    const known = read.get(block) ?? (block.toJSON() as Body['content'][number])
    read.set(block, known)
    return known
  })
  return { type: 'doc', attrs: doc.attrs, content }
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
