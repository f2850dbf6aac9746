import { choicesOf, WhoSees } from '@/components/comments/further-fields'
import { typeWords } from '@/components/comments/words'
import { LinkButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { sendOnAction } from '@/lib/room/actions'
import type { Sending } from '@/lib/room/sending'
import { placeName } from './groups'
import { MeantField } from './meant-field'

/** Of which kinds wording is. */
const changing: readonly string[] = ['substantive', 'editorial']

/** Sends entries on as one input of the member, in words that begin with theirs. */
export function SendForm({ sending }: { sending: Sending }) {
  const { room, entries, kind, start, contrary } = sending
  const { paper, member, current } = room
  const several = entries.length > 1
  const back = `/papers/${paper.slug}/room?member=${member.id}`
  const hidden = { key: crypto.randomUUID(), paperId: paper.id, memberId: member.id, kind, back }
  const language = entries[0]?.language ?? current.language
  return (
    <ActionForm
      action={sendOnAction}
      hidden={hidden}
      keep={`room-send:${entries.map(({ id }) => id.slice(-8)).join(':')}`}
    >
      {entries.map(({ id }) => (
        <input key={id} type="hidden" name="entryIds" value={id} />
      ))}
      <TextArea
        name="text"
        label={kind === 'suggestion' ? 'The reason' : `What ${member.name} says`}
        hint={
          several
            ? 'Begins with the words of all that were chosen. What was said in the room stays as it is.'
            : 'Sent as it is, or in your words. What was said in the room stays as it is.'
        }
        defaultValue={start.text}
        limit={10_000}
        rows={several ? 10 : 6}
      />
      {several && kind === 'comment' && <PlaceSelect sending={sending} />}
      <RadioGroup
        name="type"
        label={`What kind of ${kind}`}
        choices={choicesOf(typeWords, false).filter(
          ({ value }) => kind === 'comment' || changing.includes(value),
        )}
        defaultValue={kind === 'comment' || changing.includes(start.type) ? start.type : 'substantive'}
        inline
      />
      <Checkbox
        name="blocking"
        label="Blocking"
        hint={`${member.name} cannot stand behind the text until this is settled.`}
      />
      <Disclosure label="Who may see it, language">
        <div className="stack">
          <WhoSees kind={kind} language={language} />
        </div>
      </Disclosure>
      <MeantField contrary={contrary.map(({ key, words }) => ({ key, words }))} />
      <div className="row">
        <SubmitButton>Send it for {member.name}</SubmitButton>
        <LinkButton look="plain" href={back}>
          Not now
        </LinkButton>
      </div>
    </ActionForm>
  )
}

function PlaceSelect({ sending: { room, start } }: { sending: Sending }) {
  return (
    <Select
      name="place"
      label="On"
      defaultValue={start.paragraph ?? 'whole'}
      choices={[
        { value: 'whole', label: 'The whole paper' },
        ...room.paragraphs.map(({ id, label, words }) => ({
          value: id,
          label: `${placeName(id, label)}: ${words.slice(0, 60)}${words.length > 60 ? ' …' : ''}`,
        })),
      ]}
    />
  )
}
