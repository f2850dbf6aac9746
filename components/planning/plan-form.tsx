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
          <label>
            <span>Date and time</span>
            <input type="datetime-local" name="deadline" defaultValue={values.deadline} />
          </label>
          <label>
            <span>In the time zone</span>
            <input
              name="zone"
              list="zones"
              defaultValue={values.zone}
              autoComplete="off"
              spellCheck={false}
              aria-describedby="zone-hint"
            />
            <small id="zone-hint">As in “Europe/Paris”</small>
          </label>
          <datalist id="zones">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <label>
            <span>Or the first day of</span>
            <select name="milestone" defaultValue={values.milestone}>
              <option value="">no milestone</option>
              {milestones.map(({ id, title, startsOn }) => (
                <option key={id} value={id}>
                  {title}, {formatDay(startsOn)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>Procedure</span>
            <select name="procedure" defaultValue={values.procedure}>
              {Object.values(Procedure).map((procedure) => (
                <option key={procedure} value={procedure}>
                  {aProcedure(procedure).replace(/^An? /, '')}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
        <fieldset className={styles.fields}>
          <legend>How long each stretch takes</legend>
          {stretches.map((stretch) => (
            <label key={stretch}>
              <span>{stretchWords[stretch].title}</span>
              <input
                type="number"
                name={stretch}
                min="0"
                max="260"
                defaultValue={lengths[stretch]?.count ?? 0}
                aria-describedby={`${stretch}-hint`}
              />
              <small id={`${stretch}-hint`}>
                {units[unitOf(values.procedure, stretch)]}. {stretchWords[stretch].about}
              </small>
            </label>
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
