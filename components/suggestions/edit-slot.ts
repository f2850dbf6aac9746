import { plainOf } from '@/components/comments/use-selection'
import type { ParagraphText } from './paragraph-text'

/** Where a paragraph is edited in the text: its words make room until it is left. Null where it is not on the page. */
export function editSlot(id: string): { slot: HTMLElement; leave: () => void } | null {
  const paragraph = document.getElementById(`p-${id}`)
  if (!paragraph) return null
  const slot = document.createElement('div')
  slot.className = 'edit-slot'
  paragraph.append(slot)
  paragraph.classList.add('editing')
  return {
    slot,
    leave: () => {
      slot.remove()
      paragraph.classList.remove('editing')
    },
  }
}

/** The paragraphs of the text on this page, as `renderBody` made them. */
export function paragraphsOnPage(): ParagraphText[] {
  return [...document.querySelectorAll<HTMLElement>('.para[data-p]')].flatMap((paragraph) => {
    const words = paragraph.querySelector(':scope > .words')
    const id = paragraph.dataset.p
    if (!words || !id) return []
    const number = (paragraph.querySelector('.n')?.textContent ?? '').trim()
    const label = /\d|\(/.test(number) ? number : ''
    const range = document.createRange()
    range.selectNodeContents(words)
    return [{ id, label, name: label ? `Paragraph ${label}` : 'This heading', text: plainOf(range) }]
  })
}
