'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './editor.module.css'
import { FootnoteDialog } from './footnote-dialog'
import { LinkDialog } from './link-dialog'
import { ShapeSelect } from './shape-select'
import { TableBar } from './table-bar'
import { ToolButton } from './tool-button'
import { type Asked, tools } from './tools'

/**
 * The tools of the text. One tab stop: arrow keys go from tool to tool, Alt+F10 comes here from the text, Escape goes back.
 * Each tool says by `aria-pressed` whether it holds where the cursor is.
 */
export function Toolbar({ editor }: { editor: Editor }) {
  const bar = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      tools.map(({ isOn, can }) => `${isOn(now) ? 1 : 0}${can(now) ? 1 : 0}`).join(' '),
  })
  const states = on.split(' ')

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.altKey && event.key === 'F10') {
        event.preventDefault()
        stops(bar.current)[0]?.focus()
      } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setAsked('link')
      }
    }
    const dom = editor.view.dom
    const onFootnote = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('.footnote')) setAsked('footnote')
    }
    dom.addEventListener('keydown', onKey)
    dom.addEventListener('dblclick', onFootnote)
    return () => {
      dom.removeEventListener('keydown', onKey)
      dom.removeEventListener('dblclick', onFootnote)
    }
  }, [editor])

  return (
    <>
      <div
        ref={bar}
        role="toolbar"
        aria-label="Format"
        aria-orientation="horizontal"
        className={styles.toolbar}
        onKeyDown={(event) => move(event, bar.current, editor)}
      >
        <ShapeSelect editor={editor} />
        {tools.map((tool, i) => (
          <ToolButton
            key={tool.label}
            label={tool.label}
            keys={tool.keys}
            pressed={tool.toggles ? states[i]?.[0] === '1' : undefined}
            enabled={states[i]?.[1] === '1'}
            onPress={() => (tool.asks ? setAsked(tool.asks) : tool.run(editor))}
          >
            {tool.sign}
          </ToolButton>
        ))}
        <TableBar editor={editor} />
      </div>
      {asked === 'link' && <LinkDialog editor={editor} onClose={() => setAsked(null)} />}
      {asked === 'footnote' && <FootnoteDialog editor={editor} onClose={() => setAsked(null)} />}
    </>
  )
}

function stops(bar: HTMLElement | null): HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>('select, button') ?? [])]
}

function move(event: KeyboardEvent, bar: HTMLElement | null, editor: Editor): void {
  if (event.key === 'Escape') {
    editor.commands.focus()
    return
  }
  const all = stops(bar)
  const here = all.findIndex((stop) => document.activeElement?.isSameNode(stop))
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const next = { Home: 0, End: all.length - 1 }[event.key] ?? (step ? here + step : undefined)
  if (next === undefined || here < 0) return
  event.preventDefault()
  all.at(next % all.length)?.focus()
}
