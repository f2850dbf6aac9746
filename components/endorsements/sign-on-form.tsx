import { Digest } from '@/components/ui/digest'
import { TextField } from '@/components/ui/field'
import { FileField } from '@/components/ui/file-field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { signOnAction, signOnBehalfAction } from '@/lib/endorsements/actions'
import type { SignForm } from '@/lib/endorsements/sign-form'
import styles from './sign.module.css'
import { type StanceDefaults, StanceFields } from './stance-fields'
import { WillBeShown } from './will-be-shown'

export type SignedText = {
  paperId: string
  versionId: string
  digest: string
  number: number
  paragraphs: readonly { id: string; label: string; text: string }[]
}

type SignOnFormProps = {
  member: SignForm['member']
  text: SignedText
  defaults: StanceDefaults
  /** By an admin, for a member that said so elsewhere. */
  onBehalf?: boolean
  /** The first of two signatures, which counts for nothing yet. */
  first?: boolean
}

/** A stance for one member on exactly one text; what follows from it is said above the button that names the member. */
export function SignOnForm({ member, text, defaults, onBehalf = false, first = false }: SignOnFormProps) {
  const { paperId, versionId, digest, number, paragraphs } = text
  const shown = onBehalf ? {} : { shown: member.shown }
  const hidden = { key: crypto.randomUUID(), paperId, versionId, digest, memberId: member.id, ...shown }
  const name = member.displayName
  return (
    <ActionForm
      action={onBehalf ? signOnBehalfAction : signOnAction}
      hidden={hidden}
      keep={`stance:${onBehalf ? 'on behalf:' : ''}${paperId}:${member.id}`}
      done={
        first
          ? `Signed as the first of two for ${name}. It counts once another signatory signs the same.`
          : `Recorded for ${name}, on version ${number}.`
      }
    >
      <StanceFields member={name} version={number} paragraphs={paragraphs} defaults={defaults} />
      {onBehalf && (
        <>
          <TextField
            name="evidence"
            label="What it rests on"
            hint={`The mail or the file in which ${name} says so. ${name} is told, and can correct it.`}
          />
          <FileField
            name="evidenceFile"
            label="That mail or file itself"
            hint={`A PDF, or a saved mail (.eml, .msg), 3 MB at most. Only people of ${name} and admins can open it.`}
            accept=".pdf,.eml,.msg"
            optional
          />
        </>
      )}
      <div className={styles.consequence}>
        {!onBehalf && <WillBeShown member={member} />}
        <p className="small muted">You sign exactly this text: version {number}, digest</p>
        <Digest value={digest} copy={false} />
        <p className="small muted">
          Your name is kept with it, for people of members. The stance can be changed while sign-on is open,
          and withdrawn until the paper is final; the history stays.
        </p>
      </div>
      <div className={`row ${styles.act}`}>
        <SubmitButton pending={`Signing on for ${name} …`}>
          {onBehalf ? `Enter on behalf of ${name}` : `Sign on for ${name}`}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
