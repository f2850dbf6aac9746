import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { parseBody } from '@/lib/document/schema'
import type { Body } from '@/lib/document/tree'
import { MarkdownBlocks } from './markdown-blocks'

/** `leftOut`: what a text has no place for, in words for people, each with its count. */
export type ReadMarkdown =
  | { ok: true; body: Body; leftOut: { what: string; count: number }[] }
  | { ok: false; why: string }

/**
 * Reads Markdown (CommonMark with the footnotes and tables of GitHub) as a text. What `toMarkdown` wrote comes back as it
 * was, save identities, which are new. Of other Markdown, code becomes lines, further paragraphs of an item or a cell go
 * on in it after a line break, HTML is read like what is pasted, a footnote that no words refer to becomes paragraphs;
 * pictures leave their description. Refuses, with a
 * sentence, what `parseBody` refuses, and blocks in each other hundreds deep.
 */
export function readMarkdown(text: string): ReadMarkdown {
  const why = tooMuch(text)
  if (why !== null) return { ok: false, why }
  const tree = treeOf(text)
  const reader = new MarkdownBlocks(tree)
  const content = reader.blocks(tree)
  const parsed = parseBody({ type: 'doc', ...reader.textLang(), content })
  if (!parsed.ok) return parsed
  return { ok: true, body: parsed.body, leftOut: reader.leftOut() }
}

function treeOf(text: string): RootContent[] {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  }).children
}

const deepest = 100
const mostSigns = 2_000

/** Why a text would take its reader a time that grows with the square of its length; null where it would not. */
function tooMuch(text: string): string | null {
  if (text.split('\n').some(isTooDeep)) return 'The text is nested too deeply to be read.'
  const isDense = (block: string) => (block.match(/[*_]+/g)?.length ?? 0) > mostSigns
  return text.split(/\n[ \t]*\n/).some(isDense)
    ? 'A paragraph has more signs of emphasis than can be read.'
    : null
}

/** Each of these signs may open a block in a block. */
function isTooDeep(line: string): boolean {
  const [signs = ''] = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+/.exec(line) ?? []
  return signs.replace(/[\s\d]/g, '').length > deepest
}
