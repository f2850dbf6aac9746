import { Button } from '@/components/ui/button'
import type { Place } from '@/lib/versions/comparison'
import styles from './changes-form.module.css'

type Choice = { place: Place; label: string }
type ChangesFormProps = {
  action: string
  choices: readonly Choice[]
  from: Place
  to: Place
  /** Kept as it is. */
  side?: boolean
}

/** Which two texts are compared: an ordinary form, so that it works everywhere and its address can be sent on. */
export function ChangesForm({ action, choices, from, to, side = false }: ChangesFormProps) {
  return (
    <form action={action} method="get" className={styles.choose}>
      <TextChoice name="from" label="From" choices={choices} chosen={from} />
      <TextChoice name="to" label="to" choices={choices} chosen={to} />
      {side && <input type="hidden" name="view" value="side" />}
      <Button type="submit" small>
        Compare
      </Button>
    </form>
  )
}

type TextChoiceProps = { name: string; label: string; choices: readonly Choice[]; chosen: Place }

function TextChoice({ name, label, choices, chosen }: TextChoiceProps) {
  return (
    <label className={styles.version}>
      <span>{label}</span>
      {/* Another comparison is another choice, also where the browser keeps the page. */}
      <select key={chosen} name={name} defaultValue={chosen}>
        {choices.map(({ place, label: words }) => (
          <option key={place} value={place}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
