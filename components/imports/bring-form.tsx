import { FileField } from '@/components/ui/file-field'
import { TextArea } from '@/components/ui/text-area'
import { FileForm } from './file-form'

const accepted =
  '.docx,.docm,.odt,.md,.markdown,.html,.htm,.txt,.json,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.oasis.opendocument.text,text/plain,text/markdown,text/html,application/json'

/** Chooses the file, or takes a pasted text, of which a preview follows. */
export function BringForm({ formKey, paperId }: { formKey: string; paperId: string }) {
  return (
    <FileForm
      action={`/api/papers/${paperId}/imports`}
      hidden={{ key: formKey }}
      act="Read it, and show the preview"
    >
      <FileField
        name="file"
        label="File"
        hint="Word (.docx) with its tracked changes and comments, OpenDocument (.odt), Markdown, HTML, plain text in any encoding, or a version’s JSON; 20 MB at most."
        accept={accepted}
        optional
      />
      <TextArea
        name="text"
        label="Or paste a text"
        hint="Also one from a PDF: lines that were broken to a width are joined, divided words made whole, page numbers left out."
        rows={6}
        optional
      />
    </FileForm>
  )
}
