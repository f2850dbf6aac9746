import type { Traced } from '@/lib/document/traced'

/** How a letter begins to quote the words of a reservation. */
export const reservationOpening = 'Its reservation is on '

/** In a letter to a member that signed an earlier version: which one it signed itself. */
export const signedWords = (version: number) => `signed version ${version};`

/** The same, and under which text its signature stays: that one, or one to which it was carried over since. */
export function staysWords(signed: number, under: number): string {
  const where = under === signed ? 'that text' : `version ${under}, to which it was carried over`
  return `${signedWords(signed)} its signature stays under ${where}`
}

/**
 * For a member that signed with a reservation: what became of the words it is about, as a paragraph of its letter; null
 * where they stand under the same number, or were never found.
 */
export function reservationWords(traced: Traced & { towards: boolean }): string | null {
  const { how, was, now } = traced
  if (!was) return null
  if (how === 'stands' && traced.towards)
    return `${reservationOpening}${place(was.label)}. Its words stand, and ${place(now.label)} says now:\n“${now.whole}”\n${nearer}`
  if (how === 'stands')
    return was.label === now.label
      ? null
      : `The words of its reservation stand in ${place(now.label)} now (was ${was.label || 'a heading'}).`
  const said = `${reservationOpening}${place(was.label)}, which said:\n“${was.text}”`
  if (how === 'gone')
    return `${said}\nThat passage is no longer in the text: see what changed, and say whether the reservation still holds.`
  const is = `${said}\n${capital(place(now.label))} now says:\n“${now.text}”`
  return traced.towards ? `${is}\n${nearer}` : is
}

const nearer =
  'That is nearer to the wording you asked for. If it is enough, one button lifts the reservation and endorses the new text.'
const place = (label: string) => (label ? `paragraph ${label}` : 'a heading')
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
