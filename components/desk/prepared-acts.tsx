import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DeskAnswer, DeskItem } from '@/lib/desk/items'
import { dropPreparedAction, publishDispositionsAction, undoAnswerAction } from '@/lib/dispositions/actions'
import { KeyHint, onKey } from './key-hint'

type Props = {
  item: DeskItem
  prepared: DeskAnswer
  paperId: string
  /** Its words are in the draft: they are taken out together with the answer, elsewhere. */
  merged: boolean
  newKey: () => string
}

/** What can be done with a prepared answer: publish it by itself, take one's own back, or drop another's. */
export function PreparedActs({ item, prepared: { disposition }, paperId, merged, newKey }: Props) {
  const hidden = { paperId, dispositionIds: disposition.id }
  return (
    <div className="row">
      {!item.withdrawn && (
        <ActionForm
          action={publishDispositionsAction}
          hidden={{ key: newKey(), ...hidden }}
          className="row"
          done="Published."
        >
          <SubmitButton second>Publish this answer now</SubmitButton>
        </ActionForm>
      )}
      {merged ? null : item.mayUndo ? (
        <ActionForm
          action={undoAnswerAction}
          hidden={{ key: newKey(), paperId, dispositionId: disposition.id, inputId: item.id }}
          className="row"
          done="Taken back."
        >
          <SubmitButton second {...onKey('u')}>
            <KeyHint of="u" />
            Undo
          </SubmitButton>
        </ActionForm>
      ) : (
        <ActionForm
          action={dropPreparedAction}
          hidden={{ key: newKey(), ...hidden }}
          className="row"
          done="Dropped."
        >
          <SubmitButton look="plain">Drop it</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
