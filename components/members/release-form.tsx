import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { setReleaseAction } from '@/lib/members/actions'

type ReleaseFormProps = { formKey: string; memberId: string; memberName: string; byRepresentative: boolean }

/** Whether input of the member's contributors waits for a representative. */
export function ReleaseForm({ formKey, memberId, memberName, byRepresentative }: ReleaseFormProps) {
  return (
    <ActionForm action={setReleaseAction} hidden={{ key: formKey, memberId }} done="Saved.">
      <Checkbox
        name="byRepresentative"
        label="Only a representative releases our input"
        hint="What contributors write stays with the member until a representative releases it to the others."
        defaultChecked={byRepresentative}
      />
      <SubmitButton look="plain" pending="Saving …">
        Save for {memberName}
      </SubmitButton>
    </ActionForm>
  )
}
