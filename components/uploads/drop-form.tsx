import { Confirm } from '@/components/ui/confirm'
import { dropUploadAction } from '@/lib/uploads/actions'

type DropFormProps = { hidden: { key: string; paperId: string; uploadId: string } }

export function DropForm({ hidden }: DropFormProps) {
  return (
    <Confirm
      label="Drop it …"
      title="Drop what came?"
      consequence={
        <p>The file, and all that was read from it, are removed here. Nothing of it was said to the paper.</p>
      }
      act="Drop it"
      action={dropUploadAction}
      hidden={hidden}
      done="Dropped."
    />
  )
}
