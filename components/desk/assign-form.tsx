import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { assignInputAction } from '@/lib/desk/actions'
import type { Desk } from '@/lib/desk/desk'
import type { DeskItem } from '@/lib/desk/items'
import { KeyHint, onKey } from './key-hint'

type Props = {
  item: DeskItem
  paperId: string
  me: string
  handlers: Desk['handlers']
  newKey: () => string
}

/** Who looks after an input: taken over with one button, or given to another. Private to the Taskforce. */
export function AssignForm({ item, paperId, me, handlers, newKey }: Props) {
  const of = { paperId, numbers: String(item.number) }
  const holder = item.assignment?.handlerId ?? null
  return (
    <div className="row">
      {holder !== me && (
        <ActionForm
          action={assignInputAction}
          hidden={{ key: newKey(), ...of, handlerId: me }}
          className="row"
          done="It is with you."
        >
          <SubmitButton look="plain" {...onKey('m')}>
            <KeyHint of="m" />
            Assign to me
          </SubmitButton>
        </ActionForm>
      )}
      <Disclosure label="Assign …">
        <ActionForm
          action={assignInputAction}
          hidden={{ key: newKey(), ...of }}
          className="row"
          done="Assigned."
        >
          <Select
            name="handlerId"
            label="Who looks after it"
            none="Nobody"
            optional
            choices={handlers.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={holder ?? ''}
            {...onKey('g')}
          />
          <SubmitButton second>Assign</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
