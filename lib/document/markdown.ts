import { colspanOf, columnsOf, rowspanOf } from './table'
import type { Addressable, Block, Body, Footnote, Identity, Inline, List, Mark, Table, Text } from './tree'

/**
 * A text as Markdown (CommonMark with footnotes and tables): what people wrote is escaped, so that nothing of it turns
 * into formatting. Tables that Markdown cannot hold, for want of a first row of headers or with cells that span others,
 * are elements of HTML around the Markdown of their cells. Computed numbers and identities are not part of it.
 */
export function toMarkdown(body: Body): string {
  const writer = new Writer()
  const blocks = body.content.map((block) => writer.block(block)).filter((block) => block.trim() !== '')
  return `${[...blocks, ...writer.notes()].join('\n\n')}\n`
}

class Writer {
  private readonly footnotes: Footnote[] = []
  private readonly places = new Map<Identity, number>()

  block(block: Block): string {
    switch (block.type) {
      case 'heading':
        return `${'#'.repeat(block.attrs.level)} ${this.words(block).replaceAll('\\\n', ' ')}`
      case 'paragraph':
        return this.words(block)
      case 'blockquote':
        return block.content.map((paragraph) => indent(this.words(paragraph), '> ', '> ')).join('\n>\n')
      case 'bulletList':
      case 'orderedList':
        return this.list(block)
      case 'table':
        return isPipeTable(block) ? this.pipeTable(block) : this.htmlTable(block)
    }
  }

  private pipeTable({ content }: Table): string {
    const lines = content.map((row) => {
      const cells = row.content.map(({ content: [paragraph] }) =>
        this.words(paragraph).replaceAll('\\\n', '<br>'),
      )
      return `| ${cells.join(' | ')} |`
    })
    const rule = `|${' --- |'.repeat(columnsOf({ content }))}`
    return [lines[0], rule, ...lines.slice(1)].join('\n')
  }

  private htmlTable({ content }: Table): string {
    const rows = content.map((row) => {
      const cells = row.content.map((cell) => {
        const tag = cell.type === 'tableHeader' ? 'th' : 'td'
        const spans = Object.entries(cell.attrs ?? {}).map(([name, count]) => ` ${name}="${count}"`)
        return `<${tag}${spans.join('')}>\n\n${this.words(cell.content[0])}\n\n</${tag}>`
      })
      return `<tr>\n${cells.join('\n')}\n</tr>`
    })
    return `<table>\n${rows.join('\n')}\n</table>`
  }

  notes(): string[] {
    return this.footnotes.map(
      ({ content = [] }, index) => `[^${index + 1}]: ${content.map(written).join('')}`,
    )
  }

  private list({ type, content }: List): string {
    const items = content.map(({ content: [paragraph, ...lists] }, index) => {
      const marker = type === 'orderedList' ? `${index + 1}. ` : '- '
      const parts = [this.words(paragraph), ...lists.map((list) => this.list(list))]
      return indent(parts.join('\n'), marker, ' '.repeat(marker.length))
    })
    return items.join('\n')
  }

  private words(node: Addressable): string {
    const text = (node.content ?? []).map((inline) => this.inline(inline)).join('')
    return escapeStart(text.trim())
  }

  private inline(inline: Inline): string {
    if (inline.type === 'text') return written(inline)
    if (inline.type === 'hardBreak') return '\\\n'
    const known = this.places.get(inline.attrs.id)
    if (known !== undefined) return `[^${known}]`
    this.places.set(inline.attrs.id, this.footnotes.push(inline))
    return `[^${this.footnotes.length}]`
  }
}

/** Whether a table has the one shape that Markdown knows: a row of headers, then rows without, no cell over several places. */
function isPipeTable({ content }: Table): boolean {
  return content.every((row, place) =>
    row.content.every(
      (cell) =>
        (cell.type === 'tableHeader') === (place === 0) && colspanOf(cell) === 1 && rowspanOf(cell) === 1,
    ),
  )
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n')
}

/** Text with its marks. White space at the ends stands outside of them, as CommonMark asks. */
function written({ text, marks = [] }: Text): string {
  const inner = text.trim()
  const escaped = escapeText(inner)
  if (inner === '' || marks.length === 0) return text.replace(inner, escaped)
  const head = text.slice(0, text.indexOf(inner))
  return head + marks.reduce(wrap, escaped) + text.slice(head.length + inner.length)
}

function wrap(text: string, mark: Mark): string {
  if (mark.type === 'bold') return `**${text}**`
  return mark.type === 'italic' ? `*${text}*` : `[${text}](<${mark.attrs.href}>)`
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')
}

/** What would begin a heading, a list, a rule or a quotation if it stood first in a line. */
function escapeStart(text: string): string {
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2').replace(/^([#+=-])/gm, '\\$1')
}
