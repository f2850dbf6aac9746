import type { ReactNode } from 'react'
import { Unseen } from './visually-hidden'

export type RoadStep = {
  label: string
  state: 'done' | 'passed' | 'now' | 'ahead' | 'ended'
  /** Dates, or until when. */
  note?: ReactNode
}

const said = {
  done: 'done',
  passed: 'passed over',
  now: 'now',
  ahead: 'to come',
  ended: 'ended here',
} as const

/** The road of a paper as a line with dates, of three to six steps. Each step says in words where it stands. */
export function Road({
  steps,
  label = 'The road of this paper',
}: {
  steps: readonly RoadStep[]
  label?: string
}) {
  return (
    <ol className="road" aria-label={label} data-steps={steps.length}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={step.state}
          {...(step.state === 'now' && { 'aria-current': 'step' as const })}
        >
          <span className="step">
            <b>
              {step.label}
              <Unseen>, {said[step.state]}</Unseen>
            </b>{' '}
            {step.note && <span>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
