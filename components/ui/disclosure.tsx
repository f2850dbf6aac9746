import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './button'

type DisclosureProps = {
  label: ReactNode
  open?: boolean
  button?: ButtonLook
  id?: string
  children: ReactNode
}

/** Unfolds in place, also without a script. With `button` what opens it looks like one. */
export function Disclosure({ label, open = false, button, id, children }: DisclosureProps) {
  return (
    <details className="fold" open={open} id={id}>
      <summary className={button && buttonClass(button)}>{label}</summary>
      {children}
    </details>
  )
}
