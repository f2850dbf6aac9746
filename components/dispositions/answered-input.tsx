import { consensusChoices } from '@/components/finalisation/consensus'
import { LastWord } from '@/components/last-words/last-word'
import { LastWordForm } from '@/components/last-words/last-word-form'
import { Confirm } from '@/components/ui/confirm'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { closeBlockAction } from '@/lib/dispositions/actions'
import type { ShownInput } from '@/lib/dispositions/shown'
import { AnswerBlock, Plain } from './answer-block'
import { InputHead } from './input-head'

type Props = {
  slug: string
  paperId: string
  input: ShownInput
  /** Whether the reader says if the answer heard it. */
  asked: boolean
  canClose: boolean
  newKey: () => string
}

/** One input of the response matrix, as far as the reader may see it, with what became of it. */
export function AnsweredInput({ slug, paperId, input, asked, canClose, newKey }: Props) {
  const { published } = input
  const of = { paperId, inputId: input.id }
  return (
    <li className="card stack tight" id={`input-${input.number}`}>
      <InputHead input={input} who={whoOf(input)} of={input.person} slug={slug} />
      {input.text !== null && <Plain text={input.text} lang={input.language} />}
      {published ? (
        <AnswerBlock
          slug={slug}
          answer={published.disposition}
          handler={published.handler}
          ownMember={published.ownMember}
        />
      ) : (
        input.sight !== 'counted' && !input.withdrawn && <p className="muted">No answer yet.</p>
      )}
      {input.lastWord && <LastWord said={input.lastWord} />}
      {asked && published && (
        <LastWordForm
          key={published.id}
          hidden={{ key: newKey(), ...of, dispositionId: published.id }}
          sayFor={input.capacity === 'forMember' || input.capacity === 'onBehalf' ? input.member : null}
          blocking={input.blocking && !input.blockEnd}
          said={input.lastWord}
        />
      )}
      <div className="row">
        {canClose && (
          <Confirm
            label="Close as considered, not met …"
            title="Close the blocking point as considered, not met"
            act="Close as considered, not met"
            look="plain"
            small
            consequence={
              <p>
                It stays in the record with your reason, the member’s statement and the level of consensus.
              </p>
            }
            action={closeBlockAction}
            hidden={{ key: newKey(), ...of }}
            done="Closed."
          >
            <TextArea name="reason" label="Reason" limit={5000} />
            <TextArea name="statement" label="Statement of the member" optional limit={5000} />
            <Select name="consensus" label="Level of consensus" choices={consensusChoices} none="Choose …" />
          </Confirm>
        )}
      </div>
    </li>
  )
}

/** Who is heard: the member where it may be named, else only that an input was given. */
function whoOf(input: ShownInput): string {
  if (input.sight === 'counted') return 'An input for the Taskforce only'
  return input.member ?? 'A member'
}
