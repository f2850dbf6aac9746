'use client'
import { useEffect, useRef, useState } from 'react'
import { Blocking, WhoSees } from '@/components/comments/further-fields'
import { Given } from '@/components/comments/given'
import { SpeakButtons } from '@/components/comments/speak-buttons'
import type { SpeakerChoice } from '@/components/comments/speakers'
import { useGiven } from '@/components/comments/use-given'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { useHydrated } from '@/components/ui/hydrated'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { suggestOrSayAction } from '@/lib/room/say'
import { EditFields } from './edit-fields'
import type { ParagraphText } from './paragraph-text'
import { proposedIn } from './proposed-in'

export type SuggestFormProps = {
  paperId: string
  versionId: string
  /** Where the page goes on without a script: the paper's address. */
  back: string
  /** The paragraph that it begins with. */
  place: string
  paragraphs: readonly ParagraphText[]
  /** Further ones that were chosen on the page. */
  chosen?: readonly string[]
  /** BCP 47, as the text. */
  language: string
  speakers: readonly SpeakerChoice[]
  /** Rooms of the person's members, where it can be said first. */
  rooms: readonly SpeakerChoice[]
  /** Why it cannot be suggested openly; null where it can. */
  why: string | null
  /** Suggestions have closed: it goes to the late tray. */
  late: boolean
  formKey: string
  /** Paragraphs are edited where they stand in the text. */
  editInText?: boolean
  /** Closes a form that was opened in place; what was typed is kept. */
  onClose?: () => void
}

const types = [
  { value: 'substantive', label: 'Substantive' },
  { value: 'editorial', label: 'Editorial' },
]

/** Suggests other words for one paragraph or several, with a reason. What was acknowledged stands above the form. */
export function SuggestForm(props: SuggestFormProps) {
  const { paperId, versionId, place, paragraphs, rooms, why, formKey } = props
  const speakers = why === null ? props.speakers : []
  const [writing, setWriting] = useState(true)
  const { given, watch, acknowledge } = useGiven(paperId, [...speakers, ...rooms], {
    kind: 'suggestion',
    proposedIn,
  })
  const saying = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Its form is gone, and the focus with it: whoever wrote goes on with what was acknowledged.
    if (!writing) saying.current?.querySelector<HTMLElement>(':scope > section:last-of-type')?.focus()
  }, [writing])
  const hydrated = useHydrated()
  const keep = `suggestion:${paperId}:${place}`
  return (
    <div className="saying" id="do" ref={saying} onSubmitCapture={watch}>
      {given.map((saying) => (
        <Given key={saying.id} {...saying} place={place} />
      ))}
      {!writing && (
        <p>
          <Button look="plain" onClick={() => setWriting(true)}>
            Suggest something else here
          </Button>
        </p>
      )}
      {writing && (
        <ActionForm
          className="composer form"
          action={suggestOrSayAction}
          hidden={{
            key: formKey,
            paperId,
            versionId,
            back: `${props.back}?p=${place}`,
            ...(hydrated && { inPlace: 'yes' }),
          }}
          keep={keep}
          onDone={(answer) => {
            acknowledge(answer)
            setWriting(false)
          }}
        >
          <EditFields
            {...{ paragraphs, keep }}
            first={[place]}
            {...(props.chosen && { chosen: props.chosen })}
            inPlace={props.editInText ?? false}
          />
          <TextArea
            name="reason"
            label="Why"
            hint="Members read it beside your words."
            limit={10_000}
            rows={3}
          />
          <RadioGroup
            name="type"
            label="What kind of suggestion"
            choices={types}
            defaultValue="substantive"
            inline
          />
          <Blocking speakers={speakers} />
          <Disclosure label="Who may see it, language">
            <div className="stack">
              <WhoSees kind="suggestion" language={props.language} />
            </div>
          </Disclosure>
          {props.late && (
            <p className="small due">
              Suggestions have closed. Sent now, it waits in the late tray until an admin admits it.
            </p>
          )}
          {why !== null && <p className="small due">{why}</p>}
          <SpeakButtons verb="Suggest" speakers={speakers} rooms={rooms} onClose={props.onClose} />
        </ActionForm>
      )}
    </div>
  )
}
