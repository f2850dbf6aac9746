import { Button } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { eventNames } from '@/lib/audit/words'
import styles from './audit-filter.module.css'

export type AuditValues = { type: string; person: string; paper: string; from: string; to: string }

type AuditFilterProps = {
  values: AuditValues
  people: readonly { id: string; name: string }[]
  chains: readonly { id: string; title: string }[]
}

/** Narrows the events; the filter lives in the address. */
export function AuditFilter({ values, people, chains }: AuditFilterProps) {
  const isNarrowed = Object.values(values).some(Boolean)
  return (
    <search>
      <form method="get" action="/admin/audit" className={styles.filter}>
        <Choice
          name="type"
          label="What"
          value={values.type}
          choices={Object.entries(eventNames).map(([id, name]) => ({ id, name }))}
        />
        <Choice name="person" label="Who" value={values.person} choices={people} />
        <Choice
          name="paper"
          label="On what"
          value={values.paper}
          choices={chains.map(({ id, title }) => ({ id, name: title }))}
        />
        <label>
          <span>From</span>
          <input type="date" name="from" defaultValue={values.from} />
        </label>
        <label>
          <span>To</span>
          <input type="date" name="to" defaultValue={values.to} />
        </label>
        <Button type="submit">Show</Button>
        {isNarrowed && <A href="/admin/audit">All</A>}
      </form>
    </search>
  )
}

type ChoiceProps = {
  name: string
  label: string
  value: string
  choices: readonly { id: string; name: string }[]
}

function Choice({ name, label, value, choices }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">All</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  )
}
