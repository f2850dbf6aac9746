import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { When } from '@/components/ui/when'
import type { Step } from '@/lib/planning/plan'
import type { Warning } from '@/lib/planning/warnings'
import { counted } from '@/lib/platform/format'
import styles from './planning.module.css'
import { stretchWords } from './stretch-words'

export type PlannedStep = { step: Step; warnings: readonly Warning[] }

const toneWords = { stop: 'cannot be', wait: 'mind', note: null } as const

/** Each stretch with its times, its length, and what somebody should know of it. */
export function PlanTable({ steps }: { steps: readonly PlannedStep[] }) {
  return (
    <DataTable
      caption="The plan, from version 1 to the deadline"
      rows={steps}
      rowKey={({ step }) => step.stretch}
      columns={[
        {
          label: 'Stretch',
          cell: ({ step }) => (
            <>
              {stretchWords[step.stretch].title}
              <br />
              <span className="small muted">{lengthOf(step)}</span>
            </>
          ),
        },
        { label: 'From', cell: ({ step }) => <When at={step.opensAt} /> },
        { label: 'Until', cell: ({ step }) => <When at={step.closesAt} /> },
        { label: 'To know', cell: ({ warnings }) => <Warnings warnings={warnings} /> },
      ]}
    />
  )
}

function lengthOf({ length }: Step): string {
  if (!length) return 'any length'
  return length.unit === 'hours' ? counted(length.count, 'hour') : counted(length.count, 'working day')
}

function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return <span className="muted">nothing</span>
  return (
    <ul className={styles.warnings}>
      {warnings.map(({ tone, words }) => (
        <li key={words}>
          {tone !== 'note' && <Chip tone={tone}>{toneWords[tone]}</Chip>} {words}
        </li>
      ))}
    </ul>
  )
}
