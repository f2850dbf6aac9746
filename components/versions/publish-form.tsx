import { ActionForm } from '@/components/ui/form'
import { CheckboxGroup, RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { counted } from '@/lib/platform/format'
import { publishVersionAction } from '@/lib/versions/actions'

type Prepared = { id: string; label: string; hint: string }

/** The form that publishes: the note that goes out, what kind of change it is, which prepared answers come along. */
export function PublishForm({
  hidden,
  number,
  against,
  toReview,
  prepared,
}: {
  hidden: { key: string; paperId: string; draftRevision: string }
  number: number
  /** The current version; null before version 1. */
  against: number | null
  /** How many comments have no sure place in it, and were not looked at. */
  toReview: number
  prepared: readonly Prepared[]
}) {
  return (
    <ActionForm action={publishVersionAction} hidden={hidden} keep={`publish:${hidden.paperId}`}>
      <TextArea
        name="coverNote"
        label="Cover note"
        hint={
          against === null
            ? 'What the paper is for, and what you ask of members. It goes out with the version and stays on its page.'
            : 'What changed and why, in a few sentences. It goes out with the version and stays on its page.'
        }
        rows={5}
        limit={5000}
      />
      {against !== null && (
        <RadioGroup
          name="saidClass"
          label={`Against version ${against} this change is`}
          choices={[
            {
              value: 'substantive',
              label: 'Substantive',
              hint: 'It says something else. Every member that signed is asked to reconfirm.',
            },
            {
              value: 'editorial',
              label: 'Editorial',
              hint: 'It says the same, better. An admin outside the Taskforce confirms that; until then it counts as substantive.',
            },
          ]}
        />
      )}
      {prepared.length > 0 && (
        <CheckboxGroup
          name="dispositionIds"
          label="Prepared answers that are published with it"
          optional
          choices={prepared.map(({ id, ...words }) => ({ value: id, ...words }))}
          defaultValue={prepared.map(({ id }) => id)}
        />
      )}
      {toReview > 0 && (
        <p className="hint">
          {counted(toReview, 'comment')} {toReview === 1 ? 'has' : 'have'} no sure place in it yet. You can
          publish all the same; the paper cannot be frozen or finalised before each was reviewed.
        </p>
      )}
      <div className="row">
        <SubmitButton pending="Publishing …">Publish version {number}</SubmitButton>
      </div>
    </ActionForm>
  )
}
