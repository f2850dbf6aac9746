/**
 * What someone typed into a field of plain text, as it is kept: composed characters (NFC), line ends as '\n', no more
 * than two blank lines together, nothing that cannot be seen (control characters, byte order marks, halves of
 * characters) and none of the overrides with which a text reads differently from what it says. Trimmed.
 */
export function writtenText(text: string): string {
  return (
    writtenWords(text)
      // Not by a pattern: what looks for blanks at line ends takes the square of the blanks that stand elsewhere.
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim()
  )
}

/** The same for words that stand within others: the blanks around them, and at the ends of their lines, stay. */
export function writtenWords(text: string): string {
  return composed(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u202D\u202E\uFEFF\uFFF9-\uFFFB]/gu, (character) => (character === '\n' ? '\n' : ''))
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

/**
 * In NFC. Putting marks in order takes the square of their number: of more than a hundred on one character, which no
 * language has, each hundred is put in order by itself.
 */
function composed(text: string): string {
  return text
    .split(/(?<=\p{M}{100})/u)
    .map((part) => part.normalize('NFC'))
    .join('')
}
