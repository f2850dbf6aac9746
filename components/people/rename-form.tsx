import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { renamePersonAction } from '@/lib/people/actions'

type RenameFormProps = { formKey: string; personId: string; name: string }

/** A person's own name, as the others see it. */
export function RenameForm({ formKey, personId, name }: RenameFormProps) {
  return (
    <ActionForm action={renamePersonAction} hidden={{ key: formKey, personId }} done="Your name is changed.">
      <TextField
        name="name"
        label="Name"
        hint="As the others see it."
        defaultValue={name}
        autoComplete="name"
      />
      <SubmitButton look="plain" pending="Changing …">
        Change my name
      </SubmitButton>
    </ActionForm>
  )
}
