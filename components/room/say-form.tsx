import { typeWords } from '@/components/comments/words'
import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { sayInRoomAction } from '@/lib/room/actions'
import type { Room } from '@/lib/room/room'
import { placeName } from './groups'

const types = Object.entries(typeWords).map(([value, { label }]) => ({ value, label }))

/** Says something in a room, on the whole paper or a paragraph of its current version. */
export function SayForm({ room, place }: { room: Room; place: string | null }) {
  const { paper, member, current, paragraphs, speaks } = room
  const hidden = {
    ...{ key: crypto.randomUUID(), paperId: paper.id, memberId: member.id, versionId: current.id },
    language: current.language,
  }
  return (
    <ActionForm
      action={sayInRoomAction}
      hidden={hidden}
      keep={`room:${member.id}:${paper.id}`}
      done={`Said in the room of ${member.name}. Only its people read it.`}
    >
      <Select
        name="paragraph"
        label="On"
        none="The whole paper"
        optional
        defaultValue={place === 'whole' ? '' : (place ?? '')}
        choices={paragraphs.map(({ id, label, words }) => ({
          value: id,
          label: `${placeName(id, label)}: ${words.slice(0, 60)}${words.length > 60 ? ' …' : ''}`,
        }))}
      />
      <TextArea name="text" label="What you want to say" rows={4} limit={10_000} />
      <RadioGroup
        name="type"
        label="What kind of comment"
        choices={types}
        defaultValue="substantive"
        inline
      />
      {!speaks && (
        <Checkbox
          name="ask"
          label={`Ask to send it for ${member.name}`}
          hint="Your representatives are told at once. They send it on, or say why not."
        />
      )}
      <div className="row">
        <SubmitButton>Say it in the room</SubmitButton>
      </div>
    </ActionForm>
  )
}
