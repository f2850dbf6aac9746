import { Confirm } from '@/components/ui/confirm'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { changePackAction, makePackAction, removePackAction } from '@/lib/packs/actions'
import type { Choices } from '@/lib/packs/choosable'
import type { Pack } from '@/lib/packs/pack'
import type { PacksOfMember } from '@/lib/packs/packs'

const key = () => crypto.randomUUID()
const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? ''

type Making = NonNullable<PacksOfMember['making']>
type MakeProps = { of: { paperId: string; slug: string }; member: PacksOfMember['member']; making: Making }

/** Makes a pack for the board of one member. */
export function MakePackForm({ of: { paperId, slug }, member, making }: MakeProps) {
  const { versions, versionId, onDate, choices } = making
  return (
    <ActionForm
      action={makePackAction}
      hidden={{ key: key(), paperId, memberId: member.id }}
      keep={`pack:${paperId}:${member.id}`}
    >
      <Select
        name="versionId"
        label="Which version"
        hint="It stays pinned: later changes are shown against it."
        choices={versions.map(({ id, number }) => ({ value: id, label: `version ${number}` }))}
        defaultValue={versionId}
      />
      <Fields slug={slug} member={member} choices={choices} onDate={onDate} note="" chosen={[]} />
      <div className="row">
        <SubmitButton pending="Making it …">Make the pack for {member.name}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Changes a pack, or takes it off the list. */
export function ChangePackForm({ pack, choices }: { pack: Pack; choices: Choices }) {
  const { id, revision, member, paper, note, onDate, inputs } = pack
  const of = { paperId: paper.facts.id, packId: id, revision: String(revision) }
  return (
    <>
      <ActionForm
        action={changePackAction}
        hidden={{ key: key(), ...of }}
        keep={`pack:${id}`}
        done="Changed. The page above shows it."
      >
        <Fields
          {...{ member, choices, onDate, note }}
          slug={paper.facts.slug}
          chosen={inputs.map(({ thread }) => thread.number)}
        />
        <div className="row">
          <SubmitButton pending="Changing …">Change the pack</SubmitButton>
        </div>
      </ActionForm>
      <div className="row">
        <Confirm
          label="Remove the pack …"
          title="Remove the pack"
          act="Remove the pack"
          small
          consequence={<p>Nobody of {member.name} finds it here any more. What was printed stays printed.</p>}
          action={removePackAction}
          hidden={{ key: key(), ...of }}
        />
      </div>
    </>
  )
}

type FieldsProps = {
  slug: string
  member: { id: string; name: string }
  choices: Choices
  onDate: Date | null
  note: string
  chosen: readonly number[]
}

function Fields({ slug, member, choices, onDate, note, chosen }: FieldsProps) {
  const offered = choices.inputs.map(({ number }) => number)
  const typed = chosen.filter((number) => !offered.includes(number))
  return (
    <>
      <TextField name="onDate" type="date" label="The board meets on" optional defaultValue={dayOf(onDate)} />
      <TextArea
        name="note"
        label={`A note of ${member.name} to its board`}
        hint="Only people of your member read it, and whoever you give the pack to."
        optional
        rows={6}
        limit={20_000}
        defaultValue={note}
      />
      {choices.inputs.length > 0 && (
        <CheckboxGroup
          name="inputs"
          label="Input that the board should see"
          hint={
            choices.all
              ? 'With its replies and its answer.'
              : 'Your own, and blocking points; others by number below.'
          }
          optional
          choices={choices.inputs.map((input) => ({ value: String(input.number), ...labelOf(input) }))}
          defaultValue={chosen.map(String)}
        />
      )}
      {!choices.all && (
        <TextField
          name="more"
          label="Other input, by number"
          hint={
            <>
              Such as 14, 23-25. <A href={`/papers/${slug}/answers`}>Look numbers up among the answers.</A>
            </>
          }
          optional
          defaultValue={typed.join(', ')}
        />
      )}
    </>
  )
}

function labelOf({ number, who, blocking, words, more }: Choices['inputs'][number]) {
  return {
    label: `${number}, ${who}${blocking ? ', blocking' : ''}`,
    hint: `${words}${more ? ' …' : ''}`,
  }
}
