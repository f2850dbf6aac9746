'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/field'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import styles from './desk.module.css'
import { onKey } from './key-hint'
import { SentenceMenu } from './sentence-menu'
import { sendDuplicate } from './use-kinds'

export type Choices = {
  places: readonly { id: string; label: string; words: string }[]
  sentences: readonly { id: string; text: string }[]
  roster: readonly { id: string; displayName: string }[]
}
export type Start = {
  reason: string | null
  note: string | null
  minutes: string | null
  meetingOn: Date | null
  present: readonly string[]
  landedParagraph: string | null
  duplicateOf: { number: number } | null
} | null

type Props = Choices & {
  start: Start
  /** The paragraph that it was said on, which is offered first. */
  paragraph: string | null
  onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void
}

/** What an answer says beside its kind: the reason, made of the Taskforce's sentences, and where it landed. */
export function AnswerFields({ places, sentences, roster, start, paragraph, onKeyDown }: Props) {
  const own = places.filter(({ id }) => id === paragraph)
  const ordered = [...own, ...places.filter(({ id }) => id !== paragraph)]
  return (
    <>
      <TextArea
        name="reason"
        label="Reason"
        hint="Its author and every member read it. Needed unless you accept, or note support."
        optional
        limit={5000}
        rows={3}
        defaultValue={start?.reason ?? ''}
        onKeyDown={onKeyDown}
        {...onKey('r')}
      />
      {sentences.length > 0 && <SentenceMenu sentences={sentences} />}
      <div className={styles.pair}>
        <Select
          name="landedParagraph"
          label="Where it landed"
          optional
          choices={ordered.map(({ id, label, words }) => ({ value: id, label: `${label}: ${words}` }))}
          none="Nowhere"
          defaultValue={start?.landedParagraph ?? ''}
          {...onKey('l')}
        />
        <TextField
          name="duplicateOf"
          label="Duplicate of input"
          inputMode="numeric"
          optional
          onKeyDown={sendDuplicate}
          defaultValue={start?.duplicateOf?.number ?? ''}
        />
      </div>
      <Disclosure label="Note for the Taskforce" open={Boolean(start?.note)}>
        <TextArea
          name="note"
          label="Internal note"
          hint="Never shown to anyone but the Taskforce."
          optional
          limit={5000}
          rows={2}
          defaultValue={start?.note ?? ''}
          {...onKey('i')}
        />
      </Disclosure>
      <Meeting roster={roster} start={start} />
      <Checkbox
        name="publish"
        value="now"
        label="Publish at once"
        hint="Else it waits for the next version, or until you publish it."
      />
    </>
  )
}

function Meeting({ roster, start }: Pick<Props, 'roster' | 'start'>) {
  return (
    <Disclosure label="Decided in a meeting" open={Boolean(start?.minutes)}>
      <div className="stack">
        <TextField
          name="meetingOn"
          type="date"
          label="Date of the meeting"
          optional
          defaultValue={start?.meetingOn?.toISOString().slice(0, 10) ?? ''}
        />
        <div className={styles.roster}>
          <CheckboxGroup
            name="present"
            label="Members present"
            optional
            choices={roster.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            defaultValue={start?.present ?? []}
          />
        </div>
        <TextArea
          name="meeting"
          label="Minutes"
          hint="What they say of this, or where they are. Members read it."
          optional
          limit={2000}
          rows={2}
          defaultValue={start?.minutes ?? ''}
        />
      </div>
    </Disclosure>
  )
}
