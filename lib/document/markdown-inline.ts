import type { Footnote, Inline, Mark, Text } from './tree'

/**
 * The words of a paragraph, heading or footnote as Markdown. `lineBreak` is what stands for a line break: a backslash
 * and a line end, or where all has to stand on one line `<br>`.
 */
export function writeInlines(
  content: readonly Inline[],
  { lineBreak, note }: { lineBreak: string; note: (footnote: Footnote) => string },
): string {
  let out = ''
  for (const [at, inline] of content.entries()) {
    if (inline.type === 'text') out += writeText(inline, out.at(-1) ?? '', firstOf(content[at + 1]))
    else if (inline.type === 'footnote') out += note(inline)
    // A backslash at the very end would be one.
    else out += at === content.length - 1 ? '<br>' : lineBreak
  }
  return escapeStart(out)
}

/** Text with its marks: as signs where they are sure to be read as emphasis beside these characters, else as HTML. */
function writeText({ text, marks = [] }: Text, before: string, after: string): string {
  const signs = isSafe(text, before, after)
  const escaped = escapeText(text).replace(/!$/, after === '[' ? '\\!' : '!')
  return marks.reduce((inner, mark) => wrap(inner, mark, signs), escaped)
}

function wrap(text: string, mark: Mark, signs: boolean): string {
  if (mark.type === 'link') return `[${text}](<${mark.attrs.href.replaceAll('&', '\\&')}>)`
  if (mark.type === 'bold') return signs ? `**${text}**` : `<strong>${text}</strong>`
  return signs ? `*${text}*` : `<em>${text}</em>`
}

/** What the next thing is written with first, as far as emphasis asks for it. */
function firstOf(inline: Inline | undefined): string {
  if (inline === undefined || inline.type === 'hardBreak') return ''
  if (inline.type === 'footnote') return '['
  return inline.marks ? '[' : (inline.text[0] ?? '')
}

const letter = /^[\p{L}\p{N}]$/u
const space = /^[\s\p{Z}]?$/u
const ascii = /^[!-/:-@[-`{-~]$/

/** CommonMark's rules for what may stand at either side of emphasis, where one need not look at any other emphasis. */
function isSafe(text: string, before: string, after: string): boolean {
  return before !== '*' && opens(text[0] ?? '', before) && opens(text.at(-1) ?? '', after)
}

function opens(inside: string, outside: string): boolean {
  if (letter.test(inside)) return true
  return ascii.test(inside) && (space.test(outside) || ascii.test(outside))
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')
}

/** What would begin a heading, a list, a rule or a quotation if it stood first in a line. */
function escapeStart(text: string): string {
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2').replace(/^([#+=-])/gm, '\\$1')
}
