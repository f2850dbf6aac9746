'use client'
import { type ReactNode, useCallback, useId, useRef, useState } from 'react'
import { Button, type ButtonLook, buttonClass } from './button'
import { CloseDialog } from './dialog-context'
import { useHydrated } from './hydrated'
import { Icon } from './icons'

type DialogProps = ButtonLook & { label: ReactNode; title: ReactNode; children: ReactNode }

/** A button that opens a window over the page. Without a script it unfolds in place. A form in it closes it when done. */
export function Dialog({ label, title, children, ...look }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [said, setSaid] = useState<ReactNode>(null)
  const close = useCallback((words?: ReactNode) => {
    dialog.current?.close()
    setSaid(words)
  }, [])
  if (!useHydrated())
    return (
      <details className="fold">
        <summary className={buttonClass(look)}>{label}</summary>
        <div className="card">{children}</div>
      </details>
    )
  return (
    <>
      <Button {...look} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <span role="status" className="said-back">
        {said}
      </span>
      <dialog ref={dialog} className="dialog" aria-labelledby={titleId} closedby="any">
        <div className="stack">
          <div className="row apart">
            <h2 id={titleId}>{title}</h2>
            <Button look="plain" onClick={() => close()} aria-label="Close">
              <Icon name="cross" />
            </Button>
          </div>
          <CloseDialog value={close}>{children}</CloseDialog>
        </div>
      </dialog>
    </>
  )
}
