import { SubmitButton } from '@/components/ui/submit-button'
import { signOutAction } from '@/lib/sign-in/actions'

export function SignOut() {
  return (
    <form action={signOutAction}>
      <SubmitButton small look="plain" pending="Signing out …">
        Sign out
      </SubmitButton>
    </form>
  )
}
