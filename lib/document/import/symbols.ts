/** The Symbol font by its codes from 0x61 on, which are Greek letters. */
const greek = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'

const known: Record<number, string> = {
  40: '☎',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  183: '•',
  216: '➢',
  224: '→',
  232: '➔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
const ofSymbol: Record<number, string> = {
  163: '≤',
  179: '≥',
  185: '≠',
  177: '±',
  180: '×',
  172: '←',
  174: '→',
  176: '°',
  165: '∞',
  183: '•',
  45: '−',
}

/** A character of a font of signs as one that every font has; null where there is none. `code` in hexadecimal. */
export function symbolFrom(font = '', code = ''): string | null {
  const value = Number.parseInt(code, 16)
  if (!Number.isInteger(value)) return null
  const place = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value
  if (/^symbol$/i.test(font)) return fromSymbol(place)
  if (/wingdings|symbol|webdings|marlett/i.test(font)) return known[place] ?? null
  return value >= 0x20 && value < 0xe000 ? String.fromCharCode(value) : null
}

function fromSymbol(place: number): string | null {
  const ascii = place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : null
  return ofSymbol[place] ?? [...greek][place - 0x61] ?? known[place] ?? ascii
}
