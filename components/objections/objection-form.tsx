import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { objectAction } from '@/lib/objections/actions'

type Props = {
  member: string
  hidden: { key: string; paperId: string; versionId: string; memberId: string }
  paragraphs: readonly { id: string; label: string; words: string }[]
}

/** An objection of one member: which paragraph, why, and what wording would lift it. */
export function ObjectionForm({ member, hidden, paragraphs }: Props) {
  const choices = paragraphs.map(({ id, label, words }) => ({ value: id, label: `${label}: ${words}` }))
  return (
    <ActionForm
      action={objectAction}
      hidden={hidden}
      keep={`objection:${hidden.versionId}:${hidden.memberId}`}
      done={`Recorded for ${member}.`}
    >
      <Select name="paragraph" label="Paragraph" choices={choices} none="Choose the paragraph …" />
      <TextArea name="why" label="Why" limit={5000} rows={4} />
      <TextArea name="wording" label="Wording that would lift it" limit={5000} rows={3} />
      <SubmitButton pending="Sending …">{`Object for ${member}`}</SubmitButton>
    </ActionForm>
  )
}
