'use client'
import { type Editor, useEditorState } from '@tiptap/react'

const shapes = [
  { value: '0', label: 'Paragraph' },
  { value: '1', label: 'Heading 1' },
  { value: '2', label: 'Heading 2' },
  { value: '3', label: 'Heading 3' },
] as const

/** What kind of paragraph the cursor is in. It is the tab stop of the tools. */
export function ShapeSelect({ editor }: { editor: Editor }) {
  const level = useEditorState({ editor, selector: ({ editor: now }) => levelAt(now) })
  return (
    <select
      aria-label="Kind of paragraph"
      title="Kind of paragraph (Ctrl+Alt+0 to 3)"
      value={level}
      onChange={(event) => {
        const chosen = Number(event.target.value)
        const chain = editor.chain().focus()
        if (chosen === 1 || chosen === 2 || chosen === 3) chain.setHeading({ level: chosen }).run()
        else chain.setParagraph().run()
      }}
    >
      {shapes.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

function levelAt(editor: Editor): string {
  const level: unknown = editor.isActive('heading') ? editor.getAttributes('heading').level : 0
  return String(level)
}
