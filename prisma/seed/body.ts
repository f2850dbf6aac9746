import { parseBody } from '@/lib/document/schema'
import type { Block, Body, List, ListItem, Paragraph } from '@/lib/document/tree'
import type { DemoBlock, DemoItem } from './content/format'
import { identityOf } from './identity'
import { inlinesOf } from './markup'

/** The text of a demo paper as it is stored. Raises the sentence with which the text's own grammar refuses it. */
export function bodyOf(slug: string, blocks: readonly DemoBlock[]): Body {
  const parsed = parseBody({ type: 'doc', content: blocks.map((block) => blockOf(slug, block)) })
  if (!parsed.ok) throw new Error(`${slug}: ${parsed.why}`)
  return parsed.body
}

function blockOf(slug: string, block: DemoBlock): Block {
  if (block.length === 2) return listOf(slug, block)
  const [kind, key, text] = block
  const { attrs, content = [] } = paragraphOf(slug, key, text)
  if (kind === 'h') return { type: 'heading', attrs: { ...attrs, level: 1 }, content }
  const paragraph: Paragraph = { type: 'paragraph', attrs, content }
  return kind === 'q' ? { type: 'blockquote', content: [paragraph] } : paragraph
}

function listOf(slug: string, [kind, items]: Extract<DemoBlock, readonly [unknown, unknown]>): List {
  return {
    type: kind === 'ol' ? 'orderedList' : 'bulletList',
    content: items.map((item) => itemOf(slug, item)),
  }
}

function itemOf(slug: string, [key, text, nested = []]: DemoItem): ListItem {
  const lists = nested.map((block) => {
    if (block.length === 3) throw new Error(`${slug}: under "${key}" stands something that is not a list.`)
    return listOf(slug, block)
  })
  return { type: 'listItem', content: [paragraphOf(slug, key, text), ...lists] }
}

function paragraphOf(slug: string, key: string, text: string): Paragraph {
  const content = inlinesOf(text, (n) => identityOf(slug, `${key} footnote ${n}`))
  return { type: 'paragraph', attrs: { id: identityOf(slug, key) }, content }
}
