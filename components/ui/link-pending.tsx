'use client'
import { useLinkStatus } from 'next/link'

/** Inside a link: a line under it while its page is on the way, if that takes a moment. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return <span className="on-its-way" aria-hidden="true" data-pending={pending || undefined} />
}
