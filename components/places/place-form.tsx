import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { reviewPlaceAction } from '@/lib/places/actions'

type Props = {
  hidden: { key: string; paperId: string; inputId: string; versionId: string }
  paragraphs: readonly { id: string; label: string; words: string }[]
  /** The paragraph that was guessed, or an empty text for the whole paper. */
  guess: string
}

/** Puts an input on a paragraph of the current version, or on the whole paper. The guess comes first. */
export function PlaceForm({ hidden, paragraphs, guess }: Props) {
  const choices = paragraphs.map(({ id, label, words }) => ({
    value: id,
    label: `${label || 'Heading'}: ${words}${id === guess ? ' (best guess)' : ''}`,
  }))
  return (
    <ActionForm action={reviewPlaceAction} hidden={hidden} done="Put there.">
      <Select
        name="paragraph"
        label="Lies now on"
        optional
        choices={choices}
        none="The whole paper"
        defaultValue={guess}
      />
      <SubmitButton>Put it there</SubmitButton>
    </ActionForm>
  )
}
