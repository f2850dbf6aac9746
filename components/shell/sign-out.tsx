import { Button } from '@/components/ui/button'
import { signOutAction } from '@/lib/sign-in/actions'

export function SignOut() {
  return (
    <form action={signOutAction}>
      <Button type="submit" look="plain">
        Sign out
      </Button>
    </form>
  )
}
