'use client'
import { type KeyboardEvent, useState } from 'react'
import type { DispositionKind } from '@/prisma/generated/enums'

/** Which kind of answer was pressed before its reason was written: Ctrl and Enter in the reason then send it as that. */
export function useKinds() {
  const [chosen, choose] = useState<DispositionKind | null>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (chosen === null || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const button = event.currentTarget.form?.querySelector<HTMLButtonElement>(`button[value="${chosen}"]`)
    button?.click()
  }
  return { chosen, choose, onKeyDown }
}

/** Enter after the number of an input sends the form as its duplicate, never as what the first button says. */
export function sendDuplicate(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.querySelector<HTMLButtonElement>('button[value="duplicate"]')?.click()
}
