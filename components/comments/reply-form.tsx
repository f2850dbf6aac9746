'use client'
import { ActionForm } from '@/components/ui/form'
import { useHydrated } from '@/components/ui/hydrated'
import { TextArea } from '@/components/ui/text-area'
import { replyAction } from '@/lib/comments/actions'
import { Given } from './given'
import { SpeakButtons } from './speak-buttons'
import type { SpeakerChoice } from './speakers'
import { useGiven } from './use-given'

export type ReplyFormProps = {
  paperId: string
  inputId: string
  number: number
  /** Where the page goes on without a script. */
  back: string
  language: string
  speakers: readonly SpeakerChoice[]
  formKey: string
}

/** Answers in a thread. What was acknowledged stands above the form. */
export function ReplyForm({ paperId, inputId, number, back, language, speakers, formKey }: ReplyFormProps) {
  const { given, watch, acknowledge } = useGiven(speakers)
  const hydrated = useHydrated()
  return (
    <div className="composer" id="do" onSubmitCapture={watch}>
      {given.map((saying) => (
        <Given key={saying.id} {...saying} />
      ))}
      <ActionForm
        action={replyAction}
        hidden={{ key: formKey, paperId, inputId, language, back, ...(hydrated && { inPlace: 'yes' }) }}
        keep={`reply:${inputId}`}
        done="Recorded."
        onDone={acknowledge}
      >
        <TextArea name="text" label={`Reply to comment ${number}`} limit={10_000} rows={3} />
        <SpeakButtons verb="Reply" speakers={speakers} />
      </ActionForm>
    </div>
  )
}
