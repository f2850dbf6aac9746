import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

/**
 * A header cell while it is written. Until it has words it names nothing, and a `th` without words is announced as one;
 * the text that is saved, copied and shown has `th`.
 */
export function headerView({ node }: Pick<NodeViewRendererProps, 'node'>) {
  const dom = document.createElement('td')
  dom.className = 'header'
  setSpans(dom, node)
  return {
    dom,
    contentDOM: dom,
    update(next: Node) {
      if (next.type !== node.type) return false
      setSpans(dom, next)
      return true
    },
  }
}

function setSpans(dom: HTMLTableCellElement, { attrs }: Node): void {
  dom.colSpan = attrs.colspan ?? 1
  dom.rowSpan = attrs.rowspan ?? 1
}
