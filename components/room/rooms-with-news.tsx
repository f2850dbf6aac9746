import { LinkButton } from '@/components/ui/button'
import type { PaperOutline } from '@/lib/papers/outline'
import { counted } from '@/lib/platform/format'
import type { RoomNews } from '@/lib/room/news'

type Props = { rooms: readonly RoomNews[]; papers: readonly PaperOutline[] }

/** The rooms of one's members in which something is new, or waits to be sent on. Nothing where there is none. */
export function RoomsWithNews({ rooms, papers }: Props) {
  const shown = rooms.flatMap((room) => {
    const paper = papers.find(({ facts }) => facts.id === room.paperId)
    return paper ? [{ room, paper }] : []
  })
  if (shown.length === 0) return null
  return (
    <section className="stack tight" aria-labelledby="rooms">
      <h2 id="rooms">In your member’s room</h2>
      <ul className="ruled">
        {shown.map(({ room, paper }) => (
          <li key={`${room.memberId} ${room.paperId}`} className="row apart">
            <div>
              <p>
                <b>{paper.title}</b>
              </p>
              <p className="muted small">
                In {room.memberName}’s room: {newsOf(room)}
              </p>
            </div>
            <LinkButton href={`/papers/${paper.facts.slug}/room?member=${room.memberId}`}>
              Go to the room
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function newsOf({ fresh, asked }: RoomNews): string {
  const parts = [
    fresh > 0 && `${fresh} new`,
    asked > 0 && `${counted(asked, 'entry', 'entries')} that you are asked to send on`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
