import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { numberBlocks, type PlainParagraph } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { settleNotesAction } from '@/lib/imports/actions'
import type { DraftNoteSeen } from '@/lib/imports/seen'
import { counted } from '@/lib/platform/format'
import styles from './imports.module.css'
import { NoteWords } from './note-words'

type DraftNotesProps = {
  notes: readonly DraftNoteSeen[]
  body: Body
  /** Numbers that paragraphs keep, by their identities. */
  fixed: readonly (readonly [string, string])[]
  paperId: string
}

/** What files said beside the text that was taken over, until somebody deals with it. */
export function DraftNotes({ notes, body, fixed, paperId }: DraftNotesProps) {
  if (notes.length === 0) return null
  const numbered = numberBlocks(body, new Map(fixed)).paragraphs
  const paragraphs = new Map(numbered.map((paragraph) => [paragraph.id, paragraph]))
  return (
    <Disclosure label={`${counted(notes.length, 'note')} from files, to deal with`} id="notes" open>
      <div className="stack">
        <p className="hint">
          The names are as the files have them. Only the Taskforce sees these notes; they are no input, and go
          when you have dealt with them.
        </p>
        <ol className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id} className={styles.note}>
              <strong>{placeOf(note.paragraph, paragraphs)}</strong>
              <NoteWords note={note} />
              <Settle paperId={paperId} noteId={note.id} />
            </li>
          ))}
        </ol>
      </div>
    </Disclosure>
  )
}

function Settle({ paperId, noteId }: { paperId: string; noteId: string }) {
  return (
    <ActionForm
      action={settleNotesAction}
      hidden={{ key: crypto.randomUUID(), paperId, noteIds: noteId }}
      className="row"
    >
      <SubmitButton small look="plain" pending="Taking it away …">
        Dealt with
      </SubmitButton>
    </ActionForm>
  )
}

function placeOf(id: string | null, paragraphs: ReadonlyMap<string, PlainParagraph>): string {
  if (id === null) return 'On the whole text'
  const paragraph = paragraphs.get(id)
  if (!paragraph) return 'On a paragraph that is no longer there'
  const { kind, label, text } = paragraph
  const beginning = text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')} …` : text
  if (kind === 'heading') return `On the heading “${beginning}”`
  return `On paragraph ${label}: “${beginning}”`
}
