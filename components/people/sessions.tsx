import { Chip } from '@/components/ui/chip'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import { endEverySessionAction, endSessionAction } from '@/lib/sign-in/actions'

export type ShownSession = {
  tokenHash: string
  device: string | null
  createdAt: Date
  lastSeenAt: Date
  isThis: boolean
  /** For the form that ends it. */
  formKey: string
}

/** Where this person is signed in, and how to end it. */
export function Sessions({ sessions }: { sessions: readonly ShownSession[] }) {
  return (
    <>
      <ul className="ruled">
        {sessions.map(({ tokenHash, device, createdAt, lastSeenAt, isThis, formKey }) => (
          <li key={tokenHash} className="row apart">
            <div>
              <p>
                {device ?? 'A browser'} {isThis && <Chip>this one</Chip>}
              </p>
              <p className="small muted">
                Signed in <When at={createdAt} year={false} />, used last{' '}
                <When at={lastSeenAt} year={false} />
              </p>
            </div>
            {!isThis && (
              <ActionForm action={endSessionAction} hidden={{ key: formKey, tokenHash }}>
                <SubmitButton look="plain" small pending="Ending …">
                  End it
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <form action={endEverySessionAction}>
        <SubmitButton look="danger" pending="Signing out …">
          Sign out everywhere
        </SubmitButton>
      </form>
    </>
  )
}
