import { escapeHtml } from './escape'
import { numberBlocks, type PlainParagraph } from './numbers'
import type { Preview } from './preview-wording'
import { type Passage, renderInline, renderText } from './render-inline'
import type { RunsHtml } from './render-runs'
import { renderTable } from './render-table'
import type { FixedLabels } from './series'
import { isBlank } from './text'
import type { Addressable, Block, Body, Footnote, Identity, List, ListItem, Table } from './tree'

export type RenderOptions = {
  /** Path of the page that shows the text; links of numbers are `<base>?p=<identity>#p-<identity>`. */
  base?: string
  /** Stands before each number, such as the A of an annex. */
  prefix?: string
  /** Numbers that paragraphs keep, see `numberBlocks`. */
  fixed?: FixedLabels
  /** What paragraphs were numbered before, to be said beside the number that they have. */
  was?: ReadonlyMap<Identity, string>
  /** The language marked around the text; blocks in another one are marked. */
  lang?: string
  /** Safe HTML for a paragraph's margin, such as how many members spoke to it. */
  margin?: (paragraph: PlainParagraph) => string
  /** Safe HTML that follows a paragraph in the source, such as its threads; for those in cells, all behind the table. */
  after?: (paragraph: PlainParagraph) => string
  /** Passages to be highlighted, in any order. */
  passages?: readonly Passage[]
  /** Identities whose `.para` gets the class `open`. */
  open?: ReadonlySet<Identity>
  /** Paragraphs that are shown otherwise than they read, without passages, and new ones: `.para.previewed`. */
  preview?: Preview | undefined
}

/**
 * A text as HTML for its page, safe whatever the text says. Each paragraph and heading is
 * `<div class="para" id="p-<identity>" data-p="<identity>">` holding the link of its number (`.n`), its words (`.words`)
 * and what `margin` gave; lists stay lists, with their items' marks in `data-marker`; tables stay tables, each in a region
 * that scrolls, with such a paragraph in each cell. Footnotes follow at the end. Blank paragraphs are left out.
 */
export function renderBody(body: Body, options: RenderOptions = {}): string {
  const renderer = new Renderer(body, options)
  let html = renderer.behind(null)
  for (const block of body.content) html += renderer.block(block)
  return html + renderer.footnotes()
}

class Renderer {
  private readonly options: RenderOptions
  private readonly paragraphs: Map<Identity, PlainParagraph>
  private readonly passages: Map<Identity, Passage[]>
  private readonly notes: Footnote[] = []
  private readonly link: string
  private tables = 0

  constructor(body: Body, options: RenderOptions) {
    this.options = options
    this.paragraphs = new Map(
      numberBlocks(body, options.fixed).paragraphs.map((paragraph) => [paragraph.id, paragraph]),
    )
    this.passages = byParagraph(options.passages ?? [])
    const base = options.base ?? ''
    this.link = escapeHtml(`${base}${base.includes('?') ? '&' : '?'}p=`)
  }

  block(block: Block): string {
    switch (block.type) {
      case 'heading':
        return this.para(block, `h${block.attrs.level + 1}`)
      case 'paragraph':
        return this.para(block, 'p')
      case 'blockquote':
        return `<blockquote>${block.content.map((paragraph) => this.para(paragraph, 'p')).join('')}</blockquote>`
      case 'bulletList':
      case 'orderedList':
        return this.list(block)
      case 'table':
        return this.table(block)
    }
  }

  private table(table: Table): string {
    this.tables += 1
    let behind = ''
    const html = renderTable(table, {
      name: `Table ${this.tables}`,
      lang: table.attrs?.lang && table.attrs.lang !== this.options.lang ? table.attrs.lang : null,
      inside: ({ cell }) => {
        const [paragraph] = cell.content
        behind += this.after(paragraph)
        return this.words(paragraph, 'p')
      },
    })
    return html + behind
  }

  private list(list: List): string {
    const tag = list.type === 'orderedList' ? 'ol' : 'ul'
    return `<${tag} role="list">${list.content.map((item) => this.item(item, list.type)).join('')}</${tag}>`
  }

  private item(item: ListItem, type: List['type']): string {
    const [paragraph, ...lists] = item.content
    const label = this.paragraphs.get(paragraph.attrs.id)?.label ?? ''
    const marker = type === 'orderedList' ? (/\([^()]+\)$/.exec(label)?.[0] ?? '') : '•'
    return `<li>${this.para(paragraph, 'p', marker)}${lists.map((list) => this.list(list)).join('')}</li>`
  }

