import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { changePersonAction } from '@/lib/people/actions'

type PersonFormProps = {
  formKey: string
  person: { id: string; name: string; email: string; taskforce: boolean; admin: boolean }
}

/** What an admin can change of a person. */
export function PersonForm({ formKey, person }: PersonFormProps) {
  const { id, name, email, taskforce, admin } = person
  return (
    <ActionForm action={changePersonAction} hidden={{ key: formKey, personId: id }} done="Saved.">
      <TextField name="name" label="Name" defaultValue={name} autoComplete="off" />
      <TextField
        name="email"
        label="E-mail address"
        hint="Another address ends every session of this person."
        type="email"
        defaultValue={email}
        autoComplete="off"
      />
      <Checkbox
        name="taskforce"
        label="Taskforce"
        hint="Writes papers and answers input."
        defaultChecked={taskforce}
      />
      <Checkbox name="admin" label="Admin" hint="Runs the coalition." defaultChecked={admin} />
      <SubmitButton pending="Saving …">Save {name}</SubmitButton>
    </ActionForm>
  )
}
