import { type FormState, readForm, type Values } from '@/lib/platform/form-state'

type Answered = { href?: string; why?: string; fieldErrors?: Record<string, string[]>; formErrors?: string[] }

/** A form that is on its way. Its answer is where it goes on, what is wrong, or null where it was stopped. */
export type Sending = { answer: Promise<{ href: string } | FormState | null>; stop: () => void }

const broken =
  'This did not get through. What you chose is still here; send it again, it will not count twice.'

/** Sends a form with its files; `onProgress` is told how much of it is gone, from 0 to 1. */
export function sendForm(form: HTMLFormElement, onProgress: (part: number) => void): Sending {
  const body = new FormData(form)
  const values = readForm(body)
  const request = new XMLHttpRequest()
  const answer = new Promise<{ href: string } | FormState | null>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('load', () =>
      resolve(outcome(request.status, parsed(request.responseText), values)),
    )
    request.addEventListener('error', () => resolve({ status: 'refused', why: broken, values }))
    request.addEventListener('abort', () => resolve(null))
  })
  request.open('POST', form.action)
  request.setRequestHeader('accept', 'application/json')
  request.send(body)
  return { answer, stop: () => request.abort() }
}

function parsed(text: string): Answered {
  try {
    return JSON.parse(text) as Answered
  } catch {
    return {}
  }
}

function outcome(status: number, answered: Answered, values: Values): { href: string } | FormState {
  const { href, why = broken, fieldErrors, formErrors } = answered
  if (href) return { href }
  if (status === 401) return { status: 'signedOut', why, values }
  if (status === 422 && fieldErrors && Object.keys(fieldErrors).length > 0)
    return { status: 'invalid', fields: fieldErrors, values }
  return { status: 'refused', why: formErrors?.[0] ?? why, values }
}
