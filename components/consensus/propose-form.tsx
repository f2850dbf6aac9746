import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { proposeConsensusAction } from '@/lib/consensus/actions'
import { consensusChoices } from '@/lib/consensus/words'

/** An admin proposes the level of consensus on the frozen version. */
export function ProposeForm({ hidden }: { hidden: { key: string; paperId: string; versionId: string } }) {
  return (
    <ActionForm action={proposeConsensusAction} hidden={hidden} done="Proposed. It is open to challenge.">
      <Select name="level" label="Level to propose" choices={consensusChoices} none="Choose …" />
      <TextArea
        name="reason"
        label="Why"
        hint="Who agrees, who does not, and what was tried. Members read it beside what the minority says."
        limit={5000}
        rows={3}
      />
      <SubmitButton pending="Sending …">Propose this level</SubmitButton>
    </ActionForm>
  )
}
