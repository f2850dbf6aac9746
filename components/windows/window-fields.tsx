import { Checkbox } from '@/components/ui/checkbox'
import { DateTimeField } from '@/components/ui/date-time-field'
import { utcInput } from '@/lib/platform/format'
import { windowTitles } from '@/lib/windows/words'
import type { WindowKind } from '@/prisma/generated/enums'
import styles from './windows.module.css'

type KindOffered = {
  kind: WindowKind
  hint: string
  closes: Date | null
  chosen?: boolean
  /** Times that a plan asks for, as the fields hold them; the kind is chosen then. */
  planned?: { opens: string; closes: string } | undefined
}

/** For each kind whether to open it, and from when to when; an empty opening opens at once. */
export function WindowFields({ kinds }: { kinds: readonly KindOffered[] }) {
  return kinds.map(({ kind, hint, closes, planned, chosen = planned !== undefined }) => (
    <fieldset key={kind} className={styles.kind}>
      <legend className="unseen">{windowTitles[kind]}</legend>
      <Checkbox
        name="kind"
        value={kind}
        label={<b>{windowTitles[kind]}</b>}
        hint={hint}
        defaultChecked={chosen}
      />
      <div className={styles.times}>
        <DateTimeField
          name={`${kind}Opens`}
          label="Opens"
          hint="Empty: at once"
          defaultValue={planned?.opens ?? ''}
          optional
        />
        <DateTimeField
          name={`${kind}Closes`}
          label="Closes"
          defaultValue={planned?.closes ?? (closes ? utcInput(closes) : '')}
        />
      </div>
    </fieldset>
  ))
}
