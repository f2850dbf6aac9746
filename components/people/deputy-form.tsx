import { DateTimeField } from '@/components/ui/date-time-field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { nameDeputyAction } from '@/lib/people/actions'

type DeputyFormProps = {
  formKey: string
  memberId: string
  memberName: string
  people: readonly { id: string; name: string }[]
}

/** A signatory lets somebody of the member sign in its place until a day. */
export function DeputyForm({ formKey, memberId, memberName, people }: DeputyFormProps) {
  return (
    <ActionForm
      action={nameDeputyAction}
      hidden={{ key: formKey, memberId }}
      done="The deputy can sign now. The admins are told."
    >
      <Select
        name="personId"
        label="Who"
        none="Choose …"
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateTimeField
        name="until"
        label="Until"
        hint="A year at most. It ends by itself, and can be ended before. The admins are told."
      />
      <SubmitButton look="danger" pending="Naming …">
        Let them sign for {memberName}
      </SubmitButton>
    </ActionForm>
  )
}
