import { Redline } from '@/components/suggestions/redline'
import { When } from '@/components/ui/when'
import type { WordingRun } from '@/lib/document/wording-runs'
import type { InputKind } from '@/prisma/generated/enums'

/** What was just acknowledged, from what was typed and what the server answered. */
export type GivenSaying = {
  id: string
  /** Of a comment; a reply has none. */
  number: number | null
  name: string
  capacity: string | null
  /** ISO 8601, UTC. */
  at: string
  text: string
  quote: string | null
  note: string | null
  /** Said in a member's room: where that is. */
  room: string | null
  kind: InputKind
  /** What a suggestion proposes, paragraph by paragraph. */
  proposed: readonly { id: string; runs: readonly WordingRun[] }[]
}

export function Given({
  number,
  name,
  capacity,
  at,
  text,
  quote,
  note,
  room,
  kind,
  proposed,
  place,
}: GivenSaying & { place: string | null }) {
  return (
    <section
      className={number === null ? 'reply new' : 'thread new'}
      role="status"
      tabIndex={-1}
      data-given={number}
    >
      <p className="who">
        <b>{name}</b> {capacity && <span className="chip">{capacity}</span>}
        {number !== null && <span className="no">{number}</span>}
        <span className="when">
          <When at={new Date(at)} year={false} />
        </span>
      </p>
      {quote && <p className="on">“{quote}”</p>}
      {proposed.map(({ id, runs }) => (
        <Redline key={id} runs={runs} />
      ))}
      <div className="words lines" dir="auto">
        {text}
      </div>
      {note && <p className="tiny due">{note}</p>}
      {room === null ? (
        <p className="tiny muted">
          {number === null ? 'Recorded.' : `Recorded as ${kind} ${number}.`} For 15 minutes a correction
          leaves no trace.
        </p>
      ) : (
        <p className="tiny muted">
          Nobody outside of the member reads it. <a href={room}>Go on in the room</a>
        </p>
      )}
      {number !== null && place !== null && (
        <p className="acts">
          <a href={`?p=${place}&do=correct-${number}#do`}>Correct</a>
          <a href={`?p=${place}&do=withdraw-${number}#do`}>Withdraw</a>
        </p>
      )}
    </section>
  )
}
