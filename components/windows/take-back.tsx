import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { takeBackWindowsAction } from '@/lib/windows/actions'

/** Takes the last act on a window or on a round back, before anybody is told. */
export function TakeBack({ of }: { of: { windowId: string } | { roundId: string } }) {
  return (
    <Disclosure label="Take the last act back …" button={{ look: 'plain', small: true }}>
      <ActionForm
        action={takeBackWindowsAction}
        hidden={{ key: crypto.randomUUID(), ...of }}
        done="Taken back. Nobody is told of it by mail."
      >
        <p className="small">
          Within ten minutes, before anybody is told. What was set then never opens; what was changed is again
          as it was. Everything that the act did goes back together.
        </p>
        <TextField name="reason" label="Why" />
        <div className="row">
          <SubmitButton>Take it back</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
