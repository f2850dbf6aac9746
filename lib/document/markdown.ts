import { markdownForm } from './markdown-form'
import { writeInlines } from './markdown-inline'
import { writeTable } from './markdown-table'
import type { Addressable, Block, Body, Footnote, Inline, Lang, List } from './tree'

/**
 * A text as Markdown (CommonMark with the footnotes and tables of GitHub): what people wrote is escaped, so that nothing
 * of it turns into formatting. Computed numbers and identities are not part of it. What Markdown has no words for stands
 * where its readers show nothing, in comments (languages, the preamble), or in elements of HTML (tables with cells that
 * span others or without a first row of headers, emphasis within a word that signs cannot express). `readMarkdown` in
 * ./import/markdown gives the text back, in the form of `markdownForm`.
 */
export function toMarkdown(body: Body): string {
  const form = markdownForm(body)
  const writer = new Writer()
  const blocks = writer.sequence(form.content)
  return `${[...told('text lang', form), ...blocks, ...writer.notes()].join('\n\n')}\n`
}

class Writer {
  private readonly footnotes: Footnote[] = []

  /** Blocks one after the other. Two lists of a kind differ in their signs, so that they stay two. */
  sequence(blocks: readonly Block[]): string[] {
    let other = false
    return blocks.map((block, at) => {
      other = isList(block) && blocks[at - 1]?.type === block.type && !other
      return [...told('lang', block), this.block(block, other)].join('\n')
    })
  }

  private block(block: Block, other: boolean): string {
    switch (block.type) {
      case 'heading': {
        const words = this.words(block, '<br>').replace(/ (#+)$/, ' \\$1')
        return [
          ...(block.attrs.preamble ? ['<!-- preamble -->'] : []),
          `${'#'.repeat(block.attrs.level)}${words && ` ${words}`}`,
        ].join('\n')
      }
      case 'paragraph':
        return this.words(block)
      case 'blockquote':
        return indent(this.sequence(block.content).join('\n\n'), '> ', '> ')
      case 'table':
        return writeTable(block, (paragraph, lineBreak) => this.words(paragraph, lineBreak))
      default:
        return this.list(block, other)
    }
  }

  notes(): string[] {
    // Footnotes hold no footnotes, so that none comes while these are written.
    return this.footnotes.map(({ content }, index) => {
      const words = this.inlines(content ?? [], '')
      return `[^${index + 1}]:${words && ` ${words}`}`
    })
  }

  private list({ type, content }: List, other: boolean): string {
    const items = content.map((item, index) => {
      const [paragraph, ...lists] = item.content
      const marker = type === 'orderedList' ? `${index + 1}${other ? ')' : '.'} ` : other ? '* ' : '- '
      const words = [...told('item lang', item), ...told('lang', paragraph), this.words(paragraph)]
      const first = words.filter((line) => line !== '').join('\n')
      const parts = [first, ...this.sequence(lists)].reduce(nextPart)
      return indent(parts, marker, ' '.repeat(marker.length))
    })
    return items.join('\n')
  }

  private words(node: Addressable, lineBreak = '\\\n'): string {
    return this.inlines(node.content ?? [], lineBreak)
  }

  private inlines(content: readonly Inline[], lineBreak: string): string {
    return writeInlines(content, { lineBreak, note: (footnote) => `[^${this.footnotes.push(footnote)}]` })
  }
}

const isList = ({ type }: Block) => type === 'bulletList' || type === 'orderedList'

function told(what: string, { attrs }: { attrs?: Lang }): string[] {
  return attrs?.lang === undefined ? [] : [`<!-- ${what}: ${attrs.lang} -->`]
}

/** A list right below the words of its item, save where its first line, a sign alone, would make a heading of them. */
function nextPart(above: string, below: string): string {
  return `${above}${/^([-*]|\d+[.)])$/m.test(below.split('\n', 1)[0] ?? '') && above !== '' ? '\n' : ''}\n${below}`
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : others) + line).replace(/ +$/, ''))
    .join('\n')
}
