import { escapeHtml } from './escape'
import { typography } from './format'
import type { Redline } from './redline'
import type { RedlineBlock } from './redline-block'
import { isChange, type Unit, unitsOf } from './redline-units'
import { nameOf, whatHappened } from './redline-words'
import { renderGrid } from './render-grid'
import { renderParagraphs } from './render-runs'

export type RedlineOptions = {
  /** The language of the text; what is in another one is marked. */
  lang?: string
  /** Old and new beside each other where there is room; then `names` says what they are called. */
  side?: boolean
  names?: { before: string; after: string }
  /** Nothing is folded. */
  all?: boolean
  /** Each change has links to the one before and the one after. */
  steps?: boolean
  /** Safe HTML that follows a block, such as links to the input that caused the change. */
  after?: (block: RedlineBlock) => string
}

/**
 * A redline as HTML, readable without colour and aloud: `<ins>` and `<del>` say what they are in hidden words. Each change
 * is `<div class="change <kind>" id="c-<identity>">`; paragraphs that did not change are folded in `<details>`, save the
 * headings right above a change or else one line around it (`.context`).
 */
export function renderRedline(
  { blocks, tables }: Pick<Redline, 'blocks' | 'tables'>,
  options: RedlineOptions = {},
): string {
  const units = unitsOf(blocks, tables)
  const changes = units.filter(isChange)
  const places = new Map(changes.map((unit, place) => [unit, place]))
  return units
    .map((unit, index) => {
      if (unit.kind === 'left') return renderLeft(unit)
      if (unit.kind === 'same')
        return renderSame(unit, { first: index === 0, last: index === units.length - 1 }, options)
      return renderChange(unit, stepsFrom(changes, places.get(unit) ?? 0, options), options)
    })
    .join('')
}

/** Where moved paragraphs stood: "Moved from here: paragraph 12 to 5". */
function renderLeft({ blocks }: Unit): string {
  const moves = blocks.map(({ id, before, after }) => {
    const to = after[0]?.label ? `paragraph ${after[0].label}` : 'another place'
    return `${escapeHtml(nameOf(before))} moved to <a href="#c-${id}">${escapeHtml(to)}</a>`
  })
  return `<p class="left">${moves.join(' · ')}</p>`
}

/** What stayed. Beside changes a line or the headings above them are shown, the rest is folded. */
function renderSame(
  { blocks }: Unit,
  at: { first: boolean; last: boolean },
  options: RedlineOptions,
): string {
  const heads = headingsAtEnd(blocks)
  const tail = at.last ? 0 : Math.max(heads, Math.min(1, blocks.length))
  const head = at.first || blocks[0]?.after[0]?.is === 'heading' ? 0 : 1
  const inner = blocks.slice(head, Math.max(head, blocks.length - tail))
  // A fold that hides one line is longer than the line.
  if (options.all || inner.length < 2)
    return blocks.map((block) => renderKept(block, options, !options.all)).join('')
  const lines = (some: readonly RedlineBlock[]) =>
    some.map((block) => renderKept(block, options, true)).join('')
  return lines(blocks.slice(0, head)) + fold(inner, options) + lines(blocks.slice(blocks.length - tail))
}

function headingsAtEnd(blocks: readonly RedlineBlock[]): number {
  return blocks.length - 1 - blocks.findLastIndex(({ after }) => after[0]?.is !== 'heading')
}

function fold(blocks: readonly RedlineBlock[], options: RedlineOptions): string {
  const parts = blocks.flatMap(({ after }) => after)
  const inside = blocks.map((block) => renderKept(block, options, false)).join('')
  return `<details class="unchanged"><summary>${escapeHtml(nameOf(parts))} unchanged</summary>${inside}</details>`
}

