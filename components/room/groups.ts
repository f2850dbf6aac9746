import type { Room } from '@/lib/room/room'
import type { EntrySeen } from '@/lib/room/seen'

/** All that is in a room on one place of the text, beside what the member has openly said there. */
export type RoomGroup = {
  /** A paragraph's identity, `whole`, or `gone` where the place is no longer in the text. */
  place: string
  /** "Paragraph 3", "A heading", "The whole paper". */
  name: string
  words: string | null
  entries: readonly EntrySeen[]
  said: Room['said']
  disagreements: Room['disagreements']
}

/** The places where something was said in a room, in the order of the text: first the whole paper, last what is gone. */
export function groupsOf({ entries, said, disagreements, paragraphs }: Room): RoomGroup[] {
  const known = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const placeOf = (entry: EntrySeen) => (entry.label === 'gone' ? 'gone' : (entry.paragraph ?? 'whole'))
  const saidAt = (input: Room['said'][number]) => (input.gone ? 'gone' : (input.paragraph ?? 'whole'))
  const order = ['whole', ...paragraphs.map(({ id }) => id), 'gone']
  const places = new Set([...entries.map(placeOf), ...disagreements.map(({ one }) => saidAt(one))])
  return order
    .filter((place) => places.has(place))
    .map((place) => {
      return {
        place,
        name: placeName(place, known.get(place)?.label),
        words: known.get(place)?.words ?? null,
        entries: entries.filter((entry) => placeOf(entry) === place),
        said: said.filter((input) => saidAt(input) === place),
        disagreements: disagreements.filter(({ one }) => saidAt(one) === place),
      }
    })
}

export function placeName(place: string, label: string | undefined): string {
  if (place === 'whole') return 'The whole paper'
  if (place === 'gone') return 'No longer in the text'
  return label ? `Paragraph ${label}` : 'Heading'
}
