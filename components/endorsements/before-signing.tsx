import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import { prepareAction } from '@/lib/endorsements/actions'
import type { SignForm } from '@/lib/endorsements/sign-form'
import { intentionWords, stanceMeans, stanceWords } from '@/lib/endorsements/words'
import { endIntentionAction, stateIntentionAction } from '@/lib/intentions/actions'
import { formatDay, formatInstant } from '@/lib/platform/format'
import { IntentionKind, Stance } from '@/prisma/generated/enums'

const key = () => crypto.randomUUID()

/** What a representative laid before the signatory. */
export function PreparedNote({
  prepared,
  now,
}: {
  prepared: NonNullable<SignForm['preparation']>
  now: Date
}) {
  return (
    <Notice tone="info">
      <p>
        <b>
          {prepared.person.name} proposes: {stanceWords[prepared.stance]}
        </b>{' '}
        on version {prepared.version.number}, <When at={prepared.at} from={now} />.
      </p>
      <p className="quote">{prepared.note}</p>
    </Notice>
  )
}

const hints: Record<IntentionKind, string> = {
  inApproval: 'Your board or your lawyers have it before them.',
  intendsToSign: 'It will sign this version, by the day you name.',
  noComment: 'It has read it and has nothing to add.',
  willNotTakePart: 'It is not asked again about this paper.',
}

/** Not yet: what the member will do, and by when. Never counted as an endorsement. */
export function IntentionForm({ form }: { form: SignForm }) {
  const { paper, version, member, intention, closesAt } = form
  const published = paper.versions.filter((each) => !each.takenBack).reverse()
  return (
    <ActionForm
      action={stateIntentionAction}
      hidden={{ key: key(), paperId: paper.id, memberId: member.id }}
      done={`Noted for ${member.displayName}. It is not an endorsement.`}
    >
      <RadioGroup
        name="kind"
        label={`What ${member.displayName} intends`}
        choices={Object.values(IntentionKind).map((kind) => ({
          value: kind,
          label: intentionWords[kind],
          hint: hints[kind],
        }))}
        defaultValue={intention?.kind ?? []}
      />
      <Select
        name="versionId"
        label="Which version it has before it"
        hint="Later changes are shown to you against that version."
        choices={published.map(({ id, number }) => ({ value: id, label: `version ${number}` }))}
        defaultValue={version.id}
      />
      <TextField
        name="onDate"
        type="date"
        label="By which day"
        hint={`The day its board meets, in UTC. Asked for where it intends to sign.${closesAt ? ` Sign-on closes on ${formatInstant(closesAt)}: name a later day all the same, and the admins see that it does not fit.` : ''}`}
        optional
        defaultValue={intention?.onDate?.toISOString().slice(0, 10) ?? ''}
      />
      <TextArea name="note" label="A note" rows={2} optional defaultValue={intention?.note ?? ''} />
      <div className="row">
        <SubmitButton look="plain">Note it for {member.displayName}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** What the member said it will do, and how to take that back. */
export function StatedIntention({ form, speaks, now }: { form: SignForm; speaks: boolean; now: Date }) {
  const { intention, member, paper } = form
  if (!intention) return null
  return (
    <div className="stack tight">
      <p>
        <b>
          {member.displayName} {intention.kind === 'inApproval' && 'has it '}
          {intentionWords[intention.kind]}
        </b>
        {intention.onDate && ` by ${formatDay(intention.onDate)}`}, said of version {intention.version.number}{' '}
        <When at={intention.at} from={now} /> by {intention.person.name}.
      </p>
      {intention.note && <p className="quote">{intention.note}</p>}
      <p className="small">
        <A href={`/papers/${paper.slug}/board?member=${member.id}`}>
          What its board is given of version {intention.version.number}
        </A>
      </p>
      {speaks && (
        <ActionForm
          action={endIntentionAction}
          hidden={{ key: key(), paperId: paper.id, memberId: member.id, intentionId: intention.id }}
        >
          <div className="row">
            <SubmitButton look="plain">Take it back</SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  )
}

/** A representative proposes a stance to the signatory, with what the signatory should know. */
export function PrepareForm({ form }: { form: SignForm }) {
  const { paper, version, member, preparation } = form
  return (
    <ActionForm
      action={prepareAction}
      hidden={{ key: key(), paperId: paper.id, versionId: version.id, memberId: member.id }}
      keep={`prepare:${paper.id}:${member.id}`}
      done="Prepared. Nothing is counted until a signatory signs."
    >
      <RadioGroup
        name="stance"
        label={`Proposed stance of ${member.displayName} on version ${version.number}`}
        choices={Object.values(Stance).map((stance) => ({
          value: stance,
          label: stanceWords[stance],
          hint: stanceMeans[stance],
        }))}
        defaultValue={preparation?.stance ?? []}
      />
      <TextArea
        name="note"
        label="What the signatory should know"
        limit={4000}
        rows={4}
        defaultValue={preparation?.note ?? ''}
      />
      <div className="row">
        <SubmitButton pending="Preparing …">Prepare for {member.displayName}</SubmitButton>
      </div>
    </ActionForm>
  )
}
