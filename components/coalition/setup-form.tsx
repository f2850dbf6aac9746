import { TextField } from '@/components/ui/field'
import { FileField } from '@/components/ui/file-field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { foundCoalitionAction } from '@/lib/coalition/actions'

/** The first form of all: what the coalition is, and who runs it. */
export function SetupForm({ formKey, token }: { formKey: string; token: string }) {
  return (
    <ActionForm action={foundCoalitionAction} hidden={{ key: formKey, token }}>
      <h2>The coalition</h2>
      <TextField name="name" label="Name" hint="In full, as on its papers." />
      <TextField
        name="shortName"
        label="Short name"
        hint="Stands in the corner of every page and in the numbers of papers: TCCM/2025/P-03."
        maxLength={20}
      />
      <TextArea name="about" label="What it is" hint="A few sentences for visitors." rows={4} />
      <TextField
        name="secretariatEmail"
        label="E-mail address of the secretariat"
        hint="Shown to those who are stuck."
        type="email"
        optional
      />
      <FileField
        name="logo"
        label="Logo"
        hint="PNG, JPEG or WebP, 512 KB at most."
        accept="image/png,image/jpeg,image/webp"
        optional
      />
      <h2>The first admin</h2>
      <TextField name="adminName" label="Your name" autoComplete="name" />
      <TextField
        name="adminEmail"
        label="Your e-mail address"
        hint="With it you sign in from now on."
        type="email"
        autoComplete="email"
      />
      <SubmitButton pending="Setting up …">Set up the coalition</SubmitButton>
    </ActionForm>
  )
}
