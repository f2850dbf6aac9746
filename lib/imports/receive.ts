import 'server-only'
import { receiveForm } from '@/lib/platform/receive-form'
import { bringImport } from './commands'
import { readFile } from './read'
import { BringImportInput } from './schema'
import { fileTooLarge, mostFileBytes } from './sent-file'

/** Room for a pasted text and for what parts the fields. Bytes. */
const around = 4_500_000

/** A file for a draft, from a form of our own pages. It goes on to where it is looked at. */
export function receiveImport(request: Request, paperId: string): Promise<Response> {
  return receiveForm(request, BringImportInput, {
    most: mostFileBytes + around,
    tooLarge: fileTooLarge,
    more: { paperId },
    command: (act, input) => bringImport(act, input, readFile),
    onwards: ({ slug, importId }) => `/papers/${slug}/draft/import/${importId}`,
  })
}
