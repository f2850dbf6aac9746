'use client'
import { Broken } from '@/components/shell/broken'

export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <Broken digest={error.digest} retry={retry} />
}
