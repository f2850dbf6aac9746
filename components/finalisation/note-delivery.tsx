import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { noteDeliveryAction } from '@/lib/finalisation/actions'

type Props = {
  hidden: { key: string; paperId: string }
  people: readonly { id: string; person: string; address: string }[]
}

/** What became of a letter, as an admin heard: the mail server cannot know it. */
export function NoteDelivery({ hidden, people }: Props) {
  return (
    <Disclosure label="Enter what became of a letter …" button={{ look: 'plain' }}>
      <ActionForm action={noteDeliveryAction} hidden={hidden} done="Entered.">
        <Select
          name="noticeId"
          label="The letter to"
          choices={people.map(({ id, person, address }) => ({ value: id, label: `${person}, ${address}` }))}
          none="Choose …"
        />
        <RadioGroup
          name="became"
          label="What became of it"
          choices={[
            {
              value: 'cameBack',
              label: 'It came back',
              hint: 'Their silence counts no more, unless another of the member was told.',
            },
            { value: 'arrived', label: 'It arrived', hint: 'They said so, by mail or in a call.' },
          ]}
        />
        <SubmitButton>Enter it</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
