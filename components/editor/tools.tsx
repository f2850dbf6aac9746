import type { Editor } from '@tiptap/react'
import type { ReactNode } from 'react'
import { canInsertTable, insertTable } from './table-tools'
import { ToolSign } from './tool-sign'

/** Tools that ask something in a window of their own. */
export type Asked = 'link' | 'footnote'

type Tool = {
  label: string
  sign: ReactNode
  keys: string | null
  /** Whether it can be on and off. */
  toggles: boolean
  asks?: Asked
  isOn: (editor: Editor) => boolean
  can: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

const never = () => false
const always = () => true

/** The tools behind the choice of a paragraph's kind, in their order. */
export const tools: readonly Tool[] = [
  {
    label: 'Bold',
    sign: <b>B</b>,
    keys: 'Ctrl+B',
    toggles: true,
    isOn: (editor) => editor.isActive('bold'),
    can: always,
    run: (editor) => void editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italic',
    sign: <i>I</i>,
    keys: 'Ctrl+I',
    toggles: true,
    isOn: (editor) => editor.isActive('italic'),
    can: always,
    run: (editor) => void editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Link',
    sign: <ToolSign name="link" />,
    keys: 'Ctrl+K',
    toggles: true,
    asks: 'link',
    isOn: (editor) => editor.isActive('link'),
    can: (editor) => !editor.state.selection.empty || editor.isActive('link'),
    run: () => {},
  },
  {
    label: 'Footnote',
    sign: (
      <>
        x<sup>1</sup>
      </>
    ),
    keys: null,
    toggles: true,
    asks: 'footnote',
    isOn: (editor) => editor.isActive('footnote'),
    can: always,
    run: () => {},
  },
  {
    label: 'Bulleted list',
    sign: <ToolSign name="bullets" />,
    keys: 'Ctrl+Shift+8',
    toggles: true,
    isOn: (editor) => editor.isActive('bulletList'),
    can: always,
    run: (editor) => void editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    sign: <ToolSign name="numbers" />,
    keys: 'Ctrl+Shift+7',
    toggles: true,
    isOn: (editor) => editor.isActive('orderedList'),
    can: always,
    run: (editor) => void editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Move the item in',
    sign: <ToolSign name="in" />,
    keys: 'Tab',
    toggles: false,
    isOn: never,
    can: (editor) => editor.can().sinkListItem('listItem'),
    run: (editor) => void editor.chain().focus().sinkListItem('listItem').run(),
  },
  {
    label: 'Move the item out',
    sign: <ToolSign name="out" />,
    keys: 'Shift+Tab',
    toggles: false,
    isOn: never,
    can: (editor) => editor.can().liftListItem('listItem'),
    run: (editor) => void editor.chain().focus().liftListItem('listItem').run(),
  },
  {
    label: 'Quotation',
    sign: <ToolSign name="quote" />,
    keys: 'Ctrl+Shift+B',
    toggles: true,
    isOn: (editor) => editor.isActive('blockquote'),
    can: (editor) => editor.isActive('blockquote') || editor.can().toggleBlockquote(),
    run: (editor) => void editor.chain().focus().toggleBlockquote().run(),
  },
  {
    label: 'Table',
    sign: <ToolSign name="table" />,
    keys: null,
    toggles: false,
    isOn: never,
    can: canInsertTable,
    run: insertTable,
  },
  {
    label: 'Undo',
    sign: <ToolSign name="undo" />,
    keys: 'Ctrl+Z',
    toggles: false,
    isOn: never,
    can: (editor) => editor.can().undo(),
    run: (editor) => void editor.chain().focus().undo().run(),
  },
  {
    label: 'Redo',
    sign: <ToolSign name="redo" />,
    keys: 'Ctrl+Shift+Z',
    toggles: false,
    isOn: never,
    can: (editor) => editor.can().redo(),
    run: (editor) => void editor.chain().focus().redo().run(),
  },
]
