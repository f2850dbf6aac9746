import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { canBind } from '@/lib/endorsements/authority'
import {
  canDecline,
  canLiftReservation,
  canPrepare,
  canReconfirm,
  canSignOn,
  canSignOnBehalf,
  canVoid,
  canWithdraw,
} from '@/lib/endorsements/rules'
import type { SignForm } from '@/lib/endorsements/sign-form'
import { canStateIntention } from '@/lib/intentions/rules'
import type { Actor } from '@/lib/platform/actor'
import { AfterFirst, firstOf, Waits } from './after-first'
import { IntentionForm, PreparedNote, PrepareForm, StatedIntention } from './before-signing'
import { DeclineNotice, EndStance, HeldStance, ReconfirmForm } from './held-stance'
import { HeldReservation } from './reservation'
import { SignOnForm } from './sign-on-form'
import { WhatIsSigned } from './what-is-signed'

type SheetProps = { form: SignForm; actor: Actor; now: Date }

/**
 * What one person can do about one paper for one member, the most likely thing first; else why not, and what would help.
 * `byCode`: by who has no session, and signs with a code; once it was spent nothing more.
 */
export function SignSheet({ form, actor, now, byCode }: SheetProps & { byCode?: 'live' | 'spent' }) {
  const { held, member, preparation, cameFor, version } = form
  const declines = held && form.declineUntil && canDecline(actor, held, form.declineUntil, now).ok
  return (
    <>
      {cameFor && (
        <Notice tone="wait">
          <p>
            <b>The text has moved on.</b> Your link was made for version {cameFor.number}; version{' '}
            {version.number} stands now, and is what you would sign.
          </p>
        </Notice>
      )}
      <WhatIsSigned form={form} leads={!byCode} />
      {preparation && <PreparedNote prepared={preparation} now={now} />}
      <Waits form={form} actor={actor} now={now} />
      <section className="stack" aria-labelledby="stance">
        <h2 id="stance">For {member.displayName}</h2>
        {/* Always there, so that a stance that was just recorded is read out when it appears. */}
        <div role="status">{held && <HeldStance held={held} member={member.displayName} now={now} />}</div>
        {held && form.declineUntil && declines && !byCode && (
          <DeclineNotice
            held={held}
            member={member.displayName}
            until={form.declineUntil}
            at={`/papers/${form.paper.slug}`}
            now={now}
          />
        )}
        {held && (
          <HeldReservation form={form} held={held} lifts={!byCode && canLift(held, form, actor, now)} />
        )}
        {byCode !== 'spent' && <Signing form={form} actor={actor} now={now} />}
      </section>
      {!byCode && <NotYet form={form} actor={actor} now={now} />}
      {!byCode && held && <Ending held={held} form={form} actor={actor} now={now} />}
    </>
  )
}

function canLift(
  held: NonNullable<SignForm['held']>,
  { paper, version, text }: SignForm,
  actor: Actor,
  now: Date,
) {
  const read = { versionId: version.id, digest: version.digest }
  return text !== null && canLiftReservation(actor, held, paper, read, now).ok
}

/** The form where it can be used, else the reason; for a representative, what it can do instead. */
function Signing({ form, actor, now }: SheetProps) {
  const { paper, version, text, member } = form
  const read = { versionId: version.id, digest: version.digest }
  const signs = canSignOn(actor, member.id, paper, read, now)
  if (!text) return null
  if (signs.ok) return <BySignatory form={form} actor={actor} now={now} />
  if (!canSignOnBehalf(actor, paper, read, now).ok)
    return <WhyNot form={form} actor={actor} now={now} why={signs.why} />
  return (
    <>
      <Notice tone="wait">
        <p>
          You are not a signatory of {member.displayName}. As an admin you enter what it decided elsewhere,
          with what that rests on; it is told.
        </p>
      </Notice>
      <Stances form={form} onBehalf />
    </>
  )
}

