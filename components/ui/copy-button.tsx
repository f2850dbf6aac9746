'use client'
import { useState } from 'react'
import { Button } from './button'
import { useHydrated } from './hydrated'
import { Icon } from './icons'

/** Copies a text. Where the browser does not allow it, the text stands beside and can be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false)
  if (useHydrated() && !navigator.clipboard) return null
  return (
    <Button
      look="plain"
      className="needs-script no-print"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? 'Copied' : label}</span>
    </Button>
  )
}
