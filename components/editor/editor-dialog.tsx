'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'

type EditorDialogProps = {
  title: string
  /** The button that does it. */
  act: string
  onSubmit: (form: FormData) => void
  onClose: () => void
  /** Other buttons. */
  actions?: ReactNode
  children: ReactNode
}

/** A small window over the text, in whose first field the cursor is. Escape and "Leave it" change nothing. */
export function EditorDialog({ title, act, onSubmit, onClose, actions, children }: EditorDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const window = dialog.current
    window?.showModal()
    window?.querySelector<HTMLElement>('input, textarea')?.focus()
    return () => window?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={() => dialog.current?.open || onClose()}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit(new FormData(event.currentTarget))
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className="row">
          <Button type="submit" look="first">
            {act}
          </Button>
          {actions}
          <Button look="plain" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </dialog>
  )
}
