import { TextField } from '@/components/ui/field'
import { ActionForm, type ActionFormProps } from '@/components/ui/form'
import { type Choice, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { SeenRevision } from './seen-revision'

type PlainDraftFormProps = {
  action: ActionFormProps['action']
  hidden: { key: string; paperId: string }
  title: string
  language: string
  /** The draft as Markdown. */
  text: string
  revision: number
  savedBy: string
  languages: readonly Choice[]
}

/** The draft as a plain text with a few signs, for browsers without scripts. Paragraphs keep who they are. */
export function PlainDraftForm({ action, hidden, revision, savedBy, ...draft }: PlainDraftFormProps) {
  return (
    <ActionForm action={action} hidden={hidden} done="Saved.">
      <SeenRevision revision={revision} savedBy={savedBy} text={draft.text} />
      <TextField name="title" label="Title" defaultValue={draft.title} maxLength={200} />
      <Select name="language" label="Language" choices={draft.languages} defaultValue={draft.language} />
      <TextArea
        name="text"
        label="Text"
        hint="A blank line parts paragraphs. # begins a heading (## and ### smaller ones), - a list item, 1. a numbered one, > a quotation; indent what belongs below an item. **bold**, *italic*, [words](https://address), and [^1] with [^1]: words for a footnote."
        defaultValue={draft.text}
        rows={30}
      />
      <div className="row">
        <SubmitButton pending="Saving …">Save the draft</SubmitButton>
      </div>
    </ActionForm>
  )
}
