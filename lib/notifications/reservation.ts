import type { PlainParagraph } from '@/lib/document/numbers'
import { findQuote } from '@/lib/document/quote'

type Reservation = { reservationParagraph: string | null; reservationQuote: string | null }

/** How a letter begins to quote the words of a reservation. */
export const reservationOpening = 'Its reservation is on '

/** In a letter that asks a member to reconfirm: under which version its signature stays. */
export const signedUnder = (version: number) =>
  `signed version ${version}; its signature stays under that text`

/**
 * For a member that signed with a reservation: whether the words it is about stand in the new text (its paragraphs by
 * identity), as a sentence for its letter; null where they are untouched, or there is no reservation.
 */
export function reservationWords(
  { reservationParagraph, reservationQuote }: Reservation,
  then: ReadonlyMap<string, PlainParagraph>,
  now: ReadonlyMap<string, PlainParagraph>,
): string | null {
  if (reservationParagraph === null) return null
  const [was, is] = [then.get(reservationParagraph), now.get(reservationParagraph)]
  const quote = reservationQuote ?? was?.text ?? ''
  if (is && findQuote(is.text, quote)) return null
  const where = was?.label ? `paragraph ${was.label}` : 'a heading'
  const said = `${reservationOpening}${where}, which said:\n“${quote}”`
  return is
    ? `${said}\n${is.label ? `Paragraph ${is.label}` : 'The heading'} now says:\n“${is.text}”`
    : `${said}\nThat paragraph is no longer in the text: see what changed.`
}
