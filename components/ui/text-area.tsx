'use client'
import { type ComponentProps, useState } from 'react'
import { FieldFrame, type FieldWords } from './field'
import { useField } from './form-context'

type TextAreaProps = FieldWords & Omit<ComponentProps<'textarea'>, 'name'> & { limit?: number }

/** Several lines of text, which grows with them. With a limit (characters) it counts from four fifths on. */
export function TextArea({ name, label, hint, optional, limit, defaultValue, ...rest }: TextAreaProps) {
  const { id, errors, sent, aria } = useField(name, hint)
  const [length, setLength] = useState(0)
  return (
    <FieldFrame {...{ id, label, hint, errors }} optional={optional ?? false}>
      <textarea
        id={id}
        name={name}
        required={!optional}
        defaultValue={sent ? (sent[0] ?? '') : defaultValue}
        {...aria}
        {...rest}
        {...(limit ? { onInput: (event) => setLength(event.currentTarget.value.length) } : {})}
      />
      {limit && length > limit * 0.8 ? (
        <p className={length > limit ? 'wrong' : 'hint'} aria-live="polite">
          {length.toLocaleString('en-GB')} of {limit.toLocaleString('en-GB')} characters
        </p>
      ) : null}
    </FieldFrame>
  )
}
