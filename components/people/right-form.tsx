import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { giveRightAction } from '@/lib/people/actions'
import { rightChoices } from '@/lib/people/words'

type RightFormProps = {
  formKey: string
  personId: string
  members: readonly { id: string; displayName: string }[]
}

/** Gives a person a right at a member, or another one in place of what it holds there. */
export function RightForm({ formKey, personId, members }: RightFormProps) {
  return (
    <ActionForm action={giveRightAction} hidden={{ key: formKey, personId }} done="The right is given.">
      <Select
        name="memberId"
        label="Member"
        none="Choose …"
        choices={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      />
      <Select
        name="right"
        label="Right"
        hint="It takes the place of the one held at this member."
        none="Choose …"
        choices={rightChoices.map(({ value, label }) => ({ value, label }))}
      />
      <SubmitButton look="plain" pending="Giving …">
        Give this right
      </SubmitButton>
    </ActionForm>
  )
}
