'use client'
import { useEffect } from 'react'
import { newKey } from '@/components/ui/new-key'

/** So long a text is in view before it counts as read, in milliseconds. */
const long = 10_000

/** Tells, once, that this person has had a version before their eyes for ten seconds, all in all. It shows nothing. */
export function ReadBeacon({ paperId, versionId }: { paperId: string; versionId: string }) {
  useEffect(() => watch(() => send(paperId, versionId)), [paperId, versionId])
  return null
}

function send(paperId: string, versionId: string): void {
  navigator.sendBeacon(`/api/papers/${paperId}/read`, JSON.stringify({ key: newKey(), input: { versionId } }))
}

/** Calls back when the page has been visible for long enough. Only while it is does the time run. */
function watch(onRead: () => void): () => void {
  let left = long
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const onChange = () => {
    if (timer) left -= performance.now() - since
    clearTimeout(timer)
    timer = undefined
    if (document.visibilityState !== 'visible') return
    since = performance.now()
    timer = setTimeout(done, left)
  }
  const stop = () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onChange)
  }
  const done = () => {
    stop()
    onRead()
  }
  document.addEventListener('visibilitychange', onChange)
  onChange()
  return stop
}
