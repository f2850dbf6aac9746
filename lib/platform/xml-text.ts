const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g

/** Text without what no file may hold: control characters but for tabs and line ends, and halves of characters. */
export function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(controls, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}

/** Text as it may stand in XML 1.0, also inside a quoted attribute. */
export function xmlText(text: string): string {
  return clean(text).replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? '')
}
