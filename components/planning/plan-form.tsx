import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import type { PlanAsked } from '@/lib/planning/address'
import { stretches, unitOf } from '@/lib/planning/plan'
import { formatDay } from '@/lib/platform/format'
import { aProcedure } from '@/lib/windows/words'
import { Procedure } from '@/prisma/generated/enums'
import styles from './planning.module.css'
import { stretchWords } from './stretch-words'

type PlanFormProps = {
  asked: PlanAsked
  milestones: readonly { id: string; title: string; startsOn: Date }[]
}

/** Asks for the deadline and for how long each stretch takes. All of it lives in the address. */
export function PlanForm({ asked, milestones }: PlanFormProps) {
  const { values, lengths } = asked
  const units = { workingDays: 'working days', hours: 'hours' }
  return (
    <search>
      <form method="get" action="/admin/plan" className={styles.form}>
        <fieldset className={styles.fields}>
          <legend>The deadline outside</legend>
          <Field name="deadline" label="Date and time">
            <input id="deadline" type="datetime-local" name="deadline" defaultValue={values.deadline} />
          </Field>
          <Field name="zone" label="In the time zone" hint="As in “Europe/Paris”">
            <input
              id="zone"
              name="zone"
              list="zones"
              defaultValue={values.zone}
              autoComplete="off"
              spellCheck={false}
              aria-describedby="zone-hint"
            />
          </Field>
          <datalist id="zones">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <Field name="milestone" label="Or the first day of">
            <select id="milestone" name="milestone" defaultValue={values.milestone}>
              <option value="">no milestone</option>
              {milestones.map(({ id, title, startsOn }) => (
                <option key={id} value={id}>
                  {title}, {formatDay(startsOn)}
                </option>
              ))}
            </select>
          </Field>
          <Field name="procedure" label="Procedure">
            <select id="procedure" name="procedure" defaultValue={values.procedure}>
              {Object.values(Procedure).map((procedure) => (
                <option key={procedure} value={procedure}>
                  {aProcedure(procedure).replace(/^An? /, '')}
                </option>
              ))}
            </select>
          </Field>
        </fieldset>
        <fieldset className={styles.fields}>
          <legend>How long each stretch takes</legend>
          {stretches.map((stretch) => (
            <Field
              key={stretch}
              name={stretch}
              label={stretchWords[stretch].title}
              hint={`In ${units[unitOf(values.procedure, stretch)]}. ${stretchWords[stretch].about}`}
            >
              <input
                id={stretch}
                type="number"
                name={stretch}
                min="0"
                max="260"
                defaultValue={lengths[stretch]?.count ?? 0}
                aria-describedby={`${stretch}-hint`}
              />
            </Field>
          ))}
        </fieldset>
        <div className="row">
          <Button type="submit">Count backward</Button>
          {asked.deadline && (
            <A className="small" href={`/admin/plan?${new URLSearchParams({ ...values }).toString()}`}>
              As short as the procedure allows
            </A>
          )}
        </div>
      </form>
    </search>
  )
}

type FieldProps = { name: string; label: string; hint?: string; children: ReactNode }

function Field({ name, label, hint, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      {children}
      {hint && <small id={`${name}-hint`}>{hint}</small>}
    </div>
  )
}
