import { counted } from '@/lib/platform/format'
import type { Letter } from './letter'

// No letter has a word of what was said in a room, and no subject names a member or a paper: admins read the subjects of
// the mail log.

/** A room as letters name it, and where it is. */
export type RoomNamed = { member: string; title: string; href: string }

/** One room in a letter about several. */
export type RoomLine = { room: RoomNamed; words: string }

/** Representatives are asked to send something on; `until` when they can, null where no window for input is open. */
export function askedLetter(
  { member, title, href }: RoomNamed,
  asker: string,
  count: number,
  until: string | null,
): Letter {
  const what =
    count === 1 ? 'something that was said there' : `${counted(count, 'thing')} that were said there`
  return {
    subject: 'Please send something on from your member’s room',
    paragraphs: [
      `In the room of ${member} on “${title}” ${asker} asks you to send on ${what}.`,
      `Nobody outside of ${member} reads it before you do. Send it as it is, several things as one, or say why not.`,
      ...(until ? [`Input closes on ${until}.`] : []),
    ],
    action: { label: 'Go to the room', href },
  }
}

/** What others said in somebody's rooms since the day before. */
export function digestLetter(lines: readonly RoomLine[]): Letter {
  return {
    subject: 'New in your member’s room',
    paragraphs: lines.map(linked),
    action: { label: 'All that waits for you', href: '/' },
  }
}

/** What a representative has not sent, 48 hours before it cannot be sent any more. */
export function closingLetter(lines: readonly RoomLine[]): Letter {
  return {
    subject: '48 hours left: something in your member’s room is not sent',
    paragraphs: [
      ...lines.map(linked),
      'What is not sent on when the window closes stays in the room; a later round can take it.',
    ],
    action: { label: 'All that waits for you', href: '/' },
  }
}

const linked = ({ words, room }: RoomLine) => ({ words, label: 'Go to the room', href: room.href })
