import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { CheckboxGroup, RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { recordDispositionAction } from '@/lib/dispositions/actions'
import { kindChoices } from './kinds'

export type LandingPlace = { id: string; label: string; words: string }
type Prepared = {
  kind: string
  reason: string | null
  note: string | null
  landedParagraph: string | null
} | null
type Props = {
  hidden: { key: string; paperId: string; inputIds?: string }
  paragraphs: readonly LandingPlace[]
  /** For several at once: which. */
  inputs?: readonly { id: string; number: number; words: string }[]
  start?: Prepared
  /** Names this answer, so that what is typed is kept. */
  keep: string
}

/** One answer to one input, or to several that were chosen. It is prepared for the next version, or published at once. */
export function AnswerForm({ hidden, paragraphs, inputs, start = null, keep }: Props) {
  const places = paragraphs.map(({ id, label, words }) => ({ value: id, label: `${label}: ${words}` }))
  return (
    <ActionForm action={recordDispositionAction} hidden={hidden} keep={keep} done="Recorded.">
      {inputs && (
        <CheckboxGroup
          name="inputIds"
          label="Answer together"
          choices={inputs.map(({ id, number, words }) => ({ value: id, label: `${number}: ${words}` }))}
        />
      )}
      <RadioGroup name="kind" label="Disposition" choices={kindChoices} defaultValue={start?.kind ?? ''} />
      <TextArea
        name="reason"
        label="Reason"
        hint="Its author and every member read it. Needed unless you accept, or note support."
        optional
        limit={5000}
        rows={4}
        defaultValue={start?.reason ?? ''}
      />
      <Select
        name="landedParagraph"
        label="Where it landed"
        hint="The paragraph that changed because of it."
        optional
        choices={places}
        none="Nowhere"
        defaultValue={start?.landedParagraph ?? ''}
      />
      <Disclosure label="Duplicate, meeting, note" open={Boolean(start?.note)}>
        <TextField name="duplicateOf" label="Duplicate of input number" inputMode="numeric" optional />
        <TextArea
          name="meeting"
          label="Decided in a meeting"
          hint="Date, members present, minutes."
          optional
          limit={2000}
          rows={2}
        />
        <TextArea
          name="note"
          label="Note for the Taskforce"
          hint="Never shown to anyone else."
          optional
          limit={5000}
          rows={2}
          defaultValue={start?.note ?? ''}
        />
      </Disclosure>
      <RadioGroup
        name="publish"
        label="When it is shown"
        inline
        choices={[
          { value: 'later', label: 'With the next version, or when published' },
          { value: 'now', label: 'At once' },
        ]}
        defaultValue="later"
      />
      <SubmitButton pending="Recording …">Record the answer</SubmitButton>
    </ActionForm>
  )
}
