import { readMarkers } from './markers'
import { withoutFurniture } from './page-furniture'

/**
 * Paragraphs of plain text. Where lines were broken to a width, as PDFs and mails do, they are joined again: a paragraph
 * ends at a blank line, or at a short line that ends a sentence. Else every line is a paragraph.
 */
export function unwrap(text: string): string[] {
  const raw = withoutFurniture(text)
  const lines = raw.map((line) => line.replace(/[^\S\u00A0]+/g, ' ').trim())
  const shattered = shatteredLines(lines)
  const width = wrapWidth(lines, shattered.includes(true))
  const words = vocabulary(text)
  const paragraphs: string[][] = []
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1] ?? ''
    const inPieces = shattered[index] === true && shattered[index - 1] === true
    const goesOn =
      last !== '' && (inPieces ? !isBullet(line) : hangs(last, raw[index]) || !begins(line, last, width))
    if (!goesOn) paragraphs.push([])
    if (line !== '') paragraphs.at(-1)?.push(line)
  }
  return paragraphs.flatMap((part) =>
    part.length > 0 ? part.reduce((open, line) => join(open, line, words)) : [],
  )
}

/** The width that lines were broken to, in characters; null where they were not. */
function wrapWidth(lines: readonly string[], shattered: boolean): number | null {
  const lengths = lines.flatMap((line) => line.length || []).sort((one, other) => one - other)
  const width = usualWidth(lengths)
  if (lengths.length < 3 || width < 30 || width > 140) return null
  const long = lines.filter((line) => line.length >= 0.7 * width)
  const ended = long.filter(endsSentence).length
  return ended > 0.6 * long.length && !shattered ? null : width
}

/** The length that nine in ten characters stand in lines of, at most. */
function usualWidth(ascending: readonly number[]): number {
  let left = 0.9 * ascending.reduce((sum, length) => sum + length, 0)
  for (const length of ascending) {
    left -= length
    if (left <= 0) return length
  }
  return 0
}

function endsSentence(line: string): boolean {
  return /[.!?:;。！？؟।]["'”’»)\]]*$/u.test(line)
}

/** Which lines stand in a row of five or more with a word or two each: a justified text that lost its lines. */
function shatteredLines(lines: readonly string[]): boolean[] {
  const tiny = lines.map((line) => line !== '' && line.split(' ').length <= 2)
  let from = 0
  for (let index = 0; index <= tiny.length; index += 1) {
    if (tiny[index]) continue
    if (index - from < 5) tiny.fill(false, from, index)
    from = index + 1
  }
  return tiny
}

/** Whether a line stands indented below the first line of an item. */
function hangs(last: string, line = ''): boolean {
  return readMarkers(last).length > 0 && /^\s{2}/.test(line) && readMarkers(line.trim()).length === 0
}

/** Whether a line begins a paragraph of its own, after a line that was not blank. */
function begins(line: string, last: string, width: number | null): boolean {
  if (width === null) return true
  if (isBullet(line)) return true
  const [marker] = readMarkers(line)
  const short = last.length < 0.75 * width
  if (marker) return marker.bullet || short || endsSentence(last)
  return short && (endsSentence(last) || last.length < 0.5 * width) && !/^\p{Ll}/u.test(line)
}

/** A bullet that lost the words behind it to the next line. */
function isBullet(line: string): boolean {
  return /^[•‣▪■●○◦➢✓\uF0A7\uF0B7]$/u.test(line)
}

const kept = new Set(
  'all anti co cross de e ex full half high inter intra long low multi mid non off on part post pre pro quasi re self semi short so sub third two under vice well'.split(
    ' ',
  ),
)

/** One line after another as one text. A word that was divided is joined as it stands elsewhere in the text. */
function join(text: string, line: string, words: ReadonlySet<string>): string {
  const divided = /(\p{L}+)([-\u2010\u00AD])$/u.exec(text)
  const next = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line)?.[0]
  if (divided && next) {
    const [whole, left = '', sign] = divided
    const one = `${left}${next}`.toLowerCase()
    const hyphened = `${left}-${next}`.toLowerCase()
    const keeps =
      sign !== '\u00AD' && !words.has(one) && (words.has(hyphened) || kept.has(left.toLowerCase()))
    return text.slice(0, text.length - whole.length) + left + (keeps ? '-' : '') + line
  }
  return isUnspaced(text.at(-1)) && isUnspaced(line[0]) ? text + line : `${text} ${line}`
}

function isUnspaced(character = ''): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\u3000-\u303F\uFF00-\uFFEF]/u.test(character)
}

function vocabulary(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu) ?? [])
}
