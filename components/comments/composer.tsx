'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { useHydrated } from '@/components/ui/hydrated'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { commentOrSayAction } from '@/lib/room/say'
import { Blocking, choicesOf, WhoSees } from './further-fields'
import { Given } from './given'
import { SpeakButtons } from './speak-buttons'
import type { SpeakerChoice } from './speakers'
import { useGiven } from './use-given'
import { typeWords } from './words'

export type ComposerProps = {
  paperId: string
  versionId: string
  /** Where the page goes on without a script: the paper's address. */
  back: string
  /** `whole`, or the identity of a paragraph or heading. */
  place: string
  /** "Paragraph 3", "The whole paper". */
  placeName: string
  /** BCP 47, as the text. */
  language: string
  speakers: readonly SpeakerChoice[]
  /** Rooms of the person's members, where it can be said first. */
  rooms: readonly SpeakerChoice[]
  /** Why it cannot be said openly; null where it can. */
  why: string | null
  /** Comments have closed: it goes to the late tray. */
  late: boolean
  /** Where other words are suggested instead; null where they cannot be. */
  suggestAt?: string | null
  formKey: string
  passage?: { quote: string; start: number } | null
  /** Closes a form that was opened in place; what was typed is kept. */
  onClose?: () => void
}

/** Writes a comment. What was acknowledged stands above the form; the page is not made again for it. */
export function Composer(props: ComposerProps) {
  const { paperId, versionId, place, placeName, language, rooms, why, late, formKey } = props
  const speakers = why === null ? props.speakers : []
  const [passage, setPassage] = useState(props.passage ?? null)
  const [writing, setWriting] = useState(true)
  const { given, watch, acknowledge } = useGiven(paperId, [...speakers, ...rooms])
  const hydrated = useHydrated()
  return (
    <div className="saying" id="comment" onSubmitCapture={watch}>
      {given.map((saying) => (
        <Given key={saying.id} {...saying} place={place} />
      ))}
      {!writing && (
        <p>
          <Button look="plain" onClick={() => setWriting(true)}>
            Write another comment here
          </Button>
        </p>
      )}
      {writing && (
        <ActionForm
          className="composer form"
          action={commentOrSayAction}
          hidden={{
            key: formKey,
            paperId,
            versionId,
            back: `${props.back}?p=${place}`,
            ...(place !== 'whole' && { paragraph: place }),
            ...(passage && { quote: passage.quote, start: String(passage.start) }),
            ...(hydrated && { inPlace: 'yes' }),
          }}
          keep={`comment:${paperId}:${place}`}
          onDone={(answer) => {
            acknowledge(answer)
            setPassage(null)
            setWriting(false)
          }}
        >
          {props.suggestAt && (
            <p className="small">
              Do you know better words?{' '}
              <a href={props.suggestAt} data-suggest={place} data-name={placeName}>
                Suggest other words
              </a>
            </p>
          )}
          {passage ? (
            <blockquote className="quote">
              “{passage.quote}”{' '}
              <button type="button" className="button plain tiny" onClick={() => setPassage(null)}>
                On the whole paragraph instead
              </button>
            </blockquote>
          ) : null}
          <TextArea name="text" label={`Comment on ${lower(placeName)}`} limit={10_000} rows={5} />
          <RadioGroup
            name="type"
            label="What kind of comment"
            choices={choicesOf(typeWords, false)}
            defaultValue="substantive"
            inline
          />
          <Blocking speakers={speakers} />
          <Disclosure label="Which words, who may see it, language">
            <div className="stack">
              {!passage && place !== 'whole' && (
                <TextField
                  name="quote"
                  label="The words you mean"
                  hint="Copied from the paragraph. Selecting them in the text does the same."
                  optional
                />
              )}
              <WhoSees kind="comment" language={language} />
            </div>
          </Disclosure>
          {late && (
            <p className="small due">
              Comments have closed. Sent now, it waits in the late tray until an admin admits it.
            </p>
          )}
          {why !== null && <p className="small due">{why}</p>}
          <SpeakButtons verb="Comment" speakers={speakers} rooms={rooms} onClose={props.onClose} />
        </ActionForm>
      )}
    </div>
  )
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
