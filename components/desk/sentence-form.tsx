import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { saveSentenceAction } from '@/lib/desk/actions'

type Props = { formKey: string; sentence?: { id: string; text: string } }

/** A sentence for reasons: a new one, or other words for one. */
export function SentenceForm({ formKey, sentence }: Props) {
  return (
    <ActionForm
      action={saveSentenceAction}
      hidden={{ key: formKey, ...(sentence && { sentenceId: sentence.id }) }}
      keep={`sentence:${sentence?.id ?? 'new'}`}
      done="Kept."
    >
      <TextArea
        name="text"
        label={sentence ? 'The sentence' : 'A new sentence'}
        limit={500}
        rows={2}
        defaultValue={sentence?.text ?? ''}
      />
      <SubmitButton {...(sentence && { second: true })}>
        {sentence ? 'Change it' : 'Add the sentence'}
      </SubmitButton>
    </ActionForm>
  )
}
