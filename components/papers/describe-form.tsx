import { TextField } from '@/components/ui/field'
import { type Action, ActionForm } from '@/components/ui/form'
import { CheckboxGroup, RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { PaperKind, Procedure } from '@/prisma/generated/enums'
import { languageChoices } from './languages'

export type TopicChoice = { id: string; name: string }

const procedures: { value: Procedure; label: string; hint: string }[] = [
  { value: 'full', label: 'Full', hint: 'Consultation of at least 10 working days, final call of 5.' },
  {
    value: 'short',
    label: 'Short',
    hint: 'Consultation of at least 3 working days, final call of 48 hours.',
  },
  {
    value: 'emergency',
    label: 'Emergency',
    hint: 'Any consultation, final call of 12 hours. Nothing is carried over without confirmation.',
  },
]

const kinds: { value: PaperKind; label: string; hint: string }[] = [
  { value: 'position', label: 'Position', hint: 'What we think.' },
  { value: 'submission', label: 'Submission', hint: 'Our answer to a call, or a statement read aloud.' },
  { value: 'briefing', label: 'Briefing', hint: 'Material that helps members talk to governments.' },
]

/** Begins a paper: kind, working title, language, topics and address; the procedure where the reader may choose it. */
export function NewPaperForm({
  action,
  formKey,
  topics,
  mayChooseProcedure,
}: {
  action: Action
  formKey: string
  topics: readonly TopicChoice[]
  mayChooseProcedure: boolean
}) {
  return (
    <ActionForm action={action} hidden={{ key: formKey }} keep="paper:new">
      <RadioGroup name="kind" label="Kind" choices={kinds} defaultValue="position" />
      <TextField
        name="title"
        label="Working title"
        hint="It can change until the paper is final. Members see it once version 1 is published."
        maxLength={200}
      />
      <Select name="language" label="Language" choices={languageChoices('en')} defaultValue="en" />
      <Topics topics={topics} chosen={[]} />
      {mayChooseProcedure && <ProcedureFields procedure="full" reason={null} />}
      <TextField
        name="slug"
        label="Address"
        hint="The last part of its address, as in a-permanent-forum. It follows from the title when left empty, and stays for ever."
        optional
        maxLength={80}
        autoCapitalize="none"
      />
      <div className="row">
        <SubmitButton pending="Beginning …">Begin the paper</SubmitButton>
        <SubmitButton second name="then" value="import" pending="Beginning …">
          Begin it with a file
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Title, topics and, for admins, the procedure of a paper. */
export function DescribePaperForm({
  action,
  hidden,
  paper,
  topics,
  mayChooseProcedure,
}: {
  action: Action
  hidden: { key: string; paperId: string }
  paper: { title: string; topicIds: readonly string[]; procedure: Procedure; procedureReason: string | null }
  topics: readonly TopicChoice[]
  mayChooseProcedure: boolean
}) {
  return (
    <ActionForm action={action} hidden={hidden} done="Saved.">
      <TextField
        name="title"
        label="Working title"
        hint="The next version is published under it. Versions that are out keep theirs."
        defaultValue={paper.title}
        maxLength={200}
      />
      <Topics topics={topics} chosen={paper.topicIds} />
      {mayChooseProcedure && <ProcedureFields procedure={paper.procedure} reason={paper.procedureReason} />}
      <div className="row">
        <SubmitButton pending="Saving …">Save</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Topics({ topics, chosen }: { topics: readonly TopicChoice[]; chosen: readonly string[] }) {
  if (topics.length === 0) return null
  return (
    <CheckboxGroup
      name="topicIds"
      label="Topics"
      optional
      choices={topics.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={chosen}
    />
  )
}

function ProcedureFields({ procedure, reason }: { procedure: Procedure; reason: string | null }) {
  return (
    <>
      <RadioGroup name="procedure" label="Procedure" choices={procedures} defaultValue={procedure} />
      <TextArea
        name="procedureReason"
        label="Why another procedure than the full one"
        optional
        rows={2}
        {...(reason !== null && { defaultValue: reason })}
      />
    </>
  )
}
