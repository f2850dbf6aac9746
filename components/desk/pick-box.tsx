'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { onKey } from './key-hint'

type Props = { number: number; checked: boolean; form: string; inFocus: boolean }

/** Selects an input to be answered with others. Its form keeps the selection in the address; with a script at once. */
export function PickBox({ number, checked, form, inFocus }: Props) {
  const router = useRouter()
  const [ticked, setTicked] = useState(checked)
  useEffect(() => setTicked(checked), [checked])
  return (
    <label className="row small">
      <input
        type="checkbox"
        name="pick"
        value={number}
        form={form}
        checked={ticked}
        {...(inFocus && onKey('x'))}
        onChange={({ currentTarget }) => {
          setTicked(currentTarget.checked)
          if (currentTarget.form) router.replace(addressOf(currentTarget.form), { scroll: false })
        }}
      />
      <span>
        Select<span className="unseen"> input {number}</span>
      </span>
    </label>
  )
}

/** Where a form of fields that stand in the address leads, what is empty left out. */
function addressOf(form: HTMLFormElement): Parameters<ReturnType<typeof useRouter>['replace']>[0] {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (value !== '') query.append(name, String(value))
  return `${form.getAttribute('action')}?${query}` as Parameters<ReturnType<typeof useRouter>['replace']>[0]
}
