import { When } from '@/components/ui/when'
import type { ChangeSaid, CommentSaid, ImportedNote } from '@/lib/imports/note'
import styles from './imports.module.css'

/** What one tracked change or thread of comments says, in the names of the file. */
export function NoteWords({ note }: { note: ImportedNote }) {
  return note.kind === 'change' ? <Change said={note.said} /> : <Comment said={note.said} />
}

function Change({ said }: { said: ChangeSaid }) {
  const { before, gone, come, what } = said
  const lead = {
    words: null,
    newParagraph: 'A new paragraph after it: ',
    wholeParagraph: 'The whole paragraph goes: ',
  }
  return (
    <>
      <p>
        {lead[what]}
        {before}
        {gone && <del>{gone}</del>}
        {come && <ins>{come.replace(/\n\n/g, ' ¶ ')}</ins>}
      </p>
      <Named {...said} />
    </>
  )
}

function Comment({ said: { quote, onDeleted, resolved, lines } }: { said: CommentSaid }) {
  return (
    <>
      {quote !== null && (
        <p className={styles.quote}>
          “{quote}”{onDeleted && ' (words that the file marks as deleted)'}
        </p>
      )}
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said never changes its place.
        <div key={place}>
          <p className="said">{line.text}</p>
          <Named {...line} />
        </div>
      ))}
      {resolved && <p className="muted">Marked as resolved in the file.</p>}
    </>
  )
}

function Named({ author, date }: { author: string | null; date: string | null }) {
  return (
    <p className="facts">
      <span>{author ?? 'Nobody is named'}</span>
      {date && (
        <span>
          <When at={new Date(date)} />
        </span>
      )}
    </p>
  )
}
