import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form'
import { type Choice, Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { letImportGoAction, takeImportAction } from '@/lib/imports/actions'
import type { Changes, How } from '@/lib/imports/taking'
import { counted } from '@/lib/platform/format'

type TakeFormProps = {
  formKeys: [take: string, letGo: string]
  slug: string
  paperId: string
  importId: string
  revision: number
  how: How
  changes: Changes
  language: string
  languages: readonly Choice[]
  /** The title that the file has, where the paper has another. */
  title: string | null
  notes: number
  isEmpty: boolean
}

/** Takes over what the preview shows, or lets the file go. */
export function TakeForm(props: TakeFormProps) {
  const { formKeys, slug, paperId, importId, revision, how, changes, language, languages, title, notes } =
    props
  const common = { paperId, importId }
  return (
    <>
      <ActionForm
        action={takeImportAction.bind(null, slug)}
        hidden={{ key: formKeys[0], ...common, revision: String(revision), how, changes }}
      >
        <Select name="language" label="Language of the draft" choices={languages} defaultValue={language} />
        {title !== null && <Checkbox name="title" value="yes" label={`Take its title, too: “${title}”`} />}
        <div className="row">
          <SubmitButton pending="Taking it over …">{actOf(props)}</SubmitButton>
        </div>
        {notes > 0 && (
          <p className="hint">
            {counted(notes, 'note')} will stand beside the draft, for the Taskforce alone.
          </p>
        )}
      </ActionForm>
      <ActionForm action={letImportGoAction.bind(null, slug)} hidden={{ key: formKeys[1], ...common }}>
        <div className="row">
          <SubmitButton look="plain" pending="Letting it go …">
            Let this file go
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

function actOf({ how, isEmpty }: TakeFormProps): string {
  if (isEmpty) return 'Make it the draft’s text'
  return how === 'replace' ? 'Replace the draft’s text' : 'Append it to the draft'
}
