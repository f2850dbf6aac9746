'use client'
import { useEffect, useState } from 'react'

/** Leads to the next change with n and to the one before with p, unless someone is typing; says so where it can. */
export function ChangeKeys() {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    setReady(true)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return ready ? (
    <span className="small muted keys">
      <kbd>n</kbd> next change, <kbd>p</kbd> previous
    </span>
  ) : null
}

function onKey(event: KeyboardEvent): void {
  const other = event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented
  const typing =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
  if (other || typing || (event.key !== 'n' && event.key !== 'p')) return
  const changes = [...document.querySelectorAll<HTMLElement>('.change[id]')]
  const next = event.key === 'n' ? after(changes) : before(changes)
  if (!next) return
  event.preventDefault()
  history.replaceState(history.state, '', `#${next.id}`)
  next.tabIndex = -1
  next.scrollIntoView({ block: 'center' })
  next.focus({ preventScroll: true })
}

/** Where the reader is: at the change that has the focus, else at the top of what is in view. */
function after(changes: HTMLElement[]): HTMLElement | undefined {
  const at = changes.indexOf(document.activeElement as HTMLElement)
  return at >= 0 ? changes[at + 1] : changes.find((change) => change.getBoundingClientRect().top > 8)
}

function before(changes: HTMLElement[]): HTMLElement | undefined {
  const at = changes.indexOf(document.activeElement as HTMLElement)
  return at >= 0 ? changes[at - 1] : changes.findLast((change) => change.getBoundingClientRect().top < 0)
}
