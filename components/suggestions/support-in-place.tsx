'use client'
import { putAmong } from '@/components/comments/far'
import { noteWritten } from '@/components/comments/written'
import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { supportAction, withdrawSupportAction } from '@/lib/suggestions/actions'
import { SupportFields } from './support-fields'

type SupportInPlaceProps = {
  paperId: string
  inputId: string
  number: number
  ends: boolean
  members: readonly { id: string; name: string }[]
  /** The address of the paper, and the place of the thread. */
  back: string
  place: string
  slot: Element
  formKey: string
  onClose: () => void
}

/** Supports a suggestion in its thread, which then is shown as it is: with those who stand behind it. */
export function SupportInPlace(props: SupportInPlaceProps) {
  const { paperId, inputId, number, ends, members, back, place, slot, formKey, onClose } = props
  const thread = `?p=${place}&input=${number}#c${number}`
  const show = async () => {
    const threads = slot.closest<HTMLElement>('.said-here')
    const put = threads && (await putAmong(threads, `${back}/said?p=${place}&only=${number}`))
    if (!put) location.assign(back + thread)
  }
  return (
    <ActionForm
      className="composer form"
      action={ends ? withdrawSupportAction : supportAction}
      hidden={{ key: formKey, paperId, inputId }}
      onDone={() => {
        noteWritten(paperId)
        onClose()
        void show()
      }}
    >
      <SupportFields members={members} ends={ends}>
        <Button look="plain" onClick={onClose}>
          Leave it
        </Button>
      </SupportFields>
    </ActionForm>
  )
}
