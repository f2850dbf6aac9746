import { newIdentity } from './identity'
import { numberBlocks } from './numbers'
import { isBlank } from './text'
import type { Block, Inline, Paragraph } from './tree'

/** All that blocks say as one paragraph, line by line, for a place that holds no more than one. Blank ones are left out. */
export function inOneParagraph(blocks: readonly Block[]): Paragraph {
  const { paragraphs } = numberBlocks({ type: 'doc', content: [...blocks] })
  const content = paragraphs
    .filter(({ node }) => !isBlank(node))
    .flatMap(({ node }, at): Inline[] => {
      const words = node.content ?? []
      return at > 0 ? [{ type: 'hardBreak' }, ...words] : words
    })
  return { type: 'paragraph', attrs: { id: newIdentity() }, ...(content.length > 0 ? { content } : {}) }
}
