'use client'
import { type ReactNode, useActionState, useContext, useEffect, useId, useRef, useState } from 'react'
import { type FormState, readForm, type Values } from '@/lib/platform/form-state'
import { CloseDialog } from './dialog-context'
import { FormBoundary } from './form-boundary'
import { FormContext } from './form-context'
import { FormOutcome } from './form-outcome'
import { KeptNote } from './kept-note'
import { newKey } from './new-key'
import { useKeptText } from './use-kept-text'

export type Action = (state: FormState, form: FormData) => Promise<FormState>
type Answer = Extract<FormState, { status: 'done' }>['answer']

export type ActionFormProps = {
  action: Action
  /** Sent along unseen. `key` names this one intended act, so that sending twice acts once; it is renewed when done. */
  hidden: { key: string; [name: string]: string }
  /** What is said when it is done. */
  done?: ReactNode
  /** Keeps what is typed in this browser under this name until it is done: "comment:<paragraph>". */
  keep?: string
  onDone?: (answer: Answer) => void
  className?: string
  children: ReactNode
}

/**
 * A form that sends an action. It works without a script; with one it says what happened without a reload, gives back
 * what was typed, moves the focus to what is wrong, and survives a line that breaks.
 */
export function ActionForm(props: ActionFormProps) {
  const [key, setKey] = useState(props.hidden.key)
  const sent = useRef<Values>({})
  return (
    <FormBoundary>
      {(failures) => (
        <FormBody
          key={failures}
          {...props}
          hidden={{ ...props.hidden, key }}
          start={
            failures === 0 ? { status: 'idle' } : { status: 'refused', why: broken, values: sent.current }
          }
          onSend={(form) => {
            sent.current = readForm(form)
          }}
          renewKey={() => setKey(newKey())}
        />
      )}
    </FormBoundary>
  )
}

const broken = 'This did not get through. Your text is still here; send it again, it will not count twice.'

type FormBodyProps = ActionFormProps & {
  start: FormState
  onSend: (form: FormData) => void
  renewKey: () => void
}

function FormBody({
  action,
  hidden,
  done,
  keep,
  onDone,
  className,
  children,
  start,
  onSend,
  renewKey,
}: FormBodyProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [state, send, pending] = useActionState(action, start)
  const { keptAt, discard } = useKeptText(form, keep, state)
  const closeDialog = useContext(CloseDialog)
  const after = useRef({ onDone, renewKey, closeDialog, done })
  after.current = { onDone, renewKey, closeDialog, done }

  useEffect(() => {
    if (state.status !== 'done') return
    after.current.renewKey()
    after.current.onDone?.(state.answer)
    after.current.closeDialog?.(after.current.done)
  }, [state])

  return (
    <form
      id={id}
      ref={form}
      action={send}
      className={className ?? 'form'}
      noValidate
      onSubmit={(event) => {
        if (pending) event.preventDefault()
        else onSend(new FormData(event.currentTarget))
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormOutcome formId={id} state={state} done={done} />
      {keptAt !== null && <KeptNote at={keptAt} onDiscard={discard} />}
      <FormContext value={{ id, state }}>{children}</FormContext>
    </form>
  )
}
