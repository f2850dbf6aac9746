import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveMilestoneAction } from '@/lib/calendar/actions'
import { dayText } from '@/lib/calendar/day'

type MilestoneFormProps = {
  formKey: string
  milestone: { id: string; title: string; place: string | null; startsOn: Date; endsOn: Date } | null
}

/** A date on the coalition's calendar. */
export function MilestoneForm({ formKey, milestone }: MilestoneFormProps) {
  return (
    <ActionForm
      action={saveMilestoneAction}
      hidden={{ key: formKey, ...(milestone && { milestoneId: milestone.id }) }}
      done="Saved."
    >
      <TextField name="title" label="What" defaultValue={milestone?.title} />
      <TextField name="place" label="Where" defaultValue={milestone?.place ?? ''} optional />
      <TextField
        name="startsOn"
        label="From"
        type="date"
        defaultValue={milestone ? dayText(milestone.startsOn) : ''}
      />
      <TextField
        name="endsOn"
        label="To"
        hint="Left empty: the same day."
        type="date"
        defaultValue={milestone ? dayText(milestone.endsOn) : ''}
        optional
      />
      <SubmitButton pending="Saving …">{milestone ? 'Save the date' : 'Add the date'}</SubmitButton>
    </ActionForm>
  )
}
