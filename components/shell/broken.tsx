'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

type BrokenProps = { digest: string | undefined; retry: () => void }

/** Something broke on our side: what is safe, what to do, and the number under which it is found in the log. */
export function Broken({ digest, retry }: BrokenProps) {
  const [request, setRequest] = useState<string>()
  useEffect(() => setRequest(document.documentElement.dataset.request), [])
  const reference = [request, digest].filter(Boolean).join(' / ')
  return (
    <main id="main" tabIndex={-1} className="page narrow">
      <h1>This did not work</h1>
      <p className="lead">
        The fault is on our side. Nothing that was confirmed to you is lost, and what you were typing is kept
        in this browser: it comes back with the form.
      </p>
      <div className="row">
        <Button look="first" onClick={retry}>
          Try again
        </Button>
        <a className="button" href="/">
          Home
        </a>
      </div>
      {reference && (
        <p className="small muted">
          If you write to the secretariat about this, give the reference{' '}
          <span className="digest">{reference}</span>.
        </p>
      )}
    </main>
  )
}
