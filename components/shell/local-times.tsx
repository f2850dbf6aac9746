'use client'
import { useEffect } from 'react'
import { defineLocalTime } from '@/components/ui/local-time'
import { localPart } from '@/lib/platform/local-part'

/** Where a page was drawn by the browser after an error, the script in its head did not run: this makes up for it. */
export function LocalTimes() {
  useEffect(() => defineLocalTime(localPart), [])
  return null
}
