'use client'
import type { ComponentProps, ReactNode } from 'react'
import { useField } from './form-context'
import { Icon } from './icons'

export type FieldWords = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean }

/** Label above, then the hint, the control, and what is wrong with it. */
export function FieldFrame({
  id,
  label,
  hint,
  optional,
  errors,
  children,
}: Omit<FieldWords, 'name'> & { id: string; errors: readonly string[]; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> (optional)</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
      {children}
    </div>
  )
}

export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null
  return (
    <p className="wrong" id={`${id}-error`}>
      <Icon name="alert" />
      <span>{errors.join(' ')}</span>
    </p>
  )
}

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: FieldWords & Omit<ComponentProps<'input'>, 'name'>) {
  const { id, errors, sent, aria } = useField(name, hint)
  const value = sent ? (sent[0] ?? '') : defaultValue
  return (
    <FieldFrame {...{ id, label, hint, errors }} optional={optional ?? false}>
      <input id={id} name={name} type="text" required={!optional} defaultValue={value} {...aria} {...rest} />
    </FieldFrame>
  )
}
