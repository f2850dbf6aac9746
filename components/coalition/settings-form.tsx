import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import { FileField } from '@/components/ui/file-field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { changeSettingsAction } from '@/lib/coalition/actions'

type SettingsFormProps = {
  formKey: string
  coalition: {
    name: string
    shortName: string
    about: string
    secretariatEmail: string | null
    logoDigest: string | null
    minimumEndorsing: number
  }
}

/** What the coalition is called and says of itself. */
export function SettingsForm({ formKey, coalition }: SettingsFormProps) {
  return (
    <ActionForm action={changeSettingsAction} hidden={{ key: formKey }} done="Saved.">
      <TextField name="name" label="Name" hint="In full, as on its papers." defaultValue={coalition.name} />
      <TextField
        name="shortName"
        label="Short name"
        hint="Stands in the numbers of papers to come; those that have one keep it."
        defaultValue={coalition.shortName}
        maxLength={20}
      />
      <TextArea name="about" label="What it is" defaultValue={coalition.about} rows={6} />
      <TextField
        name="secretariatEmail"
        label="E-mail address of the secretariat"
        type="email"
        defaultValue={coalition.secretariatEmail ?? ''}
        optional
      />
      <TextField
        name="minimumEndorsing"
        label="Least number of endorsing members"
        hint="Below it a paper is published as a text of its endorsing members only. 0: there is no such number."
        type="number"
        min={0}
        defaultValue={coalition.minimumEndorsing}
      />
      {coalition.logoDigest && (
        <p>
          <img src={`/pictures/${coalition.logoDigest}`} alt="The logo now" height="48" />
        </p>
      )}
      <FileField
        name="logo"
        label={coalition.logoDigest ? 'Another logo' : 'Logo'}
        hint="PNG, JPEG or WebP, 512 KB at most."
        accept="image/png,image/jpeg,image/webp"
        optional
      />
      {coalition.logoDigest && <Checkbox name="removeLogo" label="Take the logo away" />}
      <SubmitButton pending="Saving …">Save the settings</SubmitButton>
    </ActionForm>
  )
}
