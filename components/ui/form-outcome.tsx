'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { doorTo } from '@/lib/sign-in/return-path'
import { fieldId } from './form-context'
import { Icon } from './icons'
import { A } from './link'

/** How the last sending ended: what is wrong (it takes the focus), why it was refused, or that it is done. */
export function FormOutcome({ formId, state, done }: { formId: string; state: FormState; done: ReactNode }) {
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status !== 'idle' && state.status !== 'done') alert.current?.focus()
  }, [state])
  return (
    <>
      <p role="status" className="said-back">
        {state.status === 'done' && done && (
          <>
            <Icon name="tick" />
            <span>{done}</span>
          </>
        )}
      </p>
      {state.status !== 'idle' && state.status !== 'done' && (
        <div ref={alert} role="alert" tabIndex={-1} className="notice stop">
          <Icon name="alert" />
          <div className="what">
            {state.status === 'invalid' && <Errors formId={formId} fields={state.fields} />}
            {state.status === 'refused' && <p>{state.why}</p>}
            {state.status === 'signedOut' && <SignedOut why={state.why} />}
          </div>
        </div>
      )}
    </>
  )
}

function Errors({ formId, fields }: { formId: string; fields: Record<string, string[] | undefined> }) {
  const wrong = Object.entries(fields).filter(([, messages]) => messages?.length)
  return (
    <>
      <b>Not sent yet.</b>
      <ul>
        {wrong.map(([name, messages]) => (
          <li key={name}>
            <a href={`#${fieldId(formId, name)}`}>{messages?.join(' ')}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function SignedOut({ why }: { why: string }) {
  const path = usePathname()
  const search = useSearchParams().toString()
  return (
    <p>
      {why} <A href={doorTo(search ? `${path}?${search}` : path)}>Sign in and come back</A>
    </p>
  )
}
