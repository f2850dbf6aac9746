import { SpeakButtons } from '@/components/comments/speak-buttons'
import type { SpeakerChoice } from '@/components/comments/speakers'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Thread } from '@/lib/comments/threads'
import {
  correctSuggestionAction,
  counterAction,
  supportAction,
  withdrawSupportAction,
} from '@/lib/suggestions/actions'
import { EditFields } from './edit-fields'
import type { ParagraphText } from './paragraph-text'
import { SupportFields } from './support-fields'

type FormProps = { thread: Thread; paperId: string; back: string }
type WithText = FormProps & { paragraphs: readonly ParagraphText[]; first: readonly string[] }

/** Other words, or another reason, for a suggestion of one’s own: on the version that it was made on. */
export function CorrectSuggestionForm({ thread, paperId, back, paragraphs, first }: WithText) {
  return (
    <div id="do">
      <ActionForm
        className="composer form"
        action={correctSuggestionAction}
        hidden={{ key: crypto.randomUUID(), paperId, inputId: thread.id, back }}
      >
        <EditFields {...{ paragraphs, first }} keep={`correct:${thread.id}`} />
        <TextArea
          name="reason"
          label="Why"
          hint="Within 15 minutes a correction leaves no trace. Later the earlier words can still be read."
          defaultValue={thread.wording?.body ?? ''}
          limit={10_000}
          rows={3}
        />
        <div className="row">
          <SubmitButton>Correct the suggestion</SubmitButton>
          <LinkButton look="plain" href={back}>
            Leave it
          </LinkButton>
        </div>
      </ActionForm>
    </div>
  )
}

type CounterProps = WithText & { versionId: string; language: string; speakers: readonly SpeakerChoice[] }

/** A reply with other words than the suggestion has, which it begins with. */
export function CounterForm(props: CounterProps) {
  const { thread, paperId, back, paragraphs, first, versionId, language, speakers } = props
  return (
    <div id="do">
      <ActionForm
        className="composer form"
        action={counterAction}
        hidden={{ key: crypto.randomUUID(), paperId, inputId: thread.id, versionId, language, back }}
        keep={`counter:${thread.id}`}
      >
        <p className="small muted">
          The words of suggestion {thread.number} are filled in. Change them to those that you would rather
          have.
        </p>
        <EditFields {...{ paragraphs, first }} keep={`counter:${thread.id}`} />
        <TextArea name="text" label="Why" hint="It is a reply in this thread." limit={10_000} rows={3} />
        <SpeakButtons verb="Propose these words" speakers={speakers} />
      </ActionForm>
    </div>
  )
}

/** Supports a suggestion, or no longer. */
export function SupportForm({ thread, paperId, back, ends }: FormProps & { ends: boolean }) {
  const { can, canEnd } = thread.supports
  return (
    <div id="do">
      <ActionForm
        className="composer form"
        action={ends ? withdrawSupportAction : supportAction}
        hidden={{ key: crypto.randomUUID(), paperId, inputId: thread.id, back }}
      >
        <SupportFields members={ends ? canEnd : can} ends={ends}>
          <LinkButton look="plain" href={back}>
            Leave it
          </LinkButton>
        </SupportFields>
      </ActionForm>
    </div>
  )
}
