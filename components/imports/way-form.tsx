import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Changes, How } from '@/lib/imports/taking'

type WayFormProps = { how: How; changes: Changes; isEmpty: boolean; hasChanges: boolean }

/** In which way a file would be taken over: an ordinary form, whose answer is the preview of exactly that. */
export function WayForm({ how, changes, isEmpty, hasChanges }: WayFormProps) {
  if (isEmpty && !hasChanges) return null
  return (
    <form method="get" className="form">
      {!isEmpty && (
        <RadioGroup
          name="how"
          label="Where the text goes"
          defaultValue={how}
          choices={[
            {
              value: 'replace',
              label: 'In place of the draft’s',
              hint: 'What it replaces is kept as a copy.',
            },
            { value: 'append', label: 'Behind the draft’s' },
          ]}
        />
      )}
      {hasChanges && (
        <RadioGroup
          name="changes"
          label="The tracked changes"
          defaultValue={changes}
          choices={[
            {
              value: 'notes',
              label: 'Keep as notes',
              hint: 'The text is taken as it was before them; each stands beside the draft until you deal with it.',
            },
            { value: 'accepted', label: 'Accept all' },
            { value: 'before', label: 'Drop all' },
          ]}
        />
      )}
      <div className="row">
        <Button type="submit">Show it this way</Button>
      </div>
    </form>
  )
}
