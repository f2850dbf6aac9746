import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { dropCallAction, noteCallAction } from '@/lib/participation/actions'

/** That a member was called, on which day, and what came of it. */
export function CallNoteForm({
  memberId,
  today,
  formKey,
}: {
  memberId: string
  today: string
  formKey: string
}) {
  return (
    <ActionForm action={noteCallAction} hidden={{ key: formKey, memberId }} done="Noted.">
      <TextField name="calledOn" label="On which day" type="date" defaultValue={today} max={today} />
      <TextField name="note" label="What came of it" optional maxLength={500} />
      <SubmitButton pending="Saving …">Note the call</SubmitButton>
    </ActionForm>
  )
}

/** Takes one's own note away. */
export function DropCallForm({ callId, formKey }: { callId: string; formKey: string }) {
  return (
    <ActionForm action={dropCallAction} hidden={{ key: formKey, callId }} className="row">
      <SubmitButton look="plain" pending="Taking it away …">
        Take this note away
      </SubmitButton>
    </ActionForm>
  )
}
