'use client'
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { Button, type ButtonLook, buttonClass } from './button'
import { CloseDialog } from './dialog-context'
import { Icon } from './icons'

type DialogProps = ButtonLook & { label: ReactNode; title: ReactNode; children: ReactNode }

/**
 * A button that opens a window over the page, which a form in it closes when done. Without a script it unfolds in place;
 * where it was unfolded before the script came, it stays so: something may be written or refused in it.
 */
export function Dialog({ label, title, children, ...look }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [said, setSaid] = useState<ReactNode>(null)
  const close = useCallback((words?: ReactNode) => {
    dialog.current?.close()
    setSaid(words)
  }, [])
  const fold = useRef<HTMLDetailsElement>(null)
  const [floats, setFloats] = useState(false)
  useEffect(() => setFloats(!fold.current?.open && !fold.current?.querySelector('[role=alert]')), [])
  if (!floats)
    return (
      <details className="fold" ref={fold}>
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
