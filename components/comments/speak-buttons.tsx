'use client'
import { Button } from '@/components/ui/button'
import { FieldErrors } from '@/components/ui/field'
import { useField } from '@/components/ui/form-context'
import { SubmitButton } from '@/components/ui/submit-button'
import type { SpeakerChoice } from './speakers'

/** One button for each name that the person speaks in; each says the name. The first is the weightiest. */
export function SpeakButtons({
  verb,
  speakers,
  rooms = [],
  onClose,
}: {
  verb: string
  speakers: readonly SpeakerChoice[]
  /** Rooms where it can be said first, which come last. */
  rooms?: readonly SpeakerChoice[]
  onClose?: (() => void) | undefined
}) {
  const { id, errors } = useField('speaker')
  return (
    <div className="stack tight" id={id}>
      <FieldErrors id={id} errors={errors} />
      <div className="row">
        {speakers.map(({ value, as }, index) => (
          <SubmitButton key={value} name="speaker" value={value} second={index > 0}>
            {verb} {as}
          </SubmitButton>
        ))}
        {rooms.map(({ value, as }, index) => (
          <SubmitButton key={value} name="speaker" value={value} second={speakers.length + index > 0}>
            Say it {as}
          </SubmitButton>
        ))}
        {onClose && (
          <Button look="plain" onClick={onClose}>
            Close
          </Button>
        )}
      </div>
    </div>
  )
}
