import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { handlePaste, isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { inOneParagraph } from '@/lib/document/one-paragraph'
import { blocksFromHtml } from '@/lib/document/paste-html'
import { blocksFromText } from '@/lib/document/paste-text'
import type { Block } from '@/lib/document/tree'

/**
 * Puts what is on the clipboard where the cursor is, as clean paragraphs of the text. What was copied in this editor, and a
 * few words of plain text, are left to it. What cannot be read is refused with a sentence. Answers whether it was handled.
 */
export function pasteInto(
  view: EditorView,
  data: DataTransfer | null,
  refuse: (why: string | null) => void,
): boolean {
  refuse(null)
  const html = data?.getData('text/html') ?? ''
  const plain = data?.getData('text/plain') ?? ''
  if (html.includes('data-pm-slice')) return false
  if (!html.trim() && !plain.includes('\n')) return false
  const read = html.trim() ? blocksFromHtml(html) : blocksFromText(plain)
  if (!read.ok) {
    refuse(read.why)
    return true
  }
  if (read.blocks.length > 0) insert(view, read.blocks)
  return true
}

function insert(view: EditorView, blocks: readonly Block[]): void {
  if (isInTable(view.state)) insertInTable(view, blocks)
  else replace(view, sliceOf(view, blocks))
}

/** Cells go over cells, and what else there is becomes lines of the one. */
function insertInTable(view: EditorView, blocks: readonly Block[]): void {
  const [first, more] = blocks
  if (first?.type === 'table' && !more) {
    const event = new ClipboardEvent('paste')
    if (handlePaste(view, event, sliceOf(view, blocks))) return
  }
  replace(view, sliceOf(view, [inOneParagraph(blocks)]))
}

/** The first and the last paragraph join the sentence they are put into; what stands between keeps its shape. */
function sliceOf({ state }: EditorView, blocks: readonly Block[]): Slice {
  const nodes = Fragment.from(blocks.map((block) => Node.fromJSON(state.schema, block)))
  const isParagraph = (node: Node | null) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(nodes, isParagraph(nodes.firstChild), isParagraph(nodes.lastChild))
}

function replace(view: EditorView, slice: Slice): void {
  view.dispatch(
    view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
  )
}

/** Puts the cursor where something was dropped. */
export function moveTo(view: EditorView, { clientX: left, clientY: top }: DragEvent): void {
  const place = view.posAtCoords({ left, top })
  if (!place) return
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))))
}
