import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { confirmLinkAction } from '@/lib/sign-in/actions'

type ConfirmFormProps = { formKey: string; token: string; next: string; coalition: string }

/** The button that spends a mailed link. */
export function ConfirmForm({ formKey, token, next, coalition }: ConfirmFormProps) {
  return (
    <ActionForm action={confirmLinkAction} hidden={{ key: formKey, token, next }}>
      <SubmitButton pending="Signing in …">Sign in to {coalition}</SubmitButton>
    </ActionForm>
  )
}
