import { Plain } from '@/components/dispositions/answer-block'
import { WordingList } from '@/components/suggestions/wording-list'
import type { Sending } from '@/lib/room/sending'
import { placeName } from './groups'
import styles from './room.module.css'

/** The words that go into what is sent, beside each other. */
export function SentFrom({ sending: { room, entries } }: { sending: Sending }) {
  return (
    <section className="stack tight" aria-labelledby="from">
      <h2 id="from">{entries.length > 1 ? 'What was chosen' : 'What was said in the room'}</h2>
      <ul className={`plain ${styles.beside}`}>
        {entries.map((entry) => (
          <li key={entry.id} className="card stack tight">
            <div className="who-line">
              <h3>{entry.person}</h3>
              <span className="small muted">{placeOf(room, entry)}</span>
            </div>
            {entry.quote && <blockquote className="quote">“{entry.quote}”</blockquote>}
            {entry.wording && <WordingList changes={entry.wording.changes} lang={entry.language} />}
            <Plain text={entry.text ?? 'Withdrawn.'} lang={entry.language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf({ paragraphs }: Sending['room'], { paragraph, label }: Sending['entries'][number]): string {
  if (label === 'gone') return placeName('gone', undefined)
  return placeName(paragraph ?? 'whole', paragraphs.find(({ id }) => id === paragraph)?.label)
}
