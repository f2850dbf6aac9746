'use client'
import { useEffect, useState } from 'react'

/** What a reader has selected within one paragraph, and where beside it the button stands. */
export type SelectedPassage = {
  paragraph: string
  /** "Paragraph 3" */
  name: string
  passage: { quote: string; start: number }
  /** Puts the button at the height of the selection. */
  place: (button: HTMLElement | null) => void
}

/** The passage that is selected now, a moment after the selection rests; null where it is in no single paragraph. */
export function useSelection(wanted: boolean): SelectedPassage | null {
  const [selected, setSelected] = useState<SelectedPassage | null>(null)
  useEffect(() => {
    if (!wanted) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSelected(passageIn(document.getSelection())), 150)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [wanted])
  return selected
}

/** The passage of a selection in one paragraph of a text as `renderBody` makes it; null where it is in none, or in several. */
export function passageIn(selection: Selection | null): SelectedPassage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const words = elementOf(range.commonAncestorContainer)?.closest<HTMLElement>('.para > .words')
  const paragraph = words?.parentElement
  if (!words || !paragraph?.dataset.p) return null
  const before = document.createRange()
  before.setStart(words, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const quote = plainOf(range)
  if (quote.trim() === '') return null
  const number = paragraph.querySelector('.n')?.textContent ?? ''
  return {
    paragraph: paragraph.dataset.p,
    name: /\d/.test(number) ? `Paragraph ${number}` : 'This heading',
    passage: { quote, start: plainOf(before).length },
    place: (button) => {
      const { top, bottom } = range.getBoundingClientRect()
      button?.style.setProperty('--at', `${(top + bottom) / 2 + window.scrollY}px`)
    },
  }
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}

/** The words of a range as anchors count them: line breaks are '\n', numbers of footnotes are nothing. */
export function plainOf(range: Range): string {
  const part = range.cloneContents()
  for (const note of part.querySelectorAll('sup.fn')) note.remove()
  for (const line of part.querySelectorAll('br')) line.replaceWith('\n')
  return part.textContent ?? ''
}
