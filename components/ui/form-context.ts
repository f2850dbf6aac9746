'use client'
import { createContext, useContext } from 'react'
import type { FormState } from '@/lib/platform/form-state'

/** What a field must know of the form it stands in: its id, and how its last sending ended. */
export const FormContext = createContext<{ id: string; state: FormState }>({
  id: 'form',
  state: { status: 'idle' },
})

/** The id of a field, which the summary of errors links to. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll(/\W/g, '-')}`
}

/** What was typed when the form was last sent, as a list; undefined where it was not, and the start value holds. */
function sent(state: FormState, name: string): string[] | undefined {
  if (!('values' in state)) return undefined
  const value = state.values[name] ?? []
  return Array.isArray(value) ? value : [value]
}

/** All that a field is given by its form: ids, errors, what was typed, and the attributes that tie them together. */
export function useField(name: string, hint?: unknown) {
  const { id: formId, state } = useContext(FormContext)
  const id = fieldId(formId, name)
  const errors = (state.status === 'invalid' && state.fields[name]) || []
  const described = [hint ? `${id}-hint` : '', errors.length ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    errors,
    sent: sent(state, name),
    aria: {
      ...(described ? { 'aria-describedby': described } : {}),
      ...(errors.length ? { 'aria-invalid': true as const } : {}),
    },
  }
}
