'use client'
import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords } from './field'
import { useField } from './form-context'

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean }

type SelectProps = FieldWords &
  Omit<ComponentProps<'select'>, 'name'> & { choices: readonly Choice[]; none?: string }

/** One of many. `none` is the words of the empty choice; without it the first choice is the start value. */
export function Select({ name, label, hint, optional, choices, none, defaultValue, ...rest }: SelectProps) {
  const { id, errors, sent, aria } = useField(name, hint)
  const value = sent ? (sent[0] ?? '') : defaultValue
  return (
    <FieldFrame {...{ id, label, hint, errors }} optional={optional ?? false}>
      {/* React empties a form after its action and gives a select its first start value back: a new one has the right one. */}
      <select
        key={String(value)}
        id={id}
        name={name}
        required={!optional}
        defaultValue={value}
        {...aria}
        {...rest}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
