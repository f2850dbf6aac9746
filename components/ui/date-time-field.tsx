'use client'
import { useState } from 'react'
import { formatDay } from '@/lib/platform/format'
import { localPart } from '@/lib/platform/local-part'
import { FieldFrame, type FieldWords } from './field'
import { useField } from './form-context'
import { useHydrated } from './hydrated'

type DateTimeProps = FieldWords & { defaultValue?: string; min?: string; max?: string }

/** An instant in UTC ("2025-06-06T12:00"), with the zone beside it and the same instant in the reader's own time. */
export function DateTimeField({ name, label, hint, optional, defaultValue = '', ...limits }: DateTimeProps) {
  const { id, errors, sent, aria } = useField(name, hint)
  const start = sent ? (sent[0] ?? '') : defaultValue
  const [typed, setTyped] = useState(start)
  const hydrated = useHydrated()
  const date = new Date(`${typed}Z`)
  return (
    <FieldFrame {...{ id, label, hint, errors }} optional={optional ?? false}>
      <div className="beside">
        <input
          id={id}
          className="short"
          type="datetime-local"
          name={name}
          required={!optional}
          defaultValue={start}
          onInput={(event) => setTyped(event.currentTarget.value)}
          {...limits}
          {...aria}
        />
        <span>UTC</span>
        <span className="hint" aria-live="polite">
          {hydrated && !Number.isNaN(date.getTime()) && `${formatDay(date)}, ${localPart(date)} your time`}
        </span>
      </div>
    </FieldFrame>
  )
}
