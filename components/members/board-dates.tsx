import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeBoardDateAction, saveBoardDateAction } from '@/lib/members/actions'
import { formatDay } from '@/lib/platform/format'

type BoardDatesProps = {
  member: { id: string; displayName: string }
  dates: readonly { id: string; day: Date; note: string }[]
  /** The reader may enter them. */
  keeps: boolean
}

/** When the board of a member meets: plans are held against it, and who waits for a member knows until when. */
export function BoardDates({ member, dates, keeps }: BoardDatesProps) {
  const memberId = member.id
  return (
    <section className="stack" aria-labelledby="board">
      <h2 id="board">When its board meets</h2>
      <p className="small muted">
        Boards approve texts, not dates. Seen by people of {member.displayName}, the Taskforce and admins.
      </p>
      {dates.length === 0 && <p className="muted">No day is known.</p>}
      <ul className="ruled">
        {dates.map(({ id, day, note }) => (
          <li key={id} className="row apart">
            <span>
              {formatDay(day)} <span className="muted">{note}</span>
            </span>
            {keeps && (
              <ActionForm
                action={removeBoardDateAction}
                hidden={{ key: crypto.randomUUID(), memberId, boardDateId: id }}
              >
                <SubmitButton look="plain" small pending="Removing …">
                  Remove {formatDay(day, { year: false })}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {keeps && (
        <ActionForm
          action={saveBoardDateAction}
          hidden={{ key: crypto.randomUUID(), memberId }}
          done="Saved."
        >
          <TextField name="day" label="Day" type="date" />
          <TextField
            name="note"
            label="Note"
            hint="As in “papers close a week before”."
            maxLength={200}
            optional
          />
          <SubmitButton look="plain" pending="Saving …">
            Add the day
          </SubmitButton>
        </ActionForm>
      )}
    </section>
  )
}
