import type { SpeakerChoice } from '@/components/comments/speakers'
import { Chip } from '@/components/ui/chip'
import { Confirm } from '@/components/ui/confirm'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PersonLine } from '@/components/ui/person-line'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import { consensusChoices, consensusWords } from '@/lib/consensus/words'
import { closeObjectionAction, withdrawObjectionAction } from '@/lib/objections/actions'
import { type CallReplyShown, CallThread } from './call-thread'

export type ObjectionShown = {
  id: string
  paperId: string
  slug: string
  member: string
  person: string
  at: Date
  label: string | null
  paragraph: string
  version: number
  why: string
  wording: string
  /** The current version has this wording; the visible number of the paragraph in it. */
  met: { label: string; version: number } | null
  replies: readonly CallReplyShown[]
  end: {
    how: string
    at: Date
    reason: string | null
    statement: string | null
    consensus: string | null
  } | null
}

type Acts = {
  canWithdraw: boolean
  canClose: boolean
  newKey: () => string
  speakers: readonly SpeakerChoice[]
}

/** One objection: who, to which paragraph, why, the wording that would lift it, and how it ended. */
export function ObjectionItem({ objection, acts }: { objection: ObjectionShown; acts: Acts }) {
  const { id, paperId, slug, member, person, label, paragraph, version, why, wording, end, met } = objection
  return (
    <li className="card stack tight">
      <PersonLine
        name={member}
        of={person}
        chips={end ? <Chip>{endWords(end.how)}</Chip> : <Chip tone="stop">open</Chip>}
        when={<When at={objection.at} />}
      />
      <p>
        Against{' '}
        <A href={`/papers/${slug}/versions/${version}?p=${paragraph}`}>
          {label ? `paragraph ${label}` : 'a paragraph'} of version {version}
        </A>
      </p>
      <p className="said">{why}</p>
      <p>
        <span className="muted">Would be lifted by: </span>
        <span className="said">{wording}</span>
      </p>
      {met && (
        <Notice tone="wait">
          <p>
            {met.label ? `Paragraph ${met.label}` : 'The heading'} of version {met.version} has this wording
            now.{' '}
            {acts.canWithdraw
              ? `Please withdraw the objection for ${member}, or say in a reply what is still missing.`
              : `${member} is asked to withdraw the objection.`}
          </p>
        </Notice>
      )}
      {end && (
        <div className="quote">
          <p>
            {endWords(end.how)} <When at={end.at} />
            {end.consensus && `, ${consensusWords(end.consensus)}`}
          </p>
          {end.reason && <p className="said">{end.reason}</p>}
          {end.statement && (
            <p className="said">
              Statement of {member}: {end.statement}
            </p>
          )}
        </div>
      )}
      <CallThread
        replies={objection.replies}
        about={`the objection of ${member}`}
        hidden={{ key: acts.newKey(), paperId, objectionId: id }}
        speakers={acts.speakers}
      />
      <div className="row">
        {acts.canWithdraw && (
          <Confirm
            label="Withdraw …"
            title={`Withdraw the objection of ${member}`}
            act={`Withdraw for ${member}`}
            look="plain"
            small
            consequence={<p>The objection ends and no longer holds up the paper. It stays in the record.</p>}
            action={withdrawObjectionAction}
            hidden={{ key: acts.newKey(), paperId, objectionId: id }}
            done="Withdrawn."
          >
            <TextArea name="reason" label="Why" limit={5000} />
          </Confirm>
        )}
        {acts.canClose && (
          <Confirm
            label="Close as considered, not met …"
            title={`Close the objection of ${member} as considered, not met`}
            act="Close as considered, not met"
            look="plain"
            small
            consequence={
              <p>
                The objection stays in the record, with your reason, the member’s statement and the level of
                consensus.
              </p>
            }
            action={closeObjectionAction}
            hidden={{ key: acts.newKey(), paperId, objectionId: id }}
            done="Closed."
          >
            <TextArea name="reason" label="Reason" hint="Its member and all others read it." limit={5000} />
            <TextArea name="statement" label={`Statement of ${member}`} optional limit={5000} />
            <Select name="consensus" label="Level of consensus" choices={consensusChoices} none="Choose …" />
          </Confirm>
        )}
      </div>
    </li>
  )
}

const endWords = (how: string) =>
  ({ lifted: 'withdrawn', consideredNotMet: 'considered, not met', memberLeft: 'ended: the member left' })[
    how
  ] ?? 'ended'
