import { LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import {
  agreeInRoomAction,
  askToSendAction,
  correctEntryAction,
  declineEntryAction,
  replyInRoomAction,
  withdrawEntryAction,
} from '@/lib/room/actions'
import type { EntrySeen } from '@/lib/room/seen'
import type { OfRoom } from './entry-card'

type ActsProps = { entry: EntrySeen } & OfRoom

/** What this person may do about an entry. Each works without a script. */
export function EntryActs({ entry, paper, member }: ActsProps) {
  const { may } = entry
  const hidden = () => ({ key: crypto.randomUUID(), paperId: paper.id, entryId: entry.id })
  return (
    <>
      {may.send && <SendOn {...{ entry, paper, member }} />}
      {may.agree && (
        <ActionForm
          action={agreeInRoomAction}
          hidden={{ ...hidden(), agree: entry.agreed ? 'no' : 'yes' }}
          done="Kept."
        >
          <SubmitButton second small pending="Keeping …">
            {entry.agreed ? 'I would not say this after all' : 'I would say the same'}
          </SubmitButton>
        </ActionForm>
      )}
      {may.ask && !entry.asked && (
        <ActionForm action={askToSendAction} hidden={hidden()} done="Your representatives are told.">
          <SubmitButton second small pending="Asking …">
            Ask to send it for {member.name}
          </SubmitButton>
        </ActionForm>
      )}
      {may.reply && (
        <Disclosure label="Reply …" button={{ look: 'plain', small: true }}>
          <ActionForm
            action={replyInRoomAction}
            hidden={hidden()}
            keep={`room-reply:${entry.id}`}
            done="Said in the room."
          >
            <TextArea name="text" label={`Reply to ${entry.person}`} rows={3} limit={10_000} />
            <SubmitButton>Reply in the room</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {may.decline && (
        <Disclosure label="Do not send …" button={{ look: 'plain', small: true }}>
          <ActionForm action={declineEntryAction} hidden={hidden()} keep={`room-decline:${entry.id}`}>
            <TextArea
              name="why"
              label="Why it is not sent"
              hint="Your colleagues read it. It can be sent all the same later."
              rows={2}
              limit={2_000}
            />
            <SubmitButton>Do not send it</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {may.change && <OwnActs {...{ entry, hidden }} />}
    </>
  )
}

function SendOn({ entry, paper, member }: ActsProps) {
  return (
    <LinkButton small href={`/papers/${paper.slug}/room/send?member=${member.id}&e=${entry.id}`}>
      Send on …<span className="unseen"> what {entry.person} said</span>
    </LinkButton>
  )
}

type Hidden = () => { key: string; paperId: string; entryId: string }

function OwnActs({ entry, hidden }: { entry: EntrySeen; hidden: Hidden }) {
  return (
    <>
      <Disclosure label="Correct …" button={{ look: 'plain', small: true }}>
        <ActionForm action={correctEntryAction} hidden={hidden()} keep={`room-correct:${entry.id}`}>
          <TextArea
            name="text"
            label="Correct what you said"
            defaultValue={entry.text ?? ''}
            rows={4}
            limit={10_000}
          />
          <SubmitButton>Correct it</SubmitButton>
        </ActionForm>
      </Disclosure>
      <Disclosure label="Withdraw …" button={{ look: 'plain', small: true }}>
        <ActionForm action={withdrawEntryAction} hidden={hidden()}>
          <p className="small">A line stays; its words are shown to no one any more.</p>
          <SubmitButton look="first danger">Withdraw it</SubmitButton>
        </ActionForm>
      </Disclosure>
    </>
  )
}
