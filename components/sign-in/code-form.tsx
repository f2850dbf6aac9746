import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterCodeAction } from '@/lib/sign-in/actions'

type CodeFormProps = { formKey: string; email: string; next: string }

/** The second way in: the code from the mail, typed where it was asked for. */
export function CodeForm({ formKey, email, next }: CodeFormProps) {
  return (
    <ActionForm action={enterCodeAction} hidden={{ key: formKey, email, next }}>
      <TextField
        name="code"
        label="Code from the mail"
        hint="Eight digits. Five tries, then ask for a new mail."
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <SubmitButton pending="Signing in …">Sign in</SubmitButton>
    </ActionForm>
  )
}
