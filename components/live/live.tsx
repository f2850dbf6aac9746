'use client'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Stand } from './news'

// Loaded after the page is there, and by those alone whom it tells something.
const Following = lazy(async () => ({ default: (await import('./following')).Following }))

export type LiveProps = {
  paperId: string
  slug: string
  /** The number of the version that is shown, and of the paper's last event when the page was made. */
  version: number
  seq: number
  stand: Stand
}

/** Tells a reader what happens to a paper while its page is open. It shows nothing until there is something. */
export function Live(props: LiveProps) {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), 500)
    return () => clearTimeout(timer)
  }, [])
  return (
    ready && (
      <Suspense>
        <Following key={`${props.version} ${props.seq}`} {...props} />
      </Suspense>
    )
  )
}
