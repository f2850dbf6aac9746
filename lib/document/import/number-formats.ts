import { roman } from '@/lib/document/marks'

/** A count as an office program prints it: decimal, letters, Roman numerals; others as decimal. */
export function formatNumber(count: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  if (format === 'lowerLetter') return letters(count)
  if (format === 'upperLetter') return letters(count).toUpperCase()
  if (format === 'lowerRoman') return roman(count)
  return format === 'upperRoman' ? roman(count).toUpperCase() : String(count)
}

/** After z, office programs double the letter: aa, bb. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count)
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}
