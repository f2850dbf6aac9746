import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { askForCodeAction } from '@/lib/passes/actions'

/** What the link that led here is about, sent along with the address. */
export type Linked = { slug: string; memberId: string; version?: string }

/** A signatory without a session asks for a code. */
export function AskForm({ formKey, linked }: { formKey: string; linked: Linked }) {
  return (
    <ActionForm action={askForCodeAction} hidden={{ key: formKey, ...linked }}>
      <TextField
        name="email"
        label="E-mail address"
        hint="The one to which the mail that led you here was sent."
        type="email"
        autoComplete="email"
        spellCheck={false}
        autoCapitalize="none"
      />
      <SubmitButton pending="Sending the code …">Send me a code</SubmitButton>
    </ActionForm>
  )
}

/** Another code to the same address. */
export function AskAgainForm({ formKey, linked, email }: { formKey: string; linked: Linked; email: string }) {
  return (
    <ActionForm action={askForCodeAction} hidden={{ key: formKey, ...linked, email }}>
      <SubmitButton look="plain" pending="Sending the code …">
        Send another code
      </SubmitButton>
    </ActionForm>
  )
}
