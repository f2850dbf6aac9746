import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { askForLinkAction } from '@/lib/sign-in/actions'

/** Asks for a mail with a link and a code. */
export function LinkForm({ formKey, next }: { formKey: string; next: string }) {
  return (
    <ActionForm action={askForLinkAction} hidden={{ key: formKey, next }}>
      <TextField
        name="email"
        label="E-mail address"
        hint="The one your member or the secretariat entered for you."
        type="email"
        autoComplete="email"
        spellCheck={false}
        autoCapitalize="none"
      />
      <SubmitButton pending="Sending the mail …">Send me a link</SubmitButton>
    </ActionForm>
  )
}
