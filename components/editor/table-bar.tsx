'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import styles from './editor.module.css'
import table from './table.module.css'
import { tableTools } from './table-tools'

/** The tools of a table, while the cursor is in one. They are stops of the bar that they stand in. */
export function TableBar({ editor }: { editor: Editor }) {
  const inTable = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') })
  if (!inTable) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form in a toolbar
    <div role="group" aria-label="Table" className={table.bar}>
      {tableTools.map(({ label, words, command }) => (
        <button
          key={label}
          type="button"
          className={styles.tool}
          aria-label={label}
          title={label}
          tabIndex={-1}
          // The text keeps its selection while a tool is pressed with the mouse.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => command(editor.chain().focus()).run()}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
