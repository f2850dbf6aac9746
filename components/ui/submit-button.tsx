'use client'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonLook } from './button'

type SubmitButtonProps = Omit<ComponentProps<'button'>, 'type'> &
  ButtonLook & {
    pending?: string
    /** Another way to send the same form, beside the first. */
    second?: boolean
  }

/** Sends its form. While that is under way it says so, keeps the focus and its width, and cannot be pressed again. */
export function SubmitButton({
  children,
  pending = 'Sending …',
  look,
  second = false,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const sending = useFormStatus().pending
  return (
    <Button
      {...rest}
      type="submit"
      {...(look ? { look } : second ? {} : { look: 'first' as const })}
      aria-disabled={sending || undefined}
      aria-busy={sending || undefined}
      onClick={(event) => {
        if (sending) event.preventDefault()
        else onClick?.(event)
      }}
    >
      <span className="swap" data-sending={sending || undefined}>
        <span>{children}</span>
        <span>{pending}</span>
      </span>
    </Button>
  )
}
