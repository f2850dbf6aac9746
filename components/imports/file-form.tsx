'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormContext } from '@/components/ui/form-context'
import { FormOutcome } from '@/components/ui/form-outcome'
import type { FormState } from '@/lib/platform/form-state'
import styles from './imports.module.css'
import { type Sending, sendForm } from './send-form'

type FileFormProps = { action: string; hidden: { key: string }; act: string; children: ReactNode }

/**
 * Sends a file to where it is read. It works without a script; with one it shows how far it is, can be stopped, and says
 * what is wrong beside the field, with the file still chosen.
 */
export function FileForm({ action, hidden, act, children }: FileFormProps) {
  const id = useId()
  const router = useRouter()
  const [state, setState] = useState<FormState>({ status: 'idle' })
  const [done, setDone] = useState<number | null>(null)
  const sending = useRef<Sending | null>(null)

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (sending.current) return
    setState({ status: 'idle' })
    setDone(0)
    sending.current = sendForm(event.currentTarget, setDone)
    const answer = await sending.current.answer
    sending.current = null
    if (answer && 'href' in answer) {
      router.push(answer.href as Parameters<typeof router.push>[0])
      return
    }
    setDone(null)
    if (answer) setState(answer)
  }

  return (
    <form
      className="form"
      action={action}
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={send}
    >
      <input type="hidden" name="key" value={hidden.key} />
      <FormOutcome formId={id} state={state} done={null} />
      <FormContext value={{ id, state }}>{children}</FormContext>
      <div className="row">
        <Button
          type="submit"
          look="first"
          aria-disabled={done !== null || undefined}
          aria-busy={done !== null || undefined}
        >
          {act}
        </Button>
        {done !== null && (
          <Button look="plain" onClick={() => sending.current?.stop()}>
            Stop
          </Button>
        )}
      </div>
      {done !== null && (
        <div className={styles.progress}>
          <progress aria-label="Sent" max={1} {...(done < 1 ? { value: done } : {})} />
          <p aria-live="polite">{done < 1 ? `Sending: ${Math.round(done * 100)} %` : 'Reading the file …'}</p>
        </div>
      )}
    </form>
  )
}
