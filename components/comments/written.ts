'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const written = new Set<string>()

/** Something was written on this paper since its page was made: what the browser holds of that page is old. */
export function noteWritten(paperId: string): void {
  written.add(paperId)
}

/** Whoever comes back to a page that they wrote on gets it anew, with what they wrote in its place. */
export function useFreshAfterWriting(paperId: string): void {
  const router = useRouter()
  useEffect(() => {
    if (written.delete(paperId)) router.refresh()
  }, [paperId, router])
}
