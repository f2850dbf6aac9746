import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { FootnoteNode } from '@/lib/document/editor-footnote'

/** A footnote in the editor: its number, counted by the style sheet; its words are read out and shown on hover. */
export const FootnoteMark = FootnoteNode.extend({
  addNodeView: () => footnoteView,
})

function footnoteView({ node }: Pick<NodeViewRendererProps, 'node'>) {
  const dom = document.createElement('span')
  dom.className = 'footnote'
  dom.setAttribute('role', 'img')
  sayWords(dom, node)
  return {
    dom,
    update(next: Node) {
      if (next.type !== node.type) return false
      sayWords(dom, next)
      return true
    },
  }
}

function sayWords(dom: HTMLElement, node: Node): void {
  const words = node.textContent || 'empty'
  dom.title = words
  dom.setAttribute('aria-label', `Footnote: ${words}`)
}
