'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { dropText, keepText, restoreText } from './kept-text'

/**
 * Keeps what is typed in a form under a name, and puts it back after a reload, a lost session or a closed tab.
 * What the server gave back goes first. Done, or discarded, it is forgotten.
 */
export function useKeptText(
  form: RefObject<HTMLFormElement | null>,
  name: string | undefined,
  state: FormState,
) {
  const [keptAt, setKeptAt] = useState<number | null>(null)
  const givenBack = useRef('values' in state)

  useEffect(() => {
    const element = form.current
    if (!name || !element) return
    const restored = givenBack.current ? null : restoreText(name, element)
    if (restored !== null) setKeptAt(restored)
    let timer: ReturnType<typeof setTimeout> | undefined
    const keepNow = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      keepText(name, element)
    }
    const keepSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(keepNow, 400)
    }
    element.addEventListener('input', keepSoon)
    element.addEventListener('submit', keepNow)
    window.addEventListener('pagehide', keepNow)
    return () => {
      keepNow()
      element.removeEventListener('input', keepSoon)
      element.removeEventListener('submit', keepNow)
      window.removeEventListener('pagehide', keepNow)
    }
  }, [form, name])

  useEffect(() => {
    if (state.status !== 'done' || !name) return
    dropText(name)
    setKeptAt(null)
  }, [state, name])

  return {
    keptAt,
    discard: () => {
      if (name) dropText(name)
      form.current?.reset()
      setKeptAt(null)
    },
  }
}
