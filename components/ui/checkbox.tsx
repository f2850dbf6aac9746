'use client'
import type { ReactNode } from 'react'
import { FieldErrors } from './field'
import { useField } from './form-context'

type CheckboxProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
}

/** Yes or no. Sends `value` ("on" unless told) when ticked, and nothing when not. */
export function Checkbox({ name, label, hint, value = 'on', defaultChecked = false }: CheckboxProps) {
  const { id, errors, sent, aria } = useField(name, hint)
  return (
    <div className="field">
      <FieldErrors id={id} errors={errors} />
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={sent ? sent.includes(value) : defaultChecked}
          {...aria}
        />
        <span>{label}</span>
        {hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  )
}
