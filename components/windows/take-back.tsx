import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import { takeBackWindowsAction } from '@/lib/windows/actions'
import { takeBackMs } from '@/lib/windows/changing'

/** Takes the last act on a window or on a round back, before anybody is told. */
export function TakeBack({
  of,
  setAt,
}: {
  of: { windowId: string } | { roundId: string }
  /** When that act was. */
  setAt: Date
}) {
  return (
    <Disclosure label="Take the last act back …" button={{ look: 'plain', small: true }}>
      <ActionForm
        action={takeBackWindowsAction}
        hidden={{ key: crypto.randomUUID(), ...of }}
        done="Taken back. Nobody is told of it by mail."
      >
        <p className="small">
          Until <When at={new Date(setAt.getTime() + takeBackMs)} />, before anybody is told. What was set
          never opens; what was changed is again as it was. Everything that the act did goes back together.
        </p>
        <TextField name="reason" label="Why" />
        <div className="row">
          <SubmitButton>Take it back</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
