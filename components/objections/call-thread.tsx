import { SpeakButtons } from '@/components/comments/speak-buttons'
import { type SpeakerChoice, speakerChoices } from '@/components/comments/speakers'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { PersonLine } from '@/components/ui/person-line'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import type { Speaker } from '@/lib/comments/rules'
import { replyInCallAction } from '@/lib/objections/actions'
import type { Capacity } from '@/prisma/generated/enums'
import styles from './objections.module.css'

export type CallReplyShown = {
  id: string
  capacity: Capacity
  body: string
  at: Date
  person: { name: string }
  member: { displayName: string } | null
}

type Props = {
  replies: readonly CallReplyShown[]
  /** What it is about: "the objection of Fjord Registry". */
  about: string
  hidden: { key: string; paperId: string } & ({ objectionId: string } | { challengeId: string })
  speakers: readonly SpeakerChoice[]
}

/** What was said to an objection, or to a challenge, oldest first, and the form that goes on, where one may. */
export function CallThread({ replies, about, hidden, speakers }: Props) {
  return (
    <>
      {replies.length > 0 && (
        <ul className="stack tight plain" aria-label={`Replies to ${about}`}>
          {replies.map(({ id, at, body, ...reply }) => (
            <li key={id} className={styles.reply}>
              <Voice {...reply} at={at} />
              <p className="said">{body}</p>
            </li>
          ))}
        </ul>
      )}
      {speakers.length > 0 && (
        <Disclosure label="Reply …" button={{ look: 'plain', small: true }}>
          <ActionForm
            action={replyInCallAction}
            hidden={hidden}
            keep={`call-reply:${'objectionId' in hidden ? hidden.objectionId : hidden.challengeId}`}
            done="Recorded."
          >
            <TextArea name="text" label={`Reply to ${about}`} limit={10_000} rows={3} />
            <SpeakButtons verb="Reply" speakers={speakers} />
          </ActionForm>
        </Disclosure>
      )}
    </>
  )
}

function Voice({ capacity, person, member, at }: Omit<CallReplyShown, 'id' | 'body'>) {
  const when = <When at={at} />
  if (capacity === 'taskforce') return <PersonLine name="Taskforce" of={person.name} when={when} />
  if (!member) return <PersonLine name={person.name} chips={<Chip>admin</Chip>} when={when} />
  if (capacity === 'forMember')
    return (
      <PersonLine
        name={member.displayName}
        of={person.name}
        chips={<Chip>for the member</Chip>}
        when={when}
      />
    )
  return <PersonLine name={person.name} of={member.displayName} chips={<Chip>own name</Chip>} when={when} />
}

/** The names in which a person replies in a final call; an admin's, of no member, last. */
export function callSpeakers(speakers: readonly (Speaker | null)[], person: string): SpeakerChoice[] {
  const named = speakerChoices(
    speakers.filter((speaker) => speaker !== null),
    person,
  )
  const admin: SpeakerChoice = { value: 'admin', name: person, capacity: 'admin', as: 'as an admin' }
  return speakers.includes(null) ? [...named, admin] : named
}
