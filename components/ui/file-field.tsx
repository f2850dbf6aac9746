'use client'
import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords } from './field'
import { useField } from './form-context'

/** Files from the reader's machine. */
export function FileField({
  name,
  label,
  hint,
  optional,
  ...rest
}: FieldWords & Omit<ComponentProps<'input'>, 'name' | 'type'>) {
  const { id, errors, aria } = useField(name, hint)
  return (
    <FieldFrame {...{ id, label, hint, errors }} optional={optional ?? false}>
      <input id={id} name={name} type="file" required={!optional} {...aria} {...rest} />
    </FieldFrame>
  )
}
