import { Button } from '@/components/ui/button'
import { openIdAction } from '@/lib/sign-in/actions'

/** Signs in at the issuer that the settings name. */
export function IssuerForm({ name, next }: { name: string; next: string }) {
  return (
    <form action={openIdAction}>
      <input type="hidden" name="next" value={next} />
      <Button type="submit">Sign in with {name}</Button>
    </form>
  )
}
