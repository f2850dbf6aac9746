'use client'
import { type Editor, useEditorState } from '@tiptap/react'

const shapes = [
  { value: '0', label: 'Paragraph' },
  { value: '1', label: 'Heading 1' },
  { value: '2', label: 'Heading 2' },
  { value: '3', label: 'Heading 3' },
  { value: '1p', label: 'Preamble 1' },
  { value: '2p', label: 'Preamble 2' },
  { value: '3p', label: 'Preamble 3' },
] as const

/**
 * What kind of paragraph the cursor is in: below a heading of the preamble paragraphs are lettered. It is the tab stop of
 * the tools.
 */
export function ShapeSelect({ editor }: { editor: Editor }) {
  const level = useEditorState({ editor, selector: ({ editor: now }) => levelAt(now) })
  return (
    <select
      aria-label="Kind of paragraph"
      title="Kind of paragraph (Ctrl+Alt+0 to 3)"
      value={level}
      onChange={(event) => {
        const { value } = event.target
        const chosen = Number(value[0])
        const chain = editor.chain().focus()
        if (chosen === 1 || chosen === 2 || chosen === 3) {
          const preamble = value.endsWith('p') || null
          chain.setHeading({ level: chosen }).updateAttributes('heading', { preamble }).run()
        } else chain.setParagraph().run()
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
  if (!editor.isActive('heading')) return '0'
  const { level, preamble } = editor.getAttributes('heading')
  return `${level}${preamble ? 'p' : ''}`
}