  private para(node: Addressable, tag: string, marker = ''): string {
    return this.words(node, tag, marker) + this.after(node)
  }

  private after(node: Addressable): string {
    const paragraph = this.paragraphs.get(node.attrs.id)
    if (!paragraph || isBlank(node)) return ''
    return this.behind(paragraph.id) + (this.options.after?.(paragraph) ?? '')
  }

  /** The paragraphs that a preview puts behind one, or first of all. */
  behind(id: Identity | null): string {
    const came = this.options.preview?.behind.get(id) ?? []
    return came
      .map(
        ({ html, dir }) =>
          `<div class="para previewed"><span class="n">new</span><p class="words" dir="${dir}">${html}</p></div>`,
      )
      .join('')
  }

  private words(node: Addressable, tag: string, marker = ''): string {
    const { id } = node.attrs
    const paragraph = this.paragraphs.get(id)
    if (!paragraph || isBlank(node)) return ''
    const { margin, open, preview } = this.options
    const other = preview?.words.get(id)
    const { html: words, dir } = this.said(node, other)
    const classes = `para${tag === 'p' ? '' : ' heading'}${paragraph.cell ? ' cell' : ''}${open?.has(id) ? ' open' : ''}${other ? ' previewed' : ''}`
    return (
      `<div class="${classes}" id="p-${id}" data-p="${id}"${marker ? ` data-marker="${marker}"` : ''}>` +
      `${this.number(paragraph)}${this.was(paragraph)}<${tag} class="words"${this.lang(paragraph)} dir="${dir}">${words}</${tag}>` +
      `${margin ? margin(paragraph) : ''}</div>`
    )
  }

  /** The words of a paragraph, or what a preview has instead: its footnotes are still led back to. */
  private said(node: Addressable, other: RunsHtml | undefined): { html: string; dir: string } {
    const passages = this.passages.get(node.attrs.id)
    const first = this.notes.length
    const html = renderInline(node, {
      ...(passages ? { passages } : {}),
      noteNumber: (footnote) => this.notes.push(footnote),
    })
    if (!other) return { html, dir: 'auto' }
    const backs = this.notes.slice(first).map(({ attrs: { id } }) => `<span id="fn-${id}-ref"></span>`)
    return { html: backs.join('') + other.html, dir: other.dir }
  }

  private number({ id, kind, label: bare, cell }: PlainParagraph): string {
    const label = `${this.options.prefix ?? ''}${bare}`
    const href = `${this.link}${id}#p-${id}`
    if (cell) {
      const name = `Table ${cell.table}, row ${cell.row}, column ${cell.column}`
      return `<a class="n" href="${href}" title="${name}" aria-label="${name}">${label}</a>`
    }
    if (kind === 'heading')
      return `<a class="n" href="${href}" title="This heading" aria-label="Link to this heading">§</a>`
    const was = this.options.was?.get(id)
    const name = `Paragraph ${label}${was === undefined ? '' : `, was ${was}`}`
    return `<a class="n" href="${href}" title="${name}" aria-label="${name}">${label.replaceAll('(', '<wbr>(')}</a>`
  }

  /** The number that a paragraph had before, which its link says aloud. */
  private was({ id, cell }: PlainParagraph): string {
    const was = cell ? undefined : this.options.was?.get(id)
    return was === undefined ? '' : `<span class="was" aria-hidden="true">was ${was}</span>`
  }

  private lang({ lang }: PlainParagraph): string {
    return lang === null || lang === this.options.lang ? '' : ` lang="${escapeHtml(lang)}"`
  }

  footnotes(): string {
    if (this.notes.length === 0) return ''
    const items = this.notes.map(({ attrs: { id }, content = [] }, index) => {
      const back = `<a href="#fn-${id}-ref" role="doc-backlink" aria-label="Back to footnote ${index + 1} in the text">↩</a>`
      return `<li id="fn-${id}" dir="auto">${content.map(renderText).join('')} ${back}</li>`
    })
    return `<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>${items.join('')}</ol></section>`
  }
}

function byParagraph(passages: readonly Passage[]): Map<Identity, Passage[]> {
  const groups = new Map<Identity, Passage[]>()
  for (const passage of passages) {
    const group = groups.get(passage.id)
    if (group) group.push(passage)
    else groups.set(passage.id, [passage])
  }
  return groups
}
