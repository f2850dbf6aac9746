import { adoptIdentities } from '@/lib/document/adopt-identities'
import { newIdentity } from '@/lib/document/identity'
import type { Imported } from '@/lib/document/import/imported'
import { numberBlocks } from '@/lib/document/numbers'
import { parseBody } from '@/lib/document/schema'
import { isBlank } from '@/lib/document/text'
import type { Body } from '@/lib/document/tree'
import { type ImportedNote, notesIn } from './note'

/** Instead of the draft's text, or behind it. */
export type How = 'replace' | 'append'

/** Tracked changes: left as they were before, all accepted, or kept as notes beside the text as it was. */
export type Changes = 'notes' | 'before' | 'accepted'

export type Taken = { ok: true; body: Body; notes: ImportedNote[] } | { ok: false; why: string }

/**
 * The draft as it would be with a file taken over, and the notes that come with it: comments always, tracked changes as
 * asked. Paragraphs that the draft has keep their identities. Refuses what is more than a text can hold.
 */
export function takeOver(draft: Body, imported: Imported, how: How, changes: Changes): Taken {
  const source = changes === 'accepted' ? (imported.accepted ?? imported.body) : imported.body
  const notes = notesIn(imported, changes === 'notes')
  if (how === 'append') return appended(draft, source, notes)
  const { body, ids } = adoptIdentities(draft, source)
  const present = new Set(numberBlocks(body).paragraphs.map(({ id }) => id))
  return { ok: true, body, notes: notes.map((note) => placed(note, ids, present)) }
}

function appended(draft: Body, source: Body, notes: ImportedNote[]): Taken {
  const copy = structuredClone(source)
  const taken = new Set(numberBlocks(draft).paragraphs.map(({ id }) => id))
  for (const { id, node } of numberBlocks(copy).paragraphs) if (taken.has(id)) node.attrs.id = newIdentity()
  const content = isEmpty(draft) ? copy.content : [...draft.content, ...copy.content]
  const read = parseBody({ ...draft, content })
  return read.ok ? { ok: true, body: read.body, notes } : read
}

/** Nothing written yet. */
export function isEmpty(draft: Body): boolean {
  return numberBlocks(draft).paragraphs.every(({ node }) => isBlank(node))
}

/** A note where its paragraph stands now; on the whole text where it went. */
function placed(
  note: ImportedNote,
  ids: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): ImportedNote {
  const id = note.paragraph === null ? null : (ids.get(note.paragraph) ?? note.paragraph)
  return { ...note, paragraph: id !== null && present.has(id) ? id : null }
}
