import { Button } from '@/components/ui/button'
import styles from './changes-form.module.css'

type Choice = { number: number; label: string }

/** Which two versions are compared: an ordinary form, so that it works everywhere and its address can be sent on. */
export function ChangesForm({
  action,
  versions,
  from,
  to,
}: {
  action: string
  versions: readonly Choice[]
  from: number
  to: number
}) {
  return (
    <form action={action} method="get" className={styles.choose}>
      <VersionChoice name="from" label="From" versions={versions} chosen={from} />
      <VersionChoice name="to" label="to" versions={versions} chosen={to} />
      <Button type="submit" small>
        Compare
      </Button>
    </form>
  )
}

function VersionChoice({
  name,
  label,
  versions,
  chosen,
}: {
  name: string
  label: string
  versions: readonly Choice[]
  chosen: number
}) {
  return (
    <label className={styles.version}>
      <span>{label}</span>
      <select name={name} defaultValue={chosen}>
        {versions.map(({ number, label: words }) => (
          <option key={number} value={number}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
