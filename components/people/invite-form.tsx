import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { invitePersonAction } from '@/lib/people/actions'
import { rightChoices } from '@/lib/people/words'

type InviteFormProps = {
  formKey: string
  members: readonly { id: string; displayName: string }[]
  memberId: string
}

/** An admin brings anyone into the roster. */
export function InviteForm({ formKey, members, memberId }: InviteFormProps) {
  return (
    <ActionForm
      action={invitePersonAction}
      hidden={{ key: formKey }}
      done="Invited: the person can sign in now, and is told by mail."
    >
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField name="email" label="E-mail address" type="email" autoComplete="off" />
      <Select
        name="memberId"
        label="Member"
        none="None"
        choices={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        defaultValue={memberId}
        optional
      />
      <RadioGroup
        name="right"
        label="Right at this member"
        choices={rightChoices}
        defaultValue="contributor"
        optional
      />
      <Checkbox name="taskforce" label="Taskforce" hint="Writes papers and answers input." />
      <Checkbox name="admin" label="Admin" hint="Runs the coalition." />
      <SubmitButton pending="Inviting …">Invite</SubmitButton>
    </ActionForm>
  )
}
