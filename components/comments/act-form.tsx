import { LinkButton } from '@/components/ui/button'
import { type Action, ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import {
  correctCommentAction,
  correctReplyAction,
  liftBlockAction,
  withdrawInputAction,
  withdrawReplyAction,
} from '@/lib/comments/actions'
import type { ReplySeen, Thread } from '@/lib/comments/threads'
import { heard } from './words'

type ActFormProps = {
  what: 'correct' | 'withdraw' | 'lift'
  thread: Thread
  /** The reply in it that is meant; absent, the comment itself. */
  reply?: ReplySeen | undefined
  paperId: string
  /** Where it goes on when it is done, or left. */
  back: string
}

/** Corrects, withdraws or lifts in place, after saying what follows. */
export function ActForm({ what, thread, reply, paperId, back }: ActFormProps) {
  const said = reply ? 'reply' : thread.kind
  const voice = (reply ?? thread).voice
  const name = voice && voice.capacity !== 'ownName' ? ` for ${heard(voice).name}` : ''
  const hidden = {
    key: crypto.randomUUID(),
    paperId,
    back,
    ...(reply ? { replyId: reply.id } : { inputId: thread.id }),
  }
  return (
    <div id="do">
      <ActionForm className="composer form" action={actionOf(what, reply !== undefined)} hidden={hidden}>
        {what === 'correct' && (
          <TextArea
            name="text"
            label={`Correct the ${said}`}
            hint="Within 15 minutes of writing it leaves no trace. Later the earlier text can still be read."
            defaultValue={(reply ?? thread).wording?.body ?? ''}
            limit={10_000}
            rows={4}
          />
        )}
        {what === 'withdraw' && (
          <p>
            A line stays that says it was withdrawn; its words are shown to no one any more. This cannot be
            taken back.
          </p>
        )}
        {what === 'lift' && (
          <p>The {said} stays and is still answered; it no longer stands in the way of the final call.</p>
        )}
        {what !== 'correct' && !reply && (
          <TextArea name="reason" label="Why" hint="Members read it." rows={2} optional />
        )}
        <div className="row">
          <SubmitButton look={what === 'withdraw' ? 'first danger' : 'first'}>
            {labelOf(what, said)}
            {name}
          </SubmitButton>
          <LinkButton look="plain" href={back}>
            Leave it
          </LinkButton>
        </div>
      </ActionForm>
    </div>
  )
}

function actionOf(what: ActFormProps['what'], reply: boolean): Action {
  if (what === 'lift') return liftBlockAction
  if (what === 'correct') return reply ? correctReplyAction : correctCommentAction
  return reply ? withdrawReplyAction : withdrawInputAction
}

function labelOf(what: ActFormProps['what'], said: string): string {
  if (what === 'lift') return 'Lift the blocking point'
  return what === 'correct' ? `Correct the ${said}` : `Withdraw the ${said}`
}
