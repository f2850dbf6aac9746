import { useEffect } from 'react'
import { bring } from './far'

/** A pointer that stays for so long on a number, in milliseconds, is about to press it; one that passes is not. */
const restMs = 20

/** Brings the threads of a panel when it opens, or a pointer or the focus comes near, and the page on which a thread is that the address names and this one has not. */
export function useFarThreads(): void {
  useEffect(() => {
    const onToggle = ({ target }: Event) => {
      if (target instanceof HTMLDetailsElement && target.open) void bring(target)
    }
    let near: ReturnType<typeof setTimeout> | undefined
    const onNear = ({ target }: Event) => {
      clearTimeout(near)
      const place = target instanceof Element && target.closest<HTMLElement>('a.w')?.dataset.open
      const panel = place ? document.getElementById(`t-${place}`) : null
      if (panel) near = setTimeout(() => void bring(panel), restMs)
    }
    document.addEventListener('toggle', onToggle, true)
    document.addEventListener('pointerover', onNear)
    document.addEventListener('focusin', onNear)
    goToThread()
    return () => {
      clearTimeout(near)
      document.removeEventListener('toggle', onToggle, true)
      document.removeEventListener('pointerover', onNear)
      document.removeEventListener('focusin', onNear)
    }
  }, [])
}

/** Leads to the page on which the thread, or the reply, is that the address names and this page has not. */
function goToThread(): void {
  const [, number, reply = ''] = /^#c(\d+)(-\d+)?$/.exec(location.hash) ?? []
  if (!number || document.getElementById(`c${number}${reply}`)) return
  const wanted = `?input=${number}${reply && '&replies=all'}`
  if (!location.search.endsWith(wanted.slice(1))) location.replace(wanted + location.hash)
}
