import { FileField } from '@/components/ui/file-field'
import { Select } from '@/components/ui/select'
import { UploadForm } from './upload-form'

type OwnFileFormProps = {
  formKey: string
  paperId: string
  members: readonly { id: string; displayName: string }[]
}

/** A file that a member passed round at home. Nobody but its own people sees it until it is sent. */
export function OwnFileForm({ formKey, paperId, members }: OwnFileFormProps) {
  const [only] = members
  return (
    <UploadForm
      paperId={paperId}
      hidden={{ key: formKey, source: 'file' }}
      act="Read it, and show what it says"
    >
      {members.length === 1 && only ? (
        <input type="hidden" name="memberId" value={only.id} />
      ) : (
        <Select
          name="memberId"
          label="For which member"
          none="Choose …"
          choices={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        />
      )}
      <FileField
        name="file"
        label="File"
        hint="Word with tracked changes and comments, OpenDocument, Markdown, HTML or plain text; 20 MB at most."
      />
    </UploadForm>
  )
}
