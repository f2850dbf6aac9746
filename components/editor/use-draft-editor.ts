'use client'
import { type AnyExtension, type Editor, useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { editorExtensions } from '@/lib/document/editor-extensions'
import type { Body } from '@/lib/document/tree'
import { FootnoteMark } from './footnote-view'
import { headerView } from './header-view'
import { LiveNumbers } from './numbers'
import { moveTo, pasteInto } from './paste'

type Draft = { body: Body; prefix?: string; fixed?: readonly (readonly [string, string])[] }
type Heard = { onChange: () => void; onRefused: (why: string | null) => void }

/** The text's own editor, as an instance that is never re-rendered by React while somebody types. */
export function useDraftEditor(draft: Draft, language: string, heard: Heard): Editor | null {
  const { body, prefix = '', fixed = [] } = draft
  const latest = useRef(heard)
  latest.current = heard
  const editor = useEditor({
    extensions: [
      ...editorExtensions().map(shownHere),
      LiveNumbers.configure({ prefix, fixed: new Map(fixed) }),
    ],
    content: body,
    immediatelyRender: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the draft',
        'aria-keyshortcuts': 'Alt+F10',
        class: 'text',
      },
      // Before the editor reads it: what is pasted never becomes a page's own element.
      handleDOMEvents: {
        paste: (view, event) => taken(event, pasteInto(view, event.clipboardData, latest.current.onRefused)),
        drop: (view, event) => {
          if (view.dragging) return false
          moveTo(view, event)
          return taken(event, pasteInto(view, event.dataTransfer, latest.current.onRefused))
        },
      },
    },
    onUpdate: () => latest.current.onChange(),
  })
  useEffect(() => {
    editor?.view.dom.setAttribute('lang', language)
  }, [editor, language])
  return editor
}

/** What looks otherwise while it is written. */
function shownHere(extension: AnyExtension): AnyExtension {
  if (extension.name === 'footnote') return FootnoteMark
  return extension.name === 'tableHeader' ? extension.extend({ addNodeView: () => headerView }) : extension
}

function taken(event: Event, handled: boolean): boolean {
  if (handled) event.preventDefault()
  return handled
}
