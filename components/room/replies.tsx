import { Plain } from '@/components/dispositions/answer-block'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import { withdrawRoomReplyAction } from '@/lib/room/actions'
import type { EntrySeen } from '@/lib/room/seen'
import styles from './room.module.css'

/** What colleagues said to an entry, oldest first. */
export function Replies({ entry, paperId }: { entry: EntrySeen; paperId: string }) {
  if (entry.replies.length === 0) return null
  return (
    <ul className={styles.replies} aria-label={`Replies to ${entry.person}`}>
      {entry.replies.map((reply) => (
        <li key={reply.id} className="stack tight">
          <p className="who-line">
            <b>{reply.person}</b>
            <span className="small muted">
              <When at={reply.at} year={false} />
            </span>
          </p>
          {reply.text === null ? <p className="small muted">Withdrawn.</p> : <Plain text={reply.text} />}
          {reply.mayWithdraw && (
            <ActionForm
              action={withdrawRoomReplyAction}
              hidden={{ key: crypto.randomUUID(), paperId, entryId: entry.id, replyId: reply.id }}
            >
              <SubmitButton look="plain" small>
                Withdraw this reply
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
