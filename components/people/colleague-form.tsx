import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { invitePersonAction } from '@/lib/people/actions'

type ColleagueFormProps = { formKey: string; memberId: string; memberName: string; mailDomain: string }

/** A representative invites somebody of the member's mail domain to take part under their own name. */
export function ColleagueForm({ formKey, memberId, memberName, mailDomain }: ColleagueFormProps) {
  const hidden = { key: formKey, memberId, right: 'contributor' }
  return (
    <ActionForm action={invitePersonAction} hidden={hidden} done="Invited: the person can sign in now.">
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField
        name="email"
        label="E-mail address"
        hint={`It ends in @${mailDomain}. For any other, ask an admin.`}
        type="email"
        autoComplete="off"
      />
      <SubmitButton pending="Inviting …">Invite for {memberName}</SubmitButton>
    </ActionForm>
  )
}
