/** A word, a character of a script without spaces, or a sign. Offsets are UTF-16 units, the end excluded. */
export type Token = { start: number; end: number; key: string }

const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}'
const letter = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}\\u00AD\\u200C\\u200D])`
const emoji =
  '\\p{Extended_Pictographic}(?:[\\uFE0F\\p{Emoji_Modifier}]*(?:\\u200D\\p{Extended_Pictographic})?)*|\\p{RI}\\p{RI}'
const token = new RegExp(`[${unspaced}]\\p{M}*|${letter}+(?:['’]${letter}+)*|${emoji}|\\S\\p{M}*`, 'gu')

/**
 * Words and signs of a text in order, without the white space between them. `key` is what makes two tokens the same:
 * straight and curly quotes, kinds of dashes, composed and decomposed letters have one key; upper and lower case two.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(token)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, key: fold(match[0]) })
  }
  return tokens
}

/** A text with the differences taken out that only typography makes. Lengths may change. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201A\u201B\u02BC\u2032\uFF07]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB\u2033\uFF02]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
}

/** A key without the difference between upper and lower case, wide and narrow forms, and points above or below letters. */
export function loosened(key: string): string {
  if (/^[a-z0-9]*$/.test(key)) return key
  return (
    key
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{Mn}/gu, '') || key
  )
}

const ideograph = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u')

/** How much a token says about where it stands: signs and little words say little, as do the letters of a word that is one row of tokens. */
export function weightOf(key: string): number {
  if (!/[\p{L}\p{N}]/u.test(key)) return 0.2
  if (ideograph.test(key)) return 0.5
  if (unspacedStart.test(key)) return 0.3
  return key.length <= 3 ? 0.4 : 1
}
