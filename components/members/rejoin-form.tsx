import { Confirm } from '@/components/ui/confirm'
import { TextField } from '@/components/ui/field'
import { rejoinCoalitionAction } from '@/lib/members/actions'
import { counted } from '@/lib/platform/format'

type Props = { formKey: string; memberId: string; memberName: string; people: number; today: string }

/** Says that a member that left belongs to the coalition again, and what that does not bring back. */
export function RejoinForm({ formKey, memberId, memberName, people, today }: Props) {
  return (
    <Confirm
      label={`${memberName} has joined again …`}
      title={`${memberName} has joined the coalition again`}
      act={`${memberName} is a member again`}
      look="plain"
      action={rejoinCoalitionAction}
      hidden={{ key: formKey, memberId }}
      consequence={
        <>
          <p>
            {counted(people, 'person', 'people')} of it {people === 1 ? 'has' : 'have'} again the rights that
            were held when it left. Look through them afterwards.
          </p>
          <p>
            What ended when it left stays ended: it signs open papers anew. In windows that opened before, it
            may act but is not counted as silent. Its first time in the coalition stays on its page.
          </p>
        </>
      }
    >
      <TextField
        name="joinedOn"
        label="Since which day"
        hint="Today or earlier, after it left. Left empty: now."
        type="date"
        max={today}
        optional
      />
    </Confirm>
  )
}
