import type { FileKind, Imported } from '@/lib/document/import/imported'
import type { ImportedNote } from './note'

/** A file that was read for a draft, as it is looked at. `fileName`: null for a pasted text. */
export type ImportSeen = {
  id: string
  fileName: string | null
  kind: FileKind
  imported: Imported
  by: string
  at: Date
}

/** What a file said beside its text, kept beside the draft. */
export type DraftNoteSeen = ImportedNote & { id: string; fileName: string | null }
