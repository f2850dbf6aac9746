import { newIdentity } from '@/lib/document/identity'
import { safeLink } from '@/lib/document/link'
import type { Inline, Mark, Text } from '@/lib/document/tree'

/** The words of the footnotes by their names. */
export type Notes = ReadonlyMap<string, string>

/** The words of a paragraph from its lines: a backslash or two spaces at a line's end break it, other ends are spaces. */
export function inlinesOf(lines: readonly string[], notes: Notes): Inline[] {
  const text = lines
    .map((line, i) => (i < lines.length - 1 ? line.replace(/\s{2,}$/, '\\') : line).trim())
    .join('\n')
  return new Words(notes).read(text, [])
}

class Words {
  private readonly notes: Notes

  constructor(notes: Notes) {
    this.notes = notes
  }

  /** What stands at a place is the first of these that it can be; else it is itself. */
  read(text: string, marks: readonly Mark[]): Inline[] {
    const found: Inline[] = []
    let plain = ''
    const flush = () => {
      if (plain) found.push(textOf(plain, marks))
      plain = ''
    }
    for (let at = 0; at < text.length; ) {
      const [inlines, length] = this.special(text, at, marks)
      if (inlines === null) plain += text.slice(at, at + length)
      else if (typeof inlines === 'string') plain += inlines
      else {
        flush()
        found.push(...inlines)
      }
      at += length
    }
    flush()
    return found
  }

  private special(text: string, at: number, marks: readonly Mark[]): [Inline[] | string | null, number] {
    const rest = text.slice(at)
    if (rest.startsWith('\\\n')) return [[{ type: 'hardBreak' }], 2]
    if (rest.startsWith('\n')) return [' ', 1]
    if (/^\\[!-/:-@[-`{-~]/.test(rest)) return [rest[1] ?? '', 2]
    return (
      this.note(rest) ??
      this.link(rest, marks) ??
      this.emphasis(text, at, marks) ?? [
        null,
        rest.codePointAt(0) === undefined ? 1 : String.fromCodePoint(rest.codePointAt(0) ?? 0).length,
      ]
    )
  }

  private note(rest: string): [Inline[], number] | null {
    const [all, name = ''] = /^\[\^([^\]\s]+)\]/.exec(rest) ?? []
    const words = this.notes.get(name)
    if (all === undefined || words === undefined) return null
    const content = new Words(new Map())
      .read(words, [])
      .filter((inline): inline is Text => inline.type === 'text')
    return [[{ type: 'footnote', attrs: { id: newIdentity() }, content }], all.length]
  }

  private link(rest: string, marks: readonly Mark[]): [Inline[], number] | null {
    const [all, words = '', pointed, bare] =
      /^\[((?:\\.|[^\]\\])*)\]\((?:<((?:\\.|[^<>\\])*)>|([^\s()]*))\)/.exec(rest) ?? []
    const href = safeLink((pointed ?? bare)?.replace(/\\(.)/g, '$1'))
    if (all === undefined || href === null) return null
    return [this.read(words, [...marks, { type: 'link', attrs: { href } }]), all.length]
  }

  private emphasis(text: string, at: number, marks: readonly Mark[]): [Inline[], number] | null {
    const [sign] = /^(\*\*|__|\*|_)(?=\S)/.exec(text.slice(at)) ?? []
    // Within a word, as in snake_case, an underscore is a letter.
    if (!sign || (sign.startsWith('_') && /\w$/.test(text.slice(0, at)))) return null
    const end = closing(text, at + sign.length, sign)
    if (end < 0) return null
    const mark: Mark = { type: sign.length === 2 ? 'bold' : 'italic' }
    if (marks.some(({ type }) => type === mark.type)) return null
    return [this.read(text.slice(at + sign.length, end), [...marks, mark]), end + sign.length - at]
  }
}

/** Where emphasis ends: the same sign behind a letter, not escaped, and not half of a stronger one. */
function closing(text: string, from: number, sign: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(sign, at) && at > from && /\S/.test(text[at - 1] ?? '')) {
      const run = /^[*_]+/.exec(text.slice(at))?.[0].length ?? 0
      if (run === sign.length || run > 2) return at + run - sign.length
      at += run - 1
    }
  }
  return -1
}

const textOf = (text: string, marks: readonly Mark[]): Text => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks: [...marks] }),
})
