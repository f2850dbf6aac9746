'use client'
import { useState } from 'react'
import { ActionForm } from '@/components/ui/form'
import { useHydrated } from '@/components/ui/hydrated'
import { TextArea } from '@/components/ui/text-area'
import { replyAction } from '@/lib/comments/actions'
import type { InputKind } from '@/prisma/generated/enums'
import { Given } from './given'
import { SpeakButtons } from './speak-buttons'
import type { SpeakerChoice } from './speakers'
import { useGiven } from './use-given'

export type ReplyFormProps = {
  paperId: string
  inputId: string
  number: number
  kind: InputKind
  /** Where the page goes on without a script. */
  back: string
  language: string
  speakers: readonly SpeakerChoice[]
  formKey: string
  /** Closes a form that was opened in place; what was typed is kept. */
  onClose?: () => void
}

/** Answers in a thread. What was acknowledged stands above the form. */
export function ReplyForm(props: ReplyFormProps) {
  const { paperId, inputId, number, kind, back, language, speakers, formKey, onClose } = props
  const [writing, setWriting] = useState(true)
  const { given, watch, acknowledge } = useGiven(paperId, speakers)
  const hydrated = useHydrated()
  return (
    <div className="saying" id="do" onSubmitCapture={watch}>
      {given.map((saying) => (
        <Given key={saying.id} {...saying} place={null} />
      ))}
      {writing && (
        <ActionForm
          className="composer form"
          action={replyAction}
          hidden={{ key: formKey, paperId, inputId, language, back, ...(hydrated && { inPlace: 'yes' }) }}
          keep={`reply:${inputId}`}
          onDone={(answer) => {
            acknowledge(answer)
            setWriting(false)
          }}
        >
          <TextArea name="text" label={`Reply to ${kind} ${number}`} limit={10_000} rows={3} />
          <SpeakButtons verb="Reply" speakers={speakers} onClose={onClose} />
        </ActionForm>
      )}
    </div>
  )
}
