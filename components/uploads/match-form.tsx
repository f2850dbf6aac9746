import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { matchUploadAction } from '@/lib/uploads/actions'

type MatchFormProps = {
  hidden: { key: string; paperId: string; uploadId: string; revision: string }
  choices: readonly { id: string; number: number; score: number | null }[]
  versionId: string | null
}

/** Another version that the file was made from; what it says is found anew in that one. */
export function MatchForm({ hidden, choices, versionId }: MatchFormProps) {
  return (
    <ActionForm action={matchUploadAction} hidden={hidden} className="row" done="Found anew.">
      <Select
        name="versionId"
        label="Made from"
        defaultValue={versionId ?? ''}
        {...(versionId === null && { none: 'Choose …' })}
        choices={choices.map(({ id, number, score }) => ({
          value: id,
          label: score === null ? `Version ${number}` : `Version ${number}, ${percent(score)} alike`,
        }))}
      />
      <SubmitButton look="plain" pending="Looking …">
        Find it in that version
      </SubmitButton>
    </ActionForm>
  )
}

/** "97 %"; only what is the very same is 100 %. */
export const percent = (score: number) => `${score < 1 ? Math.min(99, Math.round(score * 100)) : 100} %`
