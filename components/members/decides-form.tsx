import { ActionForm } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { setDecidesAction } from '@/lib/members/actions'
import { decidesMeans, decidesWords } from '@/lib/members/words'
import { Decides } from '@/prisma/generated/enums'

type DecidesFormProps = {
  formKey: string
  member: { id: string; displayName: string; decides: Decides }
  onBehalf?: boolean
}

/** How a member comes to a signature: set by its signatory, or by an admin on its behalf. */
export function DecidesForm({ formKey, member, onBehalf = false }: DecidesFormProps) {
  const name = member.displayName
  return (
    <ActionForm
      action={setDecidesAction}
      hidden={{ key: formKey, memberId: member.id }}
      done={`Set for ${name}. Its signatories and the admins are told.`}
    >
      <RadioGroup
        name="decides"
        label={`How ${name} decides`}
        choices={Object.values(Decides).map((decides) => ({
          value: decides,
          label: decidesWords[decides],
          hint: decidesMeans[decides],
        }))}
        defaultValue={member.decides}
      />
      <p className="small muted">
        It is asked of who signs on, changes or reconfirms. To withdraw or decline, one signatory is enough.
      </p>
      <SubmitButton look="plain" pending="Setting …">
        {onBehalf ? `Set it on behalf of ${name}` : `Set it for ${name}`}
      </SubmitButton>
    </ActionForm>
  )
}
