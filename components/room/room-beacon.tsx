'use client'
import { useEffect } from 'react'
import { newKey } from '@/components/ui/new-key'

/** So long a room is before somebody's eyes until it counts as seen, in milliseconds. */
const long = 4_000

/** Tells, once, that this person has looked at a room. It shows nothing. */
export function RoomBeacon({ paperId, memberId }: { paperId: string; memberId: string }) {
  useEffect(() => {
    const timer = setTimeout(() => {
      const sent = JSON.stringify({ key: newKey(), input: { memberId } })
      if (document.visibilityState === 'visible') navigator.sendBeacon(`/api/papers/${paperId}/room`, sent)
    }, long)
    return () => clearTimeout(timer)
  }, [paperId, memberId])
  return null
}
