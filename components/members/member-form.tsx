import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import { FileField } from '@/components/ui/file-field'
import { ActionForm } from '@/components/ui/form'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveMemberAction } from '@/lib/members/actions'
import { countries } from '@/lib/members/countries'
import { categoryNames, regionNames } from '@/lib/members/words'
import type { Category, Region } from '@/prisma/generated/enums'

type MemberValues = {
  id: string
  displayName: string
  legalName: string
  categories: readonly Category[]
  country: string
  region: Region
  mailDomain: string | null
  logoDigest: string | null
  releaseByRepresentative: boolean
  joinedOn: string
  associationIds: readonly string[]
}

type MemberFormProps = {
  formKey: string
  /** Null: a new member. */
  member: MemberValues | null
  associations: readonly { id: string; displayName: string }[]
  today: string
}

const chosen = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
const named = () => [...countries()].map(([value, label]) => ({ value, label }))

/** What a member is. */
export function MemberForm({ formKey, member, associations, today }: MemberFormProps) {
  const others = associations.filter(({ id }) => id !== member?.id)
  return (
    <ActionForm
      action={saveMemberAction}
      hidden={{ key: formKey, ...(member && { memberId: member.id }) }}
      done="Saved."
    >
      <TextField
        name="displayName"
        label="Name"
        hint="As the member wants to appear under papers."
        defaultValue={member?.displayName}
      />
      <TextField name="legalName" label="Legal name" defaultValue={member?.legalName} />
      <CheckboxGroup
        name="categories"
        label="Categories"
        choices={chosen(categoryNames)}
        defaultValue={member?.categories ?? []}
      />
      <Select
        name="country"
        label="Country"
        none="Choose …"
        choices={named()}
        defaultValue={member?.country ?? ''}
      />
      <Select
        name="region"
        label="Region"
        none="Choose …"
        choices={chosen(regionNames)}
        defaultValue={member?.region ?? ''}
      />
      <TextField name="joinedOn" label="Member since" type="date" defaultValue={member?.joinedOn ?? today} />
      <TextField
        name="mailDomain"
        label="Mail domain"
        hint="Its representatives can invite contributors whose address ends in it: fjord.example."
        defaultValue={member?.mailDomain ?? ''}
        optional
      />
      {others.length > 0 && (
        <CheckboxGroup
          name="associationIds"
          label="Also a member of"
          hint="Associations that may sign for themselves: lists say how many members are also theirs."
          choices={others.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          defaultValue={member?.associationIds ?? []}
          optional
        />
      )}
      <Checkbox
        name="releaseByRepresentative"
        label="Only a representative releases its input"
        hint="What its contributors write waits inside the member until then."
        defaultChecked={member?.releaseByRepresentative ?? false}
      />
      <FileField
        name="logo"
        label={member?.logoDigest ? 'Another logo' : 'Logo'}
        hint="PNG, JPEG or WebP, 512 KB at most. What was signed keeps the logo of that day."
        accept="image/png,image/jpeg,image/webp"
        optional
      />
      {member?.logoDigest && <Checkbox name="removeLogo" label="Take the logo away" />}
      <SubmitButton pending="Saving …">
        {member ? `Save ${member.displayName}` : 'Add the member'}
      </SubmitButton>
    </ActionForm>
  )
}
