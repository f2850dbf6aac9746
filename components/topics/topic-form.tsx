import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveTopicAction } from '@/lib/topics/actions'

type TopicFormProps = {
  formKey: string
  topic: { id: string; name: string; position: number; retiredAt: Date | null } | null
}

/** One topic of the list. */
export function TopicForm({ formKey, topic }: TopicFormProps) {
  return (
    <ActionForm
      action={saveTopicAction}
      hidden={{ key: formKey, ...(topic && { topicId: topic.id }) }}
      done="Saved."
    >
      <TextField name="name" label="Name" defaultValue={topic?.name} maxLength={120} />
      {topic && (
        <>
          <TextField
            name="position"
            label="Place in the list"
            type="number"
            min={1}
            defaultValue={topic.position}
          />
          <Checkbox
            name="retired"
            label="No longer offered"
            hint="It stays on the papers that have it."
            defaultChecked={topic.retiredAt !== null}
          />
        </>
      )}
      <SubmitButton pending="Saving …">{topic ? 'Save the topic' : 'Add the topic'}</SubmitButton>
    </ActionForm>
  )
}
