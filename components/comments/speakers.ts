import type { Speaker } from '@/lib/comments/rules'

/** A name to speak in, as a form offers it: what it sends, and what is shown once it was acknowledged. */
export type SpeakerChoice = { value: string; name: string; capacity: string | null; as: string }

/** The rooms of someone's members, as further ways to send the same form: nobody else reads it there. */
export function roomChoices(rooms: readonly { id: string; name: string }[]): SpeakerChoice[] {
  return rooms.map(({ id, name }) => ({
    value: `room:${id}`,
    name: 'You',
    capacity: `in the room of ${name}`,
    as: `in the room of ${name} first`,
  }))
}

/** The names that someone speaks in, for forms. `as` ends a sentence: "Comment for Fjord Registry". */
export function speakerChoices(speakers: readonly Speaker[], person: string): SpeakerChoice[] {
  const ownNames = speakers.filter((speaker) => speaker.capacity === 'ownName').length
  return speakers.map(({ capacity, member }) => {
    if (!member) return { value: 'taskforce', name: 'Taskforce', capacity: null, as: 'as the Taskforce' }
    if (capacity === 'forMember')
      return {
        value: `forMember:${member.id}`,
        name: member.name,
        capacity: 'for the member',
        as: `for ${member.name}`,
      }
    const where = ownNames > 1 ? `, at ${member.name}` : ''
    return { value: `ownName:${member.id}`, name: person, capacity: 'own name', as: `under own name${where}` }
  })
}
