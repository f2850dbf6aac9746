import { TextField } from '@/components/ui/field'
import { FileField } from '@/components/ui/file-field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { UploadForm } from './upload-form'

type MailFormProps = {
  formKey: string
  paperId: string
  members: readonly { id: string; displayName: string }[]
  /** Today (UTC), as a date field has it: no mail came later. */
  today: string
}

/** A Word file, or the words of a mail, that a member sent: from whom, when, and what. */
export function MailForm({ formKey, paperId, members, today }: MailFormProps) {
  return (
    <UploadForm
      paperId={paperId}
      hidden={{ key: formKey, source: 'mail' }}
      act="Read it, and show what it says"
    >
      <Select
        name="memberId"
        label="For which member"
        hint="Its representatives and signatories are told of what you enter, and can correct or disown it."
        none="Choose …"
        choices={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      />
      <TextField
        name="sender"
        label="From whom it came"
        hint="The person who wrote the mail. Shown to people of members only."
        maxLength={200}
      />
      <TextField name="cameOn" label="On which day" type="date" max={today} className="short" />
      <FileField
        name="file"
        label="File"
        hint="Word with tracked changes and comments, OpenDocument, Markdown, HTML or plain text; 20 MB at most."
        optional
      />
      <TextArea
        name="text"
        label="Or what the mail says"
        hint="Begin a line with “Para 14:” and what follows is on that paragraph."
        rows={5}
        optional
      />
    </UploadForm>
  )
}