/** One that stayed; as context it is cut to a line by the page's style. */
function renderKept(block: RedlineBlock, { lang, after }: RedlineOptions, context: boolean): string {
  const what = whatHappened({ kind: 'same', blocks: [block] })
  return (
    `<div class="same${context ? ' context' : ''}" id="c-${block.id}">${what ? `<p class="what">${escapeHtml(what)}</p>` : ''}` +
    `${renderParagraphs(block.runs, block.after, 'both', lang)}${after ? after(block) : ''}</div>`
  )
}

function renderChange(unit: Unit, steps: string, options: RedlineOptions): string {
  const [first, ...rest] = unit.blocks
  if (!first) return ''
  if (unit.table) return renderTable(unit, steps, options)
  const inside = [first, ...rest].map((block, index) => {
    const words = options.side
      ? renderSides(block, options)
      : renderParagraphs(block.runs, partsIn(block), 'both', options.lang)
    const html = words + (options.after?.(block) ?? '')
    return index === 0 ? html : `<div class="next" id="c-${block.id}">${html}</div>`
  })
  if (!options.all && unit.blocks.every(isTypographyAlone)) return renderQuiet(unit, steps, inside.join(''))
  return (
    `<div class="change ${unit.kind}" id="${addressOf(unit)}"><p class="what"><span>${escapeHtml(whatHappened(unit))}</span>${steps}</p>` +
    `${inside.join('')}</div>`
  )
}

/** What differs in its signs alone is named, and opens where somebody wants to see it. */
function renderQuiet(unit: Unit, steps: string, inside: string): string {
  return (
    `<details class="change format" id="${addressOf(unit)}"><summary class="what"><span>${escapeHtml(whatHappened(unit))}</span>` +
    `</summary>${inside}${steps && `<p class="what">${steps}</p>`}</details>`
  )
}

function isTypographyAlone({ kind, format }: RedlineBlock): boolean {
  return kind === 'format' && format.every((what) => what === typography)
}

function renderTable(unit: Unit, steps: string, { lang, after, all = false }: RedlineOptions): string {
  const what = whatHappened(unit)
  const grid = renderGrid(unit.blocks, {
    name: what,
    folded: !all,
    ...(lang !== undefined && { lang }),
    ...(after && { after }),
  })
  return `<div class="change table" id="${addressOf(unit)}"><p class="what"><span>${escapeHtml(what)}</span>${steps}</p>${grid}</div>`
}

/** The paragraphs that are seen when both texts are shown in one. */
function partsIn({ before, after }: RedlineBlock) {
  return after.length > 0 ? after : before
}

/**
 * The old text, and beside it the new one with what went still in it, hidden where there is room for both: so a narrow
 * page shows everything in one.
 */
function renderSides(block: RedlineBlock, { lang, names }: RedlineOptions): string {
  const { before, after, runs } = block
  const old = before.length > 0 ? renderParagraphs(runs, before, 'before', lang) : ''
  const now = renderParagraphs(runs, partsIn(block), 'both', lang)
  const label = (name = '') => `<span class="unseen">${escapeHtml(name)}: </span>`
  return (
    `<div class="sides"><div class="old">${old && label(names?.before)}${old}</div>` +
    `<div class="now">${after.length > 0 ? label(names?.after) : ''}${now}</div></div>`
  )
}

/** Where a change stands on its page. A table stands above its cells, which have addresses of their own. */
function addressOf({ blocks, table }: Unit): string {
  const first = table ? blocks.find(({ kind }) => kind !== 'same') : blocks[0]
  return `${table ? 't' : 'c'}-${first?.id}`
}

/** Links to the change before and the one after. */
function stepsFrom(changes: readonly Unit[], place: number, { steps }: RedlineOptions): string {
  if (!steps || changes.length < 2) return ''
  const link = (unit: Unit | undefined, name: string, sign: string) =>
    unit ? `<a href="#${addressOf(unit)}" aria-label="${name} change">${sign}</a>` : ''
  return (
    `<span class="steps"><span class="num">${place + 1} of ${changes.length}</span>` +
    `${link(changes[place - 1], 'Previous', '↑')}${link(changes[place + 1], 'Next', '↓')}</span>`
  )
}
