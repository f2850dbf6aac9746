'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormContext } from '@/components/ui/form-context'
import { FormOutcome } from '@/components/ui/form-outcome'
import { type FormState, readForm } from '@/lib/platform/form-state'

type UploadFormProps = {
  paperId: string
  hidden: { key: string; source: 'mail' | 'file' }
  act: string
  children: ReactNode
}

const broken =
  'This did not get through. What you chose is still here; send it again, it will not count twice.'

type Answered = { href?: string; why?: string; fieldErrors?: Record<string, string[]>; formErrors?: string[] }

/**
 * Sends a file, or the words of a mail, to where it is read. It works without a script; with one what is wrong is said
 * beside the field, and the file stays chosen.
 */
export function UploadForm({ paperId, hidden, act, children }: UploadFormProps) {
  const id = useId()
  const router = useRouter()
  const [state, setState] = useState<FormState>({ status: 'idle' })
  const [isSending, setSending] = useState(false)

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isSending) return
    const form = event.currentTarget
    const body = new FormData(form)
    setSending(true)
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
      })
      const answer = (await response.json()) as Answered
      if (answer.href) router.push(answer.href as Parameters<typeof router.push>[0])
      else setState(outcome(response.status, answer, readForm(body)))
      if (!answer.href) setSending(false)
    } catch {
      setState({ status: 'refused', why: broken, values: readForm(body) })
      setSending(false)
    }
  }

  return (
    <form
      className="form"
      action={`/api/papers/${paperId}/uploads`}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormOutcome formId={id} state={state} done={null} />
      <FormContext value={{ id, state }}>{children}</FormContext>
      <div className="row">
        <Button
          type="submit"
          look="first"
          aria-disabled={isSending || undefined}
          aria-busy={isSending || undefined}
        >
          <span className="swap" data-sending={isSending || undefined}>
            <span>{act}</span>
            <span>Reading …</span>
          </span>
        </Button>
      </div>
    </form>
  )
}

function outcome(
  status: number,
  { why = broken, fieldErrors, formErrors }: Answered,
  values: ReturnType<typeof readForm>,
): FormState {
  if (status === 401) return { status: 'signedOut', why, values }
  const fields = fieldErrors && Object.keys(fieldErrors).length > 0 ? fieldErrors : null
  if (status === 422 && fields) return { status: 'invalid', fields, values }
  return { status: 'refused', why: formErrors?.[0] ?? why, values }
}
