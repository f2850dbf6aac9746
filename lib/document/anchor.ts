import { numberBlocks, type PlainParagraph } from './numbers'
import { findQuote, type Span } from './quote'
import type { Body, Identity } from './tree'

/**
 * What a comment is about: the whole paper (`paragraph` null), a paragraph, or a passage in it. A passage has its words,
 * some text before and after them, and its offsets in the paragraph's plain text (UTF-16 units, end excluded). A quote
 * without offsets was not found there: it is kept, and the comment is on the whole paragraph.
 */
export type Anchor = {
  paragraph: Identity | null
  quote?: string
  before?: string
  after?: string
  start?: number
  end?: number
}

/** What a reader selected, as a page sends it: possibly translated, outdated or made up. */
export type Selected = {
  paragraph: Identity | null
  quote?: string | undefined
  /** Where the page saw it begin, to tell repeated words apart. */
  start?: number | undefined
}

const context = 32

/**
 * The anchor for what was selected, checked against the text: a paragraph that is not there becomes the whole paper, a
 * quote that is not there (white space and typography apart) leaves the whole paragraph. The quote is kept either way.
 */
export function anchorFor(body: Body, selected: Selected): Anchor {
  return anchorIn(numberBlocks(body).paragraphs, selected)
}

/** The same for a text whose paragraphs are at hand. */
export function anchorIn(
  paragraphs: readonly PlainParagraph[],
  { paragraph, quote, start }: Selected,
): Anchor {
  const kept = quote?.trim() ? { quote: quote.trim() } : {}
  const found = paragraphs.find(({ id }) => id === paragraph)
  if (!found) return { paragraph: null, ...kept }
  const span = kept.quote === undefined ? null : spanOf(found.text, kept.quote, start)
  if (!span) return { paragraph: found.id, ...kept }
  return {
    paragraph: found.id,
    quote: found.text.slice(span.start, span.end),
    before: found.text.slice(Math.max(0, span.start - context), span.start),
    after: found.text.slice(span.end, span.end + context),
    ...span,
  }
}

/** Where a quote stands: first of all where it is said to begin, without a search. */
function spanOf(text: string, quote: string, start?: number): Span | null {
  if (start !== undefined && text.startsWith(quote, start)) return { start, end: start + quote.length }
  return findQuote(text, quote, start)
}
