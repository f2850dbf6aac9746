import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveNonWorkingDayAction } from '@/lib/calendar/actions'
import { dayText } from '@/lib/calendar/day'
import { formatDay } from '@/lib/platform/format'

type Day = { day: Date; name: string }

/** The days beside weekends that no window counts as working days. */
export function NonWorkingDays({ days, newKey }: { days: readonly Day[]; newKey: () => string }) {
  return (
    <>
      <ul className="ruled">
        {days.map(({ day, name }) => (
          <li key={dayText(day)} className="row apart">
            <span>
              {formatDay(day)} <span className="muted">{name}</span>
            </span>
            <ActionForm
              action={saveNonWorkingDayAction}
              hidden={{ key: newKey(), day: dayText(day), working: 'on' }}
            >
              <SubmitButton look="plain" small pending="Changing …">
                A working day again
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm action={saveNonWorkingDayAction} hidden={{ key: newKey() }} done="Saved.">
        <TextField name="day" label="Day" type="date" />
        <TextField name="name" label="What day it is" hint="May Day, Eid al-Fitr ..." maxLength={120} />
        <SubmitButton look="plain" pending="Adding …">
          Add the day
        </SubmitButton>
      </ActionForm>
    </>
  )
}
