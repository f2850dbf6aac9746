'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LocalCopy } from './local-copy'

/** What this browser kept of an earlier visit and the server never got. */
export function RestoreOffer({
  copy,
  onRestore,
  onDiscard,
}: {
  copy: LocalCopy
  onRestore: () => void
  onDiscard: () => void
}) {
  const at = new Date(copy.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Notice
      tone="wait"
      actions={
        <>
          <Button look="first" small onClick={onRestore}>
            Restore it
          </Button>
          <Button look="plain" onClick={onDiscard}>
            Discard it
          </Button>
        </>
      }
    >
      <p>This browser kept a text of yours from {at} that was not saved.</p>
    </Notice>
  )
}
