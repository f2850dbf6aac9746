import { Disclosure } from '@/components/ui/disclosure'
import { When } from '@/components/ui/when'
import type { RecordedEvent } from '@/lib/events/verify'
import { eventWords } from './event-words'

type Props = { events: readonly RecordedEvent[]; names: ReadonlyMap<string, string> }

/** What happened on a paper, newest first: the sentence, when, who where the reader may know, and its place in the chain. */
export function History({ events, names }: Props) {
  return (
    <ol className="ruled plain" reversed>
      {events.map((event) => {
        const by = names.get(String(event.shown.personId?.value ?? ''))
        return (
          <li key={event.seq} className="stack tight">
            <p>
              <b>{eventWords(event, names)}</b> {by && <span className="muted">by {by}</span>}
            </p>
            <p className="small muted">
              <When at={new Date(event.at)} /> <span className="num">· event {event.seq}</span>
            </p>
            <Disclosure label="In the chain">
              <dl className="pairs small">
                <dt>Kind</dt>
                <dd>{event.type}</dd>
                <dt>Hash</dt>
                <dd className="digest">{event.hash}</dd>
                <dt>Facts</dt>
                <dd>
                  {Object.keys(event.seals).length} sealed, {Object.keys(event.shown).length} of them open to
                  you
                </dd>
              </dl>
            </Disclosure>
          </li>
        )
      })}
    </ol>
  )
}
