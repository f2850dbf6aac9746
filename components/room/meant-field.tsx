'use client'
import { useContext } from 'react'
import { FormContext } from '@/components/ui/form-context'
import { CheckboxGroup } from '@/components/ui/radio-group'

export type Contradiction = { key: string; words: string }

/**
 * What is contradicted, each to be ticked as read and meant. The page knows what stands against it as it begins; where it
 * was refused, the answer says what stands against it as it was sent.
 */
export function MeantField({ contrary }: { contrary: readonly Contradiction[] }) {
  const { state } = useContext(FormContext)
  const found = 'values' in state ? readContrary(state.values.contrary) : null
  const shown = found ?? contrary
  if (shown.length === 0) return null
  return (
    <CheckboxGroup
      name="meant"
      label="It contradicts something. Read both, and tick what is meant all the same"
      choices={shown.map(({ key, words }) => ({ value: key, label: words }))}
    />
  )
}

function readContrary(sent: string | string[] | undefined): Contradiction[] | null {
  return typeof sent === 'string' ? (JSON.parse(sent) as Contradiction[]) : null
}
