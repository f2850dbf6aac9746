import type { ChainedCommands, Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/** A table stands between paragraphs of the text, in nothing else. */
export function canInsertTable({ state: { selection } }: Editor): boolean {
  return selection.$from.depth === 1 && selection.$to.depth === 1
}

/** Three columns under a row of headers, behind the paragraph of the cursor or in the place of a blank one; into the first cell. */
export function insertTable(editor: Editor): void {
  if (!canInsertTable(editor)) return
  const { selection, doc } = editor.state
  const { $to } = selection
  const isBlank = $to.parent.content.size === 0 && $to.parent.type.name === 'paragraph'
  const from = isBlank ? $to.before(1) : $to.after(1)
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: 'paragraph' }] })),
  })
  const table = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] }
  // Behind a table that ends the text one can go on writing.
  const content = $to.after(1) === doc.content.size ? [table, { type: 'paragraph' }] : [table]
  editor
    .chain()
    .focus()
    .insertContentAt(isBlank ? { from, to: $to.after(1) } : from, content)
    .command(({ tr }) => {
      tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1)))
      return true
    })
    .run()
}

type TableTool = { label: string; words: string; command: (chain: ChainedCommands) => ChainedCommands }

/** What can be done to the table that the cursor is in. */
export const tableTools: readonly TableTool[] = [
  { label: 'Add a row above', words: 'Row above', command: (chain) => chain.addRowBefore() },
  { label: 'Add a row below', words: 'Row below', command: (chain) => chain.addRowAfter() },
  { label: 'Remove the row', words: 'Remove row', command: (chain) => chain.deleteRow() },
  { label: 'Add a column before', words: 'Column before', command: (chain) => chain.addColumnBefore() },
  { label: 'Add a column after', words: 'Column after', command: (chain) => chain.addColumnAfter() },
  { label: 'Remove the column', words: 'Remove column', command: (chain) => chain.deleteColumn() },
  { label: 'Headers in the first row', words: 'Header row', command: (chain) => chain.toggleHeaderRow() },
  {
    label: 'Headers in the first column',
    words: 'Header column',
    command: (chain) => chain.toggleHeaderColumn(),
  },
  { label: 'Remove the table', words: 'Remove table', command: (chain) => chain.deleteTable() },
]
