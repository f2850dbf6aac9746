import type { FileKind, Imported } from '@/lib/document/import/imported'
import { counted, listed } from '@/lib/platform/format'

export const kindName: Record<FileKind, string> = {
  docx: 'a Word file',
  odt: 'an OpenDocument text',
  markdown: 'Markdown',
  html: 'a page of HTML',
  text: 'plain text',
  json: 'a text as JSON',
}

/** What a file was found to hold, and what of it is not taken over. */
export function Understood({ imported }: { imported: Imported }) {
  const { understood, leftOut, notes, proposals, remarks } = imported
  const text = [
    [understood.headings, 'heading'],
    [understood.paragraphs, 'paragraph'],
    [understood.items, 'list item'],
    [understood.tables, 'table'],
    [understood.footnotes, 'footnote'],
    [understood.links, 'link'],
  ] as const
  const found = text.flatMap(([count, what]) => (count > 0 ? [counted(count, what)] : []))
  const names = [...new Set([...proposals, ...remarks].flatMap(({ author }) => author ?? []))]
  return (
    <dl className="pairs">
      <dt>Understood</dt>
      <dd>{found.length > 0 ? listed(found) : 'no text'}</dd>
      {proposals.length + remarks.length > 0 && (
        <>
          <dt>Beside the text</dt>
          <dd>
            {listed([
              ...(proposals.length > 0 ? [counted(proposals.length, 'tracked change')] : []),
              ...(remarks.length > 0 ? [counted(remarks.length, 'comment')] : []),
            ])}
            {names.length > 0 && `, by ${listed(names)}`}
          </dd>
        </>
      )}
      <dt>Left out</dt>
      <dd>{leftOut.length > 0 ? listed(leftOut.map(({ what, count }) => `${count} ${what}`)) : 'nothing'}</dd>
      {notes.length > 0 && (
        <>
          <dt>Kept otherwise</dt>
          <dd>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}
