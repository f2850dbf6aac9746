import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { liftReservationAction } from '@/lib/endorsements/actions'
import type { Entry } from '@/lib/endorsements/list'
import type { SignForm } from '@/lib/endorsements/sign-form'
import { passageWords } from '@/lib/endorsements/words'
import styles from './list.module.css'

type ReservationProps = {
  of: NonNullable<Entry['reservation']>
  /** Address of the paper. */
  at: string
}

/** A reservation with its passage, what would lift it, and where that passage is in the text that is shown. */
export function Reservation({ of, at }: ReservationProps) {
  const place = of.label ? `para ${of.label}` : 'a heading'
  return (
    <div className={styles.reservation}>
      <p className="small">
        On <A href={`${at}/versions/${of.version}#p-${of.paragraph}`}>{place}</A>
        {of.quote && <>, “{of.quote}”</>}
      </p>
      <p className="quote">{of.text}</p>
      <p className="small">
        <span className="muted">Would be lifted by:</span> {of.wording}
      </p>
      {of.traced && (
        <p className="small">
          <span className="muted">Its passage</span> {passageWords(of.traced)}
          {of.traced.towards && ', nearer to that wording'}.
        </p>
      )}
    </div>
  )
}

type Held = NonNullable<SignForm['held']>

/** What the member's reservation says, what became of its passage in the text to sign, and the one act that lifts it. */
export function HeldReservation({ form, held, lifts }: { form: SignForm; held: Held; lifts: boolean }) {
  const { reserved, member, version } = form
  if (held.reservation === null) return null
  return (
    <Notice
      tone={reserved?.towards || reserved?.how === 'gone' ? 'wait' : 'info'}
      actions={lifts && <LiftForm form={form} held={held} first={reserved?.towards === true} />}
    >
      <p>
        <b>The reservation of {member.displayName}:</b> {held.reservation}
      </p>
      <p className="small">Would be lifted by: {held.reservationWording}</p>
      {reserved && (
        <p>
          In version {version.number} its passage {passageWords(reserved)}.{' '}
          {reserved.towards && 'That is nearer to your wording. If it is enough, lift the reservation.'}
        </p>
      )}
    </Notice>
  )
}

function LiftForm({
  form: { version, member },
  held,
  first,
}: {
  form: SignForm
  held: Held
  first: boolean
}) {
  const { paperId, memberId, id: endorsementId } = held
  const { id: versionId, digest, number } = version
  return (
    <ActionForm
      action={liftReservationAction}
      hidden={{
        key: crypto.randomUUID(),
        paperId,
        memberId,
        endorsementId,
        versionId,
        digest,
        shown: member.shown,
      }}
      done={`Lifted: ${member.displayName} endorses version ${number}.`}
    >
      <div className="row">
        <SubmitButton look={first ? 'first' : 'plain'} pending="Lifting …">
          Lift it: {member.displayName} endorses version {number}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