/** One button where the stance can simply be repeated; the five stances open only where there is none yet. */
function BySignatory({ form, actor, now }: SheetProps) {
  const { paper, version, member, held } = form
  const read = { versionId: version.id, digest: version.digest }
  const binds = canBind(actor, form.authority, null, now)
  if (!binds.ok) return <WhyNot form={form} actor={actor} now={now} why={binds.why} />
  if (firstOf(form)) return <AfterFirst form={form} actor={actor} stances={<Stances form={form} />} />
  if (!held) return <Stances form={form} />
  // What cannot be repeated, since its passage is gone, is lifted or said anew.
  const again = form.reserved?.how === 'gone' ? null : canReconfirm(actor, held, paper, read, now)
  return (
    <>
      {again?.ok && (
        <ReconfirmForm
          held={held}
          member={member}
          read={{ ...read, number: version.number }}
          second={form.reserved?.towards === true}
        />
      )}
      <Disclosure label={again?.ok ? 'Say something else' : 'Change the stance'} button={{ look: 'plain' }}>
        <Stances form={form} />
      </Disclosure>
    </>
  )
}

function Stances({ form, onBehalf = false }: { form: SignForm; onBehalf?: boolean }) {
  const { paper, version, text, member, held, preparation, reserved } = form
  const sheet = {
    paperId: paper.id,
    versionId: version.id,
    digest: version.digest,
    number: version.number,
    paragraphs: text?.paragraphs ?? [],
  }
  const passage = reserved?.now && { reservationParagraph: reserved.now.paragraph }
  const defaults = held ? { ...held, ...passage } : preparation ? { stance: preparation.stance } : {}
  const first = form.authority.decides === 'twoSignatories' && !onBehalf
  return (
    <SignOnForm
      member={member}
      text={sheet}
      defaults={defaults}
      onBehalf={onBehalf}
      {...(first && { first })}
    />
  )
}

function WhyNot({ form, actor, now, why }: SheetProps & { why: string }) {
  const { paper, version, member } = form
  const prepares = canPrepare(actor, member.id, paper, version.id, now)
  const others = member.signatories.filter((each) => actor.kind === 'visitor' || each.id !== actor.personId)
  return (
    <>
      <Notice tone="info">
        <p>{why}</p>
        {others.length > 0 && (
          <p className="small">
            {others.map(({ name }) => name).join(', ')} {others.length === 1 ? 'signs' : 'sign'} for{' '}
            {member.displayName}.
          </p>
        )}
      </Notice>
      {prepares.ok && (
        <Disclosure label="Prepare it for the signatory" button={{ look: 'plain' }}>
          <PrepareForm form={form} />
        </Disclosure>
      )}
    </>
  )
}

/** What the member says before it can sign. */
function NotYet({ form, actor, now }: SheetProps) {
  const { paper, version, member, held, intention } = form
  const stated = { versionId: version.id, kind: 'inApproval', onDate: null } as const
  const decision = canStateIntention(actor, member.id, paper, stated, held?.digest ?? null, now)
  if (!decision.ok && !intention && !form.lateBoard) return null
  return (
    <section className="stack" aria-labelledby="not-yet">
      <h2 id="not-yet">Not yet</h2>
      {form.lateBoard && (
        <Notice tone="wait">
          <p>{form.lateBoard}</p>
        </Notice>
      )}
      <StatedIntention form={form} speaks={decision.ok} now={now} />
      {decision.ok && (
        <Disclosure
          label={intention ? 'Say something else' : 'Our board meets on …'}
          button={{ look: 'plain' }}
        >
          <IntentionForm form={form} />
        </Disclosure>
      )}
    </section>
  )
}

function Ending({ held, form, actor, now }: SheetProps & { held: NonNullable<SignForm['held']> }) {
  const withdraws = canWithdraw(actor, held, form.paper, { onBehalf: false, now })
  const onBehalf = canWithdraw(actor, held, form.paper, { onBehalf: true, now })
  const voids = canVoid(actor, held)
  if (!withdraws.ok && !onBehalf.ok && !voids.ok) return null
  const props = { held, member: form.member.displayName, withdraws, onBehalf, voids }
  return (
    <section className="stack tight" aria-labelledby="ending">
      <h2 id="ending">Take it back</h2>
      <EndStance {...props} />
    </section>
  )
}
