'use client'
import { usePathname } from 'next/navigation'
import { A } from '@/components/ui/link'

/** To the door, and back here afterwards. */
export function SignInLink() {
  const path = usePathname()
  const back = path === '/' || path.startsWith('/sign-in') ? '' : `?next=${encodeURIComponent(path)}`
  return (
    <A className="button small" href={`/sign-in${back}`}>
      Sign in
    </A>
  )
}
