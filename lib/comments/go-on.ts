import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/platform/form-state'
import { returnPath } from '@/lib/sign-in/return-path'

/** To the thread that a form came from, or to the one that it began, once it is done. */
export function goOn(state: FormState, form: FormData, number: unknown = null): FormState {
  if (state.status !== 'done' || !form.has('back')) return state
  const back = returnPath(form.get('back'))
  redirect((typeof number === 'number' ? `${back}#c${number}` : back) as Route)
}
