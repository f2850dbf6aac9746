import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { publishAnnexAction } from '@/lib/annex/actions'

type Props = {
  hidden: { key: string; paperId: string; draftRevision: string }
  number: number
  /** The version that members have now; null before the first. */
  against: number | null
}

/** Gives the annex to members, with a note that stands above it. */
export function PublishAnnexForm({ hidden, number, against }: Props) {
  return (
    <ActionForm action={publishAnnexAction} hidden={hidden} keep={`publish-annex:${hidden.paperId}`}>
      <TextArea
        name="note"
        label="Note for members"
        hint={`${against === null ? 'What the annex is for, and when it is used' : 'What changed, and why'}, in a few sentences. It stands above the annex; no mail has it.`}
        rows={4}
        limit={2000}
      />
      <div className="row">
        <SubmitButton pending="Publishing …">Publish version {number} to members</SubmitButton>
      </div>
    </ActionForm>
  )
}
