import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { sayLastWordAction } from '@/lib/last-words/actions'
import { heardChoices } from '@/lib/last-words/words'
import type { Heard } from '@/prisma/generated/enums'

type Props = {
  hidden: { key: string; paperId: string; inputId: string; dispositionId: string }
  /** For whom it is said: a member, or null under the own name. */
  sayFor: string | null
  /** An open blocking point: what ends it is said at the button. */
  blocking: boolean
  said: { heard: Heard; why: string | null } | null
}

/** Asks who gave an input whether the answer heard it. It can be said again: the last word counts. */
export function LastWordForm(props: Props) {
  if (!props.said) return <Asked {...props} />
  return (
    <Disclosure label="Say otherwise …" button={{ look: 'plain', small: true }}>
      <Asked {...props} />
    </Disclosure>
  )
}

function Asked({ hidden, sayFor, blocking, said }: Props) {
  const who = sayFor ?? 'you'
  const hint = blocking
    ? `“Satisfied” and “can live with it” accept the answer for ${who} and end the blocking point; “not satisfied” keeps it open.`
    : 'It is shown beside the answer. You can say otherwise until the paper is final; a new answer asks anew.'
  return (
    <ActionForm action={sayLastWordAction} hidden={hidden} keep={`heard:${hidden.inputId}`} done="Said.">
      <RadioGroup
        name="heard"
        label={`Does the answer satisfy ${who}?`}
        hint={hint}
        choices={heardChoices}
        defaultValue={said?.heard ?? ''}
        inline
      />
      <TextArea
        name="why"
        label="Why"
        hint="One sentence, for instance what is still missing."
        optional
        limit={2000}
        rows={2}
        defaultValue={said?.why ?? ''}
      />
      <div className="row">
        <SubmitButton>{sayFor ? `Say it for ${sayFor}` : 'Say it under your own name'}</SubmitButton>
      </div>
    </ActionForm>
  )
}
