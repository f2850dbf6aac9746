import type { ReactNode } from 'react'
import { Confirm } from '@/components/ui/confirm'
import { Digest } from '@/components/ui/digest'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { signSecondAction, takeBackFirstAction } from '@/lib/endorsements/actions'
import { waitWords } from '@/lib/endorsements/authority'
import type { SignForm } from '@/lib/endorsements/sign-form'
import { stanceWords } from '@/lib/endorsements/words'
import type { Actor } from '@/lib/platform/actor'
import { hasRight } from '@/lib/platform/actor'
import styles from './sign.module.css'
import { WillBeShown } from './will-be-shown'

const key = () => crypto.randomUUID()

/** The first of two signatures on this text, while it stands. */
export function firstOf({ authority }: SignForm) {
  return authority.decides === 'twoSignatories' ? authority.first : null
}

/** What waits for whom at the member, by the way in which it decides; and how a signatory takes a first signature back. */
export function Waits({ form, actor, now }: { form: SignForm; actor: Actor; now: Date }) {
  const { held, version, paper, member } = form
  const words = held?.digest === version.digest ? null : waitWords(form.authority, now)
  const first = firstOf(form)
  const takesBack = first && hasRight(actor, member.id, 'signatory')
  if (!words && !first) return null
  return (
    <Notice
      tone="wait"
      actions={
        takesBack && (
          <Confirm
            look="plain"
            label="Take it back …"
            title={`Take the first signature back for ${member.displayName}`}
            act="Take it back"
            action={takeBackFirstAction}
            hidden={{ key: key(), paperId: paper.id, memberId: member.id, firstSignatureId: first.id }}
            done="Taken back. Nothing waits for a second signature."
            consequence={
              <p>
                What {first.by} signed waits for nobody any more. It was never counted; that it was signed
                stays in the history of {member.displayName}.
              </p>
            }
          />
        )
      }
    >
      <p>{words ?? (first && waitWords(form.authority, now))}</p>
    </Notice>
  )
}

/** With a first signature there: the second is one button, for somebody else; the first may say something else. */
export function AfterFirst({ form, actor, stances }: { form: SignForm; actor: Actor; stances: ReactNode }) {
  const first = firstOf(form)
  if (!first) return null
  const { paper, version, member } = form
  const read = { versionId: version.id, digest: version.digest, shown: member.shown }
  const own = actor.kind === 'person' && actor.personId === first.personId
  if (own)
    return (
      <Disclosure label="Say something else" button={{ look: 'plain' }}>
        {stances}
      </Disclosure>
    )
  return (
    <ActionForm
      action={signSecondAction}
      hidden={{ key: key(), paperId: paper.id, memberId: member.id, firstSignatureId: first.id, ...read }}
      done={`Recorded for ${member.displayName}, on version ${version.number}, by two signatories.`}
    >
      <Said form={form} />
      <div className={styles.consequence}>
        <p className="small muted">You sign exactly this text: version {version.number}, digest</p>
        <Digest value={version.digest} copy={false} />
        <WillBeShown member={member} />
      </div>
      <div className={`row ${styles.act}`}>
        <SubmitButton pending={`Signing on for ${member.displayName} …`}>
          Sign on as the second for {member.displayName}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Everything that the first signed, so that the second knows it. */
function Said({ form }: { form: SignForm }) {
  const first = firstOf(form)
  if (!first) return null
  const { stance, listed, reservation, statement, statementReleased } = first.said
  const label = form.text?.paragraphs.find(({ id }) => id === reservation?.paragraph)?.label
  return (
    <div className="stack tight">
      <p>
        <b>
          {form.member.displayName} {stanceWords[stance]}
        </b>
        , as {first.by} has signed it{listed ? '' : '; not to be listed under the text'}.
      </p>
      {reservation && (
        <>
          <p className="small muted">The reservation{label ? `, para ${label}` : ''}</p>
          {reservation.quote && <p className="quote">{reservation.quote}</p>}
          <p>{reservation.text}</p>
          <p className="small muted">What wording would lift it</p>
          <p>{reservation.wording}</p>
        </>
      )}
      {statement && (
        <>
          <p className="small muted">
            The statement{statementReleased ? ', released: anyone may read it once the paper is final' : ''}
          </p>
          <p>{statement}</p>
        </>
      )}
    </div>
  )
}
