import 'server-only'
import { readFile } from '@/lib/imports/read'
import { fileTooLarge, mostFileBytes } from '@/lib/imports/sent-file'
import { receiveForm } from '@/lib/platform/receive-form'
import { bringUpload } from './bring'
import { BringInput } from './schema'

/** Room for the other fields of the form, and for what parts them. Bytes. */
const around = 500_000

/**
 * A file, or the words of a mail, from a form of our own pages. Without a script it is sent on to where it is looked at; a
 * script is told the way.
 */
export function receiveUpload(request: Request, paperId: string): Promise<Response> {
  return receiveForm(request, BringInput, {
    most: mostFileBytes + around,
    tooLarge: fileTooLarge,
    more: { paperId },
    command: (act, input) => bringUpload(act, input, readFile),
    onwards: ({ uploadId, slug, again }, { source }) =>
      `/papers/${slug}/${source === 'mail' ? 'mail' : 'upload'}/${uploadId}${again ? '?again=1' : ''}`,
  })
}
