import { Plain } from '@/components/dispositions/answer-block'
import { Notice } from '@/components/ui/notice'
import type { Sending } from '@/lib/room/sending'

/** What the member said, or has waiting, that stands against what is about to be sent: in full, before it is. */
export function ContraryNotes({ sending: { contrary, room } }: { sending: Sending }) {
  if (contrary.length === 0) return null
  return (
    <Notice tone="wait">
      <p>
        <b>{room.member.name} would contradict itself.</b> Read both before you send this; other members read
        them side by side.
      </p>
      <ul className="stack plain">
        {contrary.map(({ key, words, text }) => (
          <li key={key} className="stack tight">
            <p>{words}</p>
            <Plain text={text} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
