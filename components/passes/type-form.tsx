import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { typeCodeAction } from '@/lib/passes/actions'

/** The code from the mail, typed where it was asked for. */
export function TypeForm({ formKey, at }: { formKey: string; at: string }) {
  return (
    <ActionForm action={typeCodeAction} hidden={{ key: formKey, at }}>
      <TextField
        name="code"
        label="Code from the mail"
        hint="Eight digits. Five tries, then ask for another."
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <SubmitButton pending="Opening the text …">Open the text</SubmitButton>
    </ActionForm>
  )
}
