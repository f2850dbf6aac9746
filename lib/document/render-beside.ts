import { escapeHtml } from './escape'
import type { Redline } from './redline'
import type { RedlineBlock } from './redline-block'
import { type Unit, unitsOf } from './redline-units'
import { nameOf, whatHappened } from './redline-words'
import { renderGrid } from './render-grid'
import { renderParagraphs } from './render-runs'
import type { Identity } from './tree'

export type BesideOptions = {
  /** The language of the text; what is in another one is marked. */
  lang?: string
  /** The paragraph in focus, by an identity that it has in either text. */
  at?: Identity | null
  /** Safe HTML that follows a paragraph, such as links to the input that caused its change. */
  after?: (block: RedlineBlock) => string
}

/**
 * A whole text with what changed in it marked, to be read beside something else: each paragraph is
 * `<div class="para <kind>" id="d-<identity>">` with its number; the one in focus has the class `at`. What moved away is
 * not said at its old place.
 */
export function renderBeside({ blocks, tables }: Redline, options: BesideOptions = {}): string {
  return unitsOf(blocks, tables)
    .filter(({ kind }) => kind !== 'left')
    .map((unit) =>
      isGrid(unit)
        ? renderTable(unit, options)
        : unit.blocks.map((block) => renderPara(block, options)).join(''),
    )
    .join('')
}

/** The block in which a paragraph of either text is shown. */
export function blockOf({ blocks }: Pick<Redline, 'blocks'>, id: Identity | null): RedlineBlock | undefined {
  const shown = blocks.filter(({ kind }) => kind !== 'left')
  return shown.find((block) => has(block.after, id)) ?? shown.find((block) => has(block.before, id))
}

/** What went and what came in one paragraph, without its number. */
export function renderBlock({ runs, before, after }: RedlineBlock, lang?: string): string {
  return renderParagraphs(runs, after.length > 0 ? after : before, 'both', lang)
}

const has = (parts: RedlineBlock['after'], id: Identity | null) => parts.some((part) => part.id === id)

function renderPara(block: RedlineBlock, { lang, at, after }: BesideOptions): string {
  const { id, kind, after: now, before } = block
  const inFocus = at != null && (has(now, at) || has(before, at))
  const part = now[0] ?? before[0]
  const what = kind === 'same' ? '' : whatHappened({ kind, blocks: [block] })
  return (
    `<div class="para ${kind}${inFocus ? ' at' : ''}" id="d-${id}"${inFocus ? ' aria-current="true"' : ''}>` +
    `<span class="n">${part?.label ? `<span class="unseen">Paragraph </span>${escapeHtml(part.label)}` : ''}</span>` +
    `<div>${what ? `<p class="unseen">${escapeHtml(what)}</p>` : ''}${renderBlock(block, lang)}${after?.(block) ?? ''}</div></div>`
  )
}

const isGrid = ({ blocks: [block] }: Unit) => (block?.after[0] ?? block?.before[0])?.is === 'cell'

function renderTable({ blocks }: Unit, { lang, after }: BesideOptions): string {
  const parts = blocks.flatMap((block) => (block.after.length > 0 ? block.after : block.before))
  const grid = renderGrid(blocks, {
    name: nameOf(parts),
    folded: false,
    ...(lang !== undefined && { lang }),
    ...(after && { after }),
  })
  return `<div class="para table"><span class="n"></span>${grid}</div>`
}
