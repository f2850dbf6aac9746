import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { askForLinkAction } from '@/lib/sign-in/actions'

type AgainFormProps = { formKey: string; email: string; next: string; first?: boolean }

/** Sends another mail to an address that is known already. */
export function AgainForm({ formKey, email, next, first = false }: AgainFormProps) {
  return (
    <ActionForm action={askForLinkAction} hidden={{ key: formKey, email, next }}>
      <SubmitButton {...(first ? {} : { look: 'plain' as const })} pending="Sending the mail …">
        Send another mail
      </SubmitButton>
    </ActionForm>
  )
}
